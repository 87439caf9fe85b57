package dev.bandeja.adapters.persistence.automation;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.Many;
import dev.bandeja.adapters.persistence.conversation.Lines;
import dev.bandeja.application.automation.ActionLedger;
import dev.bandeja.domain.automation.AutomaticAction;
import dev.bandeja.domain.automation.CustomerLanguage;
import dev.bandeja.domain.automation.Suppression;
import dev.bandeja.domain.automation.TextChoice;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ledgers of automatic actions in the database. */
@ApplicationScoped
public class SqlActionLedger implements ActionLedger {
    private static final String FIRED = "FIRED";
    private static final String WRITE =
            """
            insert into action_ledger (ticket_id, channel_id, action, outcome, first_at, last_at, times,
                message_id, source, language, language_rule, variant)
            """;
    private static final String COUNT =
            """
            on conflict (ticket_id, action, outcome) do update set
                last_at = excluded.last_at, times = action_ledger.times + excluded.times,
                message_id = excluded.message_id, source = excluded.source, language = excluded.language,
                language_rule = excluded.language_rule, variant = excluded.variant
            """;

    private final Database database;

    @Inject
    public SqlActionLedger(Database database) {
        this.database = database;
    }

    /** All in one statement: what is the same is counted together before. */
    @Override
    public void record(Collection<Entry> entries) {
        Map<List<Object>, Line> lines = new LinkedHashMap<>();
        entries.forEach(entry -> lines.merge(
                List.of(entry.ticket(), entry.action(), entry.because()),
                new Line(entry, entry.at(), 1, Optional.empty()),
                (before, again) -> new Line(again.entry(), before.firstAt(), before.times() + 1, Optional.empty())));
        if (!lines.isEmpty()) {
            record(List.copyOf(lines.values()));
        }
    }

    private void record(List<Line> lines) {
        database.update(
                WRITE
                        + """
                        select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """
                        + COUNT,
                Many.numbers(lines, line -> line.entry().ticket().value()),
                Many.numbers(lines, line -> line.entry().channel().value()),
                Many.texts(lines, line -> line.entry().action().name()),
                Many.texts(lines, line -> line.entry().because().map(Enum::name).orElse(FIRED)),
                Many.instants(lines, Line::firstAt),
                Many.instants(lines, line -> line.entry().at()),
                Many.integers(lines, Line::times),
                Many.maybeNumbers(
                        lines, line -> sent(line).map(sent -> sent.message().value())),
                Many.maybeTexts(
                        lines, line -> sent(line).map(sent -> sent.source().name())),
                Many.maybeTexts(lines, line -> sent(line).map(Sent::language)),
                Many.maybeTexts(
                        lines, line -> sent(line).map(sent -> sent.rule().name())),
                Many.maybeNumbers(lines, line -> sent(line).map(sent -> (long) sent.variant())));
    }

    private static Optional<Sent> sent(Line line) {
        return line.entry().sent();
    }

    @Override
    public void takeBack(TicketId ticket, MessageId text, Suppression because, Instant at) {
        database.update(
                """
                with gone as (
                    delete from action_ledger where ticket_id = ? and message_id = ? and outcome = 'FIRED' returning *)
                """
                        + WRITE
                        + """
                        select ticket_id, channel_id, action, ?, ?, ?, 1, message_id, source, language, language_rule, variant
                        from gone
                        """
                        + COUNT,
                ticket.value(),
                text.value(),
                because,
                at,
                at);
    }

    @Override
    public List<Line> of(TicketId ticket) {
        return database.query(
                """
                select l.ticket_id, l.channel_id, l.action, l.outcome, l.first_at, l.last_at, l.times, l.message_id, l.source,
                       l.language, l.language_rule, l.variant, m.delivery_state, m.delivery_reason, m.delivery_at
                from action_ledger l left join message m on m.id = l.message_id
                where l.ticket_id = ? order by l.first_at, l.action, l.outcome
                """,
                SqlActionLedger::line,
                ticket.value());
    }

    @Override
    public Map<TicketId, Set<AutomaticAction>> spent(Collection<TicketId> tickets) {
        Map<TicketId, Set<AutomaticAction>> spent = new HashMap<>();
        database.query(
                "select ticket_id, action from action_ledger where ticket_id = any(?) and outcome = ?",
                row -> spent.computeIfAbsent(
                                new TicketId(row.number("ticket_id")), none -> EnumSet.noneOf(AutomaticAction.class))
                        .add(row.one(AutomaticAction.class, "action")),
                Many.numbers(tickets, TicketId::value),
                FIRED);
        return spent;
    }

    @Override
    public Map<AutomaticAction, Long> fired(ChannelId channel, Instant since) {
        Map<AutomaticAction, Long> fired = new EnumMap<>(AutomaticAction.class);
        database.query(
                """
                select action, count(*) as tickets from action_ledger
                where channel_id = ? and last_at >= ? and outcome = 'FIRED' group by action
                """,
                row -> fired.put(row.one(AutomaticAction.class, "action"), row.number("tickets")),
                channel.value(),
                since);
        return fired;
    }

    private static Line line(Columns row) {
        Optional<Suppression> because = Optional.of(row.text("outcome"))
                .filter(outcome -> !outcome.equals(FIRED))
                .map(Suppression::valueOf);
        return new Line(
                new Entry(
                        new TicketId(row.number("ticket_id")),
                        new ChannelId(row.number("channel_id")),
                        row.one(AutomaticAction.class, "action"),
                        because,
                        row.maybeNumber("message_id").map(message -> sent(row, message)),
                        row.instant("last_at")),
                row.instant("first_at"),
                row.integer("times"),
                Lines.delivery(row));
    }

    private static Sent sent(Columns row, long message) {
        return new Sent(
                new MessageId(message),
                row.one(TextChoice.Source.class, "source"),
                row.text("language"),
                row.one(CustomerLanguage.Rule.class, "language_rule"),
                row.integer("variant"));
    }
}
