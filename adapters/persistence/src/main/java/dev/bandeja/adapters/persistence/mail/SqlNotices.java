package dev.bandeja.adapters.persistence.mail;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.Many;
import dev.bandeja.application.mail.Notices;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.TicketNews;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What addresses are to be told, in the database. Whoever takes an address holds its row so that its key can still be referred
 * to: writing a notice down waits for nobody.
 */
@ApplicationScoped
public class SqlNotices implements Notices {
    /** How much of a customer's words goes into a mail, in characters. */
    private static final int WORDS = 200;

    private static final String RECIPIENT =
            "select r.id, r.channel_id, r.address, r.stopped_at, r.last_mail_at" + " from notified_address r ";

    private final Database database;

    @Inject
    public SqlNotices(Database database) {
        this.database = database;
    }

    @Override
    public void know(ChannelId channel, Collection<String> addresses, Instant now) {
        database.update(
                """
                insert into notified_address (channel_id, address) select ?, address from unnest(?) address
                on conflict do nothing
                """,
                channel.value(),
                Many.texts(addresses));
        database.update(
                """
                update notice set due_at = ?
                where mail_id is null and due_at > ?
                    and recipient_id in (select id from notified_address where channel_id = ?)
                """,
                now,
                now,
                channel.value());
    }

    @Override
    public List<Recipient> of(ChannelId channel) {
        return database.query(
                RECIPIENT + "where r.channel_id = ? order by r.address", SqlNotices::recipient, channel.value());
    }

    @Override
    public Optional<Recipient> byToken(String token) {
        return database.first(RECIPIENT + "where r.token = ?", SqlNotices::recipient, token);
    }

    @Override
    public Optional<String> token(long recipient) {
        return database.first("select token from notified_address where id = ?", row -> row.text("token"), recipient);
    }

    @Override
    public void stop(long recipient, Instant at) {
        database.update(
                "update notified_address set stopped_at = ? where id = ? and stopped_at is null", at, recipient);
        drop(recipient);
    }

    @Override
    public boolean resume(ChannelId channel, String address) {
        int resumed = database.update(
                """
                update notified_address set stopped_at = null
                where channel_id = ? and address = ? and stopped_at is not null
                """,
                channel.value(),
                address);
        return resumed > 0;
    }

    @Override
    public void add(ChannelId channel, Collection<Notice> notices, Duration gather, Instant now) {
        database.update(
                """
                insert into notice (recipient_id, ticket_id, news, at, due_at)
                select r.id, n.ticket_id, n.news, n.at, greatest(?::timestamptz, r.last_mail_at + ? * interval '1 ms')
                from unnest(?, ?, ?, ?) n (address, ticket_id, news, at)
                join notified_address r on r.channel_id = ? and r.address = n.address
                where r.stopped_at is null
                on conflict do nothing
                """,
                now,
                gather.toMillis(),
                Many.texts(notices, Notice::address),
                Many.numbers(notices, notice -> notice.ticket().value()),
                Many.texts(notices, notice -> notice.news().name()),
                Many.instants(notices, Notice::at),
                channel.value());
    }

    @Override
    public List<Recipient> claim(int max, Instant now) {
        return database.query(
                RECIPIENT
                        + """
                        join (select recipient_id, min(due_at) as due_at from notice
                              where mail_id is null and due_at <= ? group by recipient_id) due on due.recipient_id = r.id
                        order by due.due_at, r.id limit ? for no key update of r skip locked
                        """,
                SqlNotices::recipient,
                now,
                max);
    }

    @Override
    public News waiting(long recipient, int most) {
        List<Long> all = database.query(
                "select id from notice where recipient_id = ? and mail_id is null order by at, id",
                row -> row.number("id"),
                recipient);
        return new News(waiting(all.subList(0, Math.min(all.size(), most))), all);
    }

    private List<Waiting> waiting(List<Long> notices) {
        return database.query(
                """
                select n.id, n.news, n.ticket_id, n.at, cu.name, coalesce(said.words, '') as words,
                    t.importance in ('BY_CONTENT', 'BY_CUSTOMER', 'BY_HAND') as important
                from notice n join ticket t on t.id = n.ticket_id join customer cu on cu.id = t.customer_id
                left join lateral (
                    select left(m.text, ?) as words from message m
                    where m.ticket_id = t.id and m.author_kind = 'CUSTOMER' order by m.at desc, m.id desc limit 1) said
                    on true
                where n.id = any(?) order by n.at, n.id
                """,
                row -> new Waiting(
                        row.number("id"),
                        row.one(TicketNews.class, "news"),
                        new TicketId(row.number("ticket_id")),
                        row.instant("at"),
                        row.flag("important"),
                        row.maybeText("name"),
                        row.text("words")),
                WORDS,
                notices);
    }

    @Override
    public void postpone(long recipient, Instant until) {
        database.update(
                "update notice set due_at = ? where recipient_id = ? and mail_id is null and due_at < ?",
                until,
                recipient,
                until);
    }

    @Override
    public void drop(long recipient) {
        database.update("delete from notice where recipient_id = ? and mail_id is null", recipient);
    }

    @Override
    public void written(long recipient, Collection<Long> notices, long mail, Instant now) {
        database.update("update notice set mail_id = ? where id = any(?)", mail, notices);
        database.update("update notified_address set last_mail_at = ? where id = ?", now, recipient);
    }

    private static Recipient recipient(Columns row) {
        return new Recipient(
                row.number("id"),
                new ChannelId(row.number("channel_id")),
                row.text("address"),
                row.maybeInstant("stopped_at"),
                row.maybeInstant("last_mail_at"));
    }
}
