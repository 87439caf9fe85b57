package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.channel.NotifyAddresses;
import dev.bandeja.application.channel.Settings;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.ticket.TicketAccess;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.SettingChange;
import dev.bandeja.domain.channel.SettingsSection;
import dev.bandeja.domain.channel.TicketNews;
import dev.bandeja.domain.conversation.Customer;
import dev.bandeja.domain.conversation.CustomerId;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** People say what is important: a ticket, or everything of a customer. */
@UseCase
public class MarkImportant {
    private static final int MOST_AT_ONCE = 10_000;

    private final TicketAccess access;
    private final Tickets tickets;
    private final Customers customers;
    private final Vips vips;
    private final NotifyAddresses notify;
    private final Settings settings;
    private final LiveFeed feed;
    private final InstantSource time;

    @Inject
    public MarkImportant(
            TicketAccess access,
            Tickets tickets,
            Customers customers,
            Vips vips,
            NotifyAddresses notify,
            Settings settings,
            LiveFeed feed,
            InstantSource time) {
        this.access = access;
        this.tickets = tickets;
        this.customers = customers;
        this.vips = vips;
        this.notify = notify;
        this.settings = settings;
        this.feed = feed;
        this.time = time;
    }

    /** Whoever handles a ticket marks it as important, or takes the mark away. */
    public void ticket(Person person, TicketId id, boolean important) {
        change(List.of(access.handled(person, id)), ticket -> ticket.markByHand(important));
    }

    /** Whoever steers the campaign makes the ticket's customer a VIP, or an ordinary one; their open tickets follow. */
    public void customer(Person person, TicketId id, boolean vip) {
        Ticket ticket = access.handled(person, id);
        if (!person.is(Role.SUPERVISOR) && !person.is(Role.ADMINISTRATOR)) {
            throw Refused.because(Reason.FORBIDDEN);
        }
        Customer customer = customers.get(ticket.customer());
        List<String> one = List.of(customer.externalId());
        if (vip == !vips.among(customer.channel(), one).isEmpty()) {
            return;
        }
        if (vip) {
            vips.add(customer.channel(), one);
        } else {
            vips.remove(customer.channel(), one);
        }
        note(person, customer.channel(), one(customer.externalId(), vip));
        follow(List.of(customer.id()), vip);
    }

    /**
     * An administrator gives a list of VIPs of a page, by the network's ids; who is known already gets the mark on open
     * tickets, the others when they write.
     *
     * @return how many are new on the list
     */
    public int listed(Person person, ChannelId channel, Collection<String> people) {
        Set<String> wanted = new TreeSet<>(people);
        if (wanted.isEmpty()) {
            throw Refused.invalid("people", "required");
        }
        if (wanted.size() > MOST_AT_ONCE) {
            throw Refused.invalid("people", "up-to-10000");
        }
        wanted.removeAll(vips.among(channel, wanted));
        if (!wanted.isEmpty()) {
            int before = vips.count(channel);
            vips.add(channel, wanted);
            note(
                    person,
                    channel,
                    wanted.size() == 1
                            ? one(wanted.iterator().next(), true)
                            : new SettingChange("vips", text(before), text(before + wanted.size())));
            follow(customers.known(channel, wanted), true);
        }
        return wanted.size();
    }

    /**
     * An administrator takes somebody off a page's list of VIPs; their open tickets follow.
     *
     * @param externalId the network's id
     * @throws Refused {@code NOT_FOUND} when they are not on it
     */
    public void unlisted(Person person, ChannelId channel, String externalId) {
        List<String> one = List.of(externalId);
        if (vips.among(channel, one).isEmpty()) {
            throw Refused.because(Reason.NOT_FOUND);
        }
        vips.remove(channel, one);
        note(person, channel, one(externalId, false));
        follow(customers.known(channel, one), false);
    }

    private static SettingChange one(String person, boolean vip) {
        return new SettingChange("vip", text(vip ? null : person), text(vip ? person : null));
    }

    private static Optional<String> text(Object value) {
        return Optional.ofNullable(value).map(String::valueOf);
    }

    private void note(Person person, ChannelId channel, SettingChange what) {
        settings.note(
                channel,
                SettingsSection.Name.IMPORTANCE,
                Settings.Change.done(person.id(), time.instant(), List.of(what)));
        feed.channelChanged(channel);
    }

    private void follow(Collection<CustomerId> people, boolean vip) {
        change(
                tickets.lock(people.stream()
                                .flatMap(each -> tickets.openOf(each).stream())
                                .toList())
                        .values(),
                each -> each.markByCustomer(vip));
    }

    private void change(Collection<Ticket> some, Consumer<Ticket> mark) {
        List<Ticket> importantNow = new ArrayList<>();
        for (Ticket ticket : some) {
            Ticket.Snapshot before = ticket.snapshot();
            mark.accept(ticket);
            if (!before.equals(ticket.snapshot())) {
                tickets.save(ticket);
                feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.IMPORTANCE));
                if (ticket.isOpen() && ticket.importance().isImportant()) {
                    importantNow.add(ticket);
                }
            }
        }
        notify.tell(TicketNews.IMPORTANT, importantNow);
    }
}
