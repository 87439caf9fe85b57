package dev.bandeja.application.mail;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.application.conversation.InMemoryCustomers;
import dev.bandeja.application.conversation.InMemoryMessages;
import dev.bandeja.application.ticket.InMemoryTickets;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What addresses are to be told, in memory. */
public final class InMemoryNotices implements Notices {
    private final Table<Long, Recipient> recipients;
    private final Table<Long, Row> rows;
    private final InMemoryTickets tickets;
    private final InMemoryCustomers customers;
    private final InMemoryMessages messages;
    private long lastId;

    public InMemoryNotices(
            Transactions transactions,
            InMemoryTickets tickets,
            InMemoryCustomers customers,
            InMemoryMessages messages) {
        recipients = new Table<>(transactions);
        rows = new Table<>(transactions);
        this.tickets = tickets;
        this.customers = customers;
        this.messages = messages;
    }

    @Override
    public void know(ChannelId channel, Collection<String> addresses, Instant now) {
        for (String address : addresses) {
            if (find(channel, address).isEmpty()) {
                recipients.put(++lastId, new Recipient(lastId, channel, address, Optional.empty(), Optional.empty()));
            }
        }
        of(channel).forEach(each -> rowsOf(each.id())
                .filter(row -> row.dueAt.isAfter(now))
                .forEach(row -> rows.put(row.id, row.due(now))));
    }

    @Override
    public List<Recipient> of(ChannelId channel) {
        return recipients
                .rows()
                .filter(each -> each.channel().equals(channel))
                .sorted(Comparator.comparing(Recipient::address))
                .toList();
    }

    @Override
    public Optional<Recipient> byToken(String token) {
        return recipients
                .rows()
                .filter(each -> token(each.id()).equals(Optional.of(token)))
                .findFirst();
    }

    @Override
    public Optional<String> token(long recipient) {
        return recipients.get(recipient).map(each -> "token-of-" + each.id());
    }

    @Override
    public void stop(long id, Instant at) {
        Recipient was = recipients.row(id);
        if (was.stoppedAt().isEmpty()) {
            recipients.put(id, new Recipient(id, was.channel(), was.address(), Optional.of(at), was.lastMailAt()));
        }
        drop(id);
    }

    @Override
    public boolean resume(ChannelId channel, String address) {
        Optional<Recipient> stopped =
                find(channel, address).filter(each -> each.stoppedAt().isPresent());
        stopped.ifPresent(was -> recipients.put(
                was.id(), new Recipient(was.id(), channel, address, Optional.empty(), was.lastMailAt())));
        return stopped.isPresent();
    }

    @Override
    public void add(ChannelId channel, Collection<Notice> notices, Duration gather, Instant now) {
        for (Notice notice : notices) {
            find(channel, notice.address())
                    .filter(each -> each.stoppedAt().isEmpty())
                    .filter(each -> rowsOf(each.id())
                            .noneMatch(row ->
                                    row.notice.ticket().equals(notice.ticket()) && row.notice.news() == notice.news()))
                    .ifPresent(each -> {
                        Instant due = each.lastMailAt()
                                .map(last -> last.plus(gather))
                                .filter(now::isBefore)
                                .orElse(now);
                        rows.put(++lastId, new Row(lastId, each.id(), notice, due, Optional.empty()));
                    });
        }
    }

    @Override
    public List<Recipient> claim(int max, Instant now) {
        return rows.rows()
                .filter(row -> row.mail.isEmpty() && !row.dueAt.isAfter(now))
                .sorted(Comparator.comparing(Row::dueAt).thenComparing(Row::recipient))
                .map(row -> recipients.row(row.recipient))
                .distinct()
                .limit(max)
                .toList();
    }

    @Override
    public News waiting(long recipient, int most) {
        List<Row> all = rowsOf(recipient)
                .sorted(Comparator.comparing((Row row) -> row.notice.at()).thenComparing(Row::id))
                .toList();
        return new News(
                all.stream().limit(most).map(this::waiting).toList(),
                all.stream().map(Row::id).toList());
    }

    private Waiting waiting(Row row) {
        Ticket ticket = tickets.all().stream()
                .filter(each -> each.id().equals(row.notice.ticket()))
                .findFirst()
                .orElseThrow();
        return new Waiting(
                row.id,
                row.notice.news(),
                ticket.id(),
                row.notice.at(),
                ticket.importance().isImportant(),
                customers.get(ticket.customer()).name(),
                messages.of(ticket.id()).stream()
                        .filter(line -> line.author().kind() == Author.Kind.CUSTOMER)
                        .reduce((one, later) -> later)
                        .map(Message::text)
                        .map(text -> text.substring(0, Math.min(text.length(), 200)))
                        .orElse(""));
    }

    @Override
    public void postpone(long recipient, Instant until) {
        rowsOf(recipient).filter(row -> row.dueAt.isBefore(until)).forEach(row -> rows.put(row.id, row.due(until)));
    }

    @Override
    public void drop(long recipient) {
        rowsOf(recipient).forEach(row -> rows.remove(row.id));
    }

    @Override
    public void written(long id, Collection<Long> notices, long mail, Instant now) {
        notices.forEach(each -> {
            Row was = rows.row(each);
            rows.put(each, new Row(each, was.recipient, was.notice, was.dueAt, Optional.of(mail)));
        });
        Recipient was = recipients.row(id);
        recipients.put(id, new Recipient(id, was.channel(), was.address(), was.stoppedAt(), Optional.of(now)));
    }

    private Optional<Recipient> find(ChannelId channel, String address) {
        return of(channel).stream()
                .filter(each -> each.address().equals(address))
                .findFirst();
    }

    /** What waits for an address. */
    private Stream<Row> rowsOf(long recipient) {
        return rows.rows().filter(row -> row.recipient == recipient && row.mail.isEmpty());
    }

    private record Row(long id, long recipient, Notice notice, Instant dueAt, Optional<Long> mail) {
        Row due(Instant at) {
            return new Row(id, recipient, notice, at, mail);
        }
    }
}
