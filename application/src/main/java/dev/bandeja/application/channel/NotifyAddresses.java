package dev.bandeja.application.channel;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.mail.Notices;
import dev.bandeja.application.mail.Notices.Notice;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelSettings;
import dev.bandeja.domain.channel.Notifications;
import dev.bandeja.domain.channel.NotifiedAddress;
import dev.bandeja.domain.channel.TicketNews;
import dev.bandeja.domain.ticket.Ticket;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Something happened to tickets: what their page's addresses want to hear of it is written down, in the transaction in which
 * it happened. {@link WriteNotices} makes mails of it.
 */
@UseCase
public class NotifyAddresses {
    private final Settings settings;
    private final Notices notices;
    private final InstantSource time;

    @Inject
    public NotifyAddresses(Settings settings, Notices notices, InstantSource time) {
        this.settings = settings;
        this.notices = notices;
        this.time = time;
    }

    /** The same thing happened to tickets, now, on whatever pages they are. */
    public void tell(TicketNews news, Collection<Ticket> tickets) {
        Instant now = time.instant();
        Map<ChannelId, List<News>> byPage = tickets.stream()
                .collect(Collectors.groupingBy(
                        Ticket::channel,
                        Collectors.mapping(ticket -> new News(ticket, news, now), Collectors.toList())));
        byPage.forEach((page, all) -> settings.of(page).ifPresent(its -> tell(its, all)));
    }

    /** Things happened to tickets of one page. */
    public void tell(ChannelSettings page, Collection<News> news) {
        Notifications wishes = page.notifications();
        List<Notice> heard = new ArrayList<>();
        for (NotifiedAddress address : wishes.addresses()) {
            for (News each : news) {
                address.hears(each.news, each.ticket.importance().isImportant())
                        .map(as -> new Notice(address.address(), as, each.ticket.id(), each.at))
                        .ifPresent(heard::add);
            }
        }
        if (!heard.isEmpty()) {
            notices.add(page.channel(), heard, wishes.gather().length(), time.instant());
        }
    }

    /** What happened to a ticket, and when. */
    public record News(Ticket ticket, TicketNews news, Instant at) {}
}
