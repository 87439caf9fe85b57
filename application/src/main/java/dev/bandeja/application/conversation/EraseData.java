package dev.bandeja.application.conversation;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.UseCase;
import dev.bandeja.application.channel.Channels;
import dev.bandeja.application.channel.Deauthorize;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.ticket.CloseTicket;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.conversation.CustomerId;
import dev.bandeja.domain.conversation.Erasure;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Carries out what was asked to be forgotten. It is done in two passes: whatever was just being understood or sent during the
 * first, and was written down after it, is found by the second.
 */
@UseCase
public class EraseData {
    private static final int AT_ONCE = 1;
    /** Longer than anything that was under way takes. */
    private static final Duration SECOND_PASS_AFTER = Duration.ofSeconds(30);

    private final Erasures erasures;
    private final PersonalData data;
    private final Deauthorize deauthorize;
    private final Channels channels;
    private final CloseTicket close;
    private final Tickets tickets;
    private final LiveFeed feed;
    private final Deadlines deadlines;
    private final InstantSource time;

    @Inject
    public EraseData(
            Erasures erasures,
            PersonalData data,
            Deauthorize deauthorize,
            Channels channels,
            CloseTicket close,
            Tickets tickets,
            LiveFeed feed,
            Deadlines deadlines,
            InstantSource time) {
        this.erasures = erasures;
        this.data = data;
        this.deauthorize = deauthorize;
        this.channels = channels;
        this.close = close;
        this.tickets = tickets;
        this.feed = feed;
        this.deadlines = deadlines;
        this.time = time;
    }

    /** @return whether there may be more to do */
    public boolean eraseSome() {
        List<Deadlines.Due> due = deadlines.takeDue(Deadlines.Kind.ERASURE, time.instant(), AT_ONCE);
        due.forEach(each -> erasures.lockOpen(each.subject()).ifPresent(this::pass));
        return due.size() == AT_ONCE;
    }

    private void pass(Erasures.Open open) {
        Instant now = time.instant();
        Erasure erasure = open.erasure();
        Erasure further = erasure;
        Set<CustomerId> customers = new TreeSet<>(Comparator.comparing(CustomerId::value));
        customers.addAll(open.found());
        customers.addAll(customers(open.wish()));
        erasures.found(erasure.id(), customers);
        for (CustomerId customer : customers) {
            close.customerForgotten(customer);
            PersonalData.Emptied emptied = data.forget(customer, now);
            further = further.emptied(emptied.tickets().size(), emptied.messages());
            tell(emptied);
        }
        forgetLogin(open.wish(), erasure.receivedAt());
        Instant secondPass = erasure.receivedAt().plus(SECOND_PASS_AFTER);
        if (now.isBefore(secondPass)) {
            erasures.save(further);
            deadlines.set(Deadlines.Kind.ERASURE, erasure.id(), secondPass);
        } else {
            erasures.save(further.done(now));
        }
    }

    /** Screens that show the words read them again. */
    private void tell(PersonalData.Emptied emptied) {
        tickets.lock(emptied.tickets())
                .values()
                .forEach(ticket -> feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.MESSAGE)));
    }

    private List<CustomerId> customers(Erasures.Wish wish) {
        if (wish instanceof Erasures.OfCustomer one) {
            return List.of(one.customer());
        }
        Erasures.OfNetworkPerson person = (Erasures.OfNetworkPerson) wish;
        return data.customers(person.kind(), person.networkPerson());
    }

    /** Who signed in at the network may have connected pages: that goes too. */
    private void forgetLogin(Erasures.Wish wish, Instant askedAt) {
        if (wish instanceof Erasures.OfNetworkPerson person) {
            deauthorize.byPerson(person.kind(), person.networkPerson(), askedAt);
            channels.forgetNetworkPerson(person.kind(), person.networkPerson(), askedAt);
        }
    }
}
