package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.automation.ActionLedger;
import dev.bandeja.application.automation.ActionTriggers;
import dev.bandeja.application.automation.ActionTriggers.Event;
import dev.bandeja.application.channel.Settings;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.automation.ActionDecision;
import dev.bandeja.domain.automation.AutomaticAction;
import dev.bandeja.domain.automation.Suppression;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelSettings;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at what happened to tickets and does what their pages do by themselves: texts are sent, and what was sent or not is
 * written into the tickets' ledgers with its reason.
 */
@UseCase
public class ConsiderActions {
    private static final int AT_ONCE = 50;

    private final ActionTriggers triggers;
    private final ActionLedger ledger;
    private final Tickets tickets;
    private final Settings settings;
    private final AssessSituation assess;
    private final SendAutomaticText send;
    private final LiveFeed feed;
    private final InstantSource time;

    @Inject
    public ConsiderActions(
            ActionTriggers triggers,
            ActionLedger ledger,
            Tickets tickets,
            Settings settings,
            AssessSituation assess,
            SendAutomaticText send,
            LiveFeed feed,
            InstantSource time) {
        this.triggers = triggers;
        this.ledger = ledger;
        this.tickets = tickets;
        this.settings = settings;
        this.assess = assess;
        this.send = send;
        this.feed = feed;
        this.time = time;
    }

    /** @return whether there may be more to do */
    public boolean considerSome() {
        Instant now = time.instant();
        List<Event> due = triggers.due(AT_ONCE, now);
        List<TicketId> ids = due.stream().map(Event::ticket).distinct().toList();
        // Tickets before what happened to them, as whoever notes it; else the two wait for each other.
        Map<TicketId, Ticket> held = tickets.lock(ids);
        triggers.done(due);
        Set<TicketId> firsts = tickets.firstOfTheirCustomers(ids);
        Map<TicketId, Set<AutomaticAction>> spent = new HashMap<>(ledger.spent(ids));
        Map<ChannelId, Optional<ChannelSettings>> pages = new HashMap<>();
        List<ActionLedger.Entry> entries = new ArrayList<>();
        for (Event event : due) {
            Ticket ticket = held.get(event.ticket());
            Optional<ChannelSettings> page =
                    Optional.ofNullable(ticket).flatMap(each -> pages.computeIfAbsent(each.channel(), settings::of));
            if (page.isPresent()) {
                Set<AutomaticAction> had = spent.computeIfAbsent(ticket.id(), none -> new HashSet<>());
                entries.addAll(consider(
                        new AssessSituation.Seen(event, ticket, firsts.contains(ticket.id()), Set.copyOf(had)),
                        page.get(),
                        now));
                entries.stream()
                        .filter(entry -> entry.ticket().equals(ticket.id())
                                && entry.because().isEmpty())
                        .forEach(entry -> had.add(entry.action()));
            }
        }
        ledger.record(entries);
        return due.size() == AT_ONCE;
    }

    private List<ActionLedger.Entry> consider(AssessSituation.Seen seen, ChannelSettings page, Instant now) {
        AssessSituation.Assessed assessed = assess.of(seen, now);
        Ticket ticket = seen.ticket();
        List<ActionDecision> decisions =
                ActionDecision.decide(assessed.situation(), page.automation().texts(), assessed.campaignTexts());
        List<ActionLedger.Entry> entries = decisions.stream()
                .map(decision -> decision.because()
                        .map(because -> ActionLedger.Entry.suppressed(
                                ticket.id(), ticket.channel(), decision.action(), because, now))
                        .orElseGet(() -> ActionLedger.Entry.fired(
                                ticket.id(),
                                ticket.channel(),
                                decision.action(),
                                send.send(decision, assessed, ticket, page.automation(), now),
                                now)))
                .toList();
        if (entries.stream().anyMatch(ConsiderActions::isNews)) {
            feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.MESSAGE));
        }
        return entries;
    }

    /** That something is switched off need not be told to every screen. */
    private static boolean isNews(ActionLedger.Entry entry) {
        return entry.because()
                .filter(because -> because == Suppression.SWITCHED_OFF)
                .isEmpty();
    }
}
