package dev.bandeja.adapters.persistence.mail;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Cursors;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.application.Page;
import dev.bandeja.application.mail.Letter;
import dev.bandeja.application.mail.Mail;
import dev.bandeja.application.mail.MailBoard;
import dev.bandeja.application.mail.MailKind;
import dev.bandeja.application.mail.MailState;
import dev.bandeja.application.mail.MailTrouble;
import dev.bandeja.application.mail.Mails;
import dev.bandeja.domain.agent.AgentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Mails in the database. */
@ApplicationScoped
public class SqlMails implements Mails, MailBoard {
    private static final String LETTER = "m.id, m.kind, m.address, m.person_id, m.language, m.facts::text as facts";
    private static final String CARD = "select " + LETTER
            + ", m.state, m.attempts, m.created_at, m.due_at, m.settled_at, m.trouble, m.answer from mail m ";

    private final Database database;

    @Inject
    public SqlMails(Database database) {
        this.database = database;
    }

    @Override
    public long add(Letter letter, Instant now) {
        return database.first(
                        """
                        insert into mail (kind, address, person_id, language, facts, state, attempts, created_at, due_at)
                        values (?, ?, cast(? as bigint), ?, cast(? as jsonb), 'WAITING', 0, ?, ?)
                        returning id
                        """,
                        row -> row.number("id"),
                        letter.kind(),
                        letter.address(),
                        letter.person().map(AgentId::value),
                        letter.language(),
                        FactsJson.write(letter.facts()),
                        now,
                        now)
                .orElseThrow();
    }

    @Override
    public List<Mail> claim(int max, Instant now, Duration lease) {
        return database
                .query(
                        """
                        with due as (
                            select id, due_at from mail where state = 'WAITING' and due_at <= ?
                            order by due_at, id limit ? for no key update skip locked)
                        update mail m set attempts = m.attempts + 1, due_at = ?
                        from due where m.id = due.id
                        returning due.due_at as since, m.attempts, """
                                + LETTER,
                        row -> new Claimed(
                                row.instant("since"), new Mail(row.number("id"), letter(row), row.integer("attempts"))),
                        now,
                        max,
                        now.plus(lease))
                .stream()
                .sorted(Comparator.comparing(Claimed::since)
                        .thenComparing(claimed -> claimed.mail().id()))
                .map(Claimed::mail)
                .toList();
    }

    @Override
    public void settle(Mail mail, MailState state, Optional<MailTrouble> trouble, Instant now) {
        database.update(
                """
                update mail set state = ?, settled_at = ?, trouble = ?, answer = ?
                where id = ? and (? or state = 'WAITING' and attempts = ?)
                """,
                state,
                now,
                trouble.map(MailTrouble::reason).map(Enum::name),
                trouble.flatMap(MailTrouble::answer),
                mail.id(),
                state == MailState.SENT,
                mail.attempt());
    }

    @Override
    public void tryAgain(Mail mail, MailTrouble trouble, Instant at) {
        database.update(
                """
                update mail set due_at = ?, trouble = ?, answer = ?
                where id = ? and state = 'WAITING' and attempts = ?
                """,
                at,
                trouble.reason(),
                trouble.answer(),
                mail.id(),
                mail.attempt());
    }

    @Override
    public boolean revive(long id, Instant now) {
        int revived = database.update(
                """
                update mail set state = 'WAITING', attempts = 0, due_at = ?, settled_at = null, trouble = null, answer = null
                where id = ? and state in ('GIVEN_UP', 'NO_SERVER')
                """,
                now,
                id);
        return revived > 0;
    }

    @Override
    public int forget(Instant before) {
        return database.update("delete from mail where created_at < ?", before);
    }

    @Override
    public Page<MailCard> latest(Optional<String> after, int limit) {
        long before = Cursors.keys(after, 1).map(keys -> keys[0]).orElse(Long.MAX_VALUE);
        List<MailCard> cards =
                database.query(CARD + "where m.id < ? order by m.id desc limit ?", SqlMails::card, before, limit + 1);
        return Cursors.page(cards, limit, card -> new long[] {card.id()});
    }

    @Override
    public Optional<MailCard> find(long id) {
        return database.first(CARD + "where m.id = ?", SqlMails::card, id);
    }

    private static MailCard card(Columns row) {
        MailState state = row.one(MailState.class, "state");
        return new MailCard(
                row.number("id"),
                letter(row),
                row.instant("created_at"),
                state,
                row.integer("attempts"),
                row.maybeInstant("due_at").filter(due -> state == MailState.WAITING),
                row.maybeInstant("settled_at"),
                row.maybeText("trouble")
                        .map(MailTrouble.Reason::valueOf)
                        .map(reason -> new MailTrouble(reason, row.maybeText("answer"))));
    }

    private static Letter letter(Columns row) {
        return new Letter(
                row.one(MailKind.class, "kind"),
                row.text("address"),
                row.maybeNumber("person_id").map(AgentId::new),
                row.maybeText("language"),
                FactsJson.read(row.text("facts")));
    }

    /** A mail in a worker's hands, and since when it had been due. */
    private record Claimed(Instant since, Mail mail) {}
}
