package dev.bandeja.application.routing;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.agent.People;
import dev.bandeja.application.channel.Channels;
import dev.bandeja.application.channel.Settings;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.servicelevel.KeepPromises;
import dev.bandeja.application.ticket.PlaceTicket;
import dev.bandeja.application.ticket.TicketAccess;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A person opens a ticket again that was closed or ignored, or takes back that they ignored it. It returns to the agent who
 * had it when they do it themselves and have room; otherwise its page's campaign says where it goes, before those who came by
 * themselves.
 * The customer hears nothing of it.
 */
@UseCase
public class ReopenTicket {
    private final TicketAccess access;
    private final People people;
    private final Tickets tickets;
    private final Channels channels;
    private final Settings settings;
    private final PlaceTicket place;
    private final HandTicket hand;
    private final KeepPromises promises;
    private final LiveFeed feed;
    private final WakeUp wakeUp;
    private final InstantSource time;

    @Inject
    public ReopenTicket(
            TicketAccess access,
            People people,
            Tickets tickets,
            Channels channels,
            Settings settings,
            PlaceTicket place,
            HandTicket hand,
            KeepPromises promises,
            LiveFeed feed,
            WakeUp wakeUp,
            InstantSource time) {
        this.access = access;
        this.people = people;
        this.tickets = tickets;
        this.channels = channels;
        this.settings = settings;
        this.place = place;
        this.hand = hand;
        this.promises = promises;
        this.feed = feed;
        this.wakeUp = wakeUp;
        this.time = time;
    }

    /**
     * By who had it last, or whoever steers its campaign.
     *
     * @throws Refused {@code NOT_YOURS}, {@code ALREADY_OPEN}, {@code TICKET_CLOSED} when its customer was forgotten, {@code
     *     WENT_ON_ELSEWHERE} when the customer has a newer ticket in the same talk
     */
    public void reopen(Person person, TicketId id) {
        Ticket ticket = access.seen(person, id);
        boolean hadIt = ticket.lastAgent().filter(person.id()::equals).isPresent();
        if (!hadIt && !people.sight(person).steers(ticket.campaign())) {
            throw Refused.because(Reason.NOT_YOURS);
        }
        requireNewest(ticket);
        Instant now = time.instant();
        Channel channel = channels.find(ticket.channel()).orElseThrow();
        ticket.reopenByHand(now);
        ticket.promise(promises.targets(channel, settings.of(channel.id()).orElseThrow())
                .apply(ticket.visibility()));
        ticket.becomeOverdue(now);
        // Until now it was in no queue: nobody kept the customer waiting in one.
        place.place(List.of(new PlaceTicket.Arrival(ticket, true, now)), channel, now);
        tickets.save(ticket);
        promises.watch(Set.of(ticket));
        feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.REOPENED));
        if (!(hadIt && hand.back(ticket, person, now))) {
            wakeUp.after(WakeUp.Work.ROUTING);
        }
    }

    /** One talk has one open ticket of a customer. */
    private void requireNewest(Ticket ticket) {
        Optional.ofNullable(tickets.newestOf(Set.of(ticket.conversation()))
                        .ofTalks()
                        .get(new Tickets.Talk(ticket.conversation(), ticket.customer())))
                .filter(newest -> !newest.id().equals(ticket.id()))
                .ifPresent(newest -> {
                    throw Refused.because(Reason.WENT_ON_ELSEWHERE)
                            .with("ticket", newest.id().value());
                });
    }
}
