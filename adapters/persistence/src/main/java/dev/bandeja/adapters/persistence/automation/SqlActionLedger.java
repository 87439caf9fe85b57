package dev.bandeja.adapters.persistence.automation;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.Many;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ledgers of automatic actions in the database. */
@ApplicationScoped
public class SqlActionLedger implements ActionLedger {
    private static final String FIRED = "FIRED";

    private final Database database;

    @Inject
    public SqlActionLedger(Database database) {
        this.database = database;
    }

    @Override
    public void record(Collection<Entry> entries) {
        entries.forEach(this::record);
    }

    /** One by one: the same may have happened twice since somebody last looked. */
    private void record(Entry entry) {
        database.update(
                """
                insert into action_ledger (ticket_id, channel_id, action, outcome, first_at, last_at, times,
                    message_id, source, language, language_rule, variant)
                values (?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?)
                on conflict (ticket_id, action, outcome) do update set
                    last_at = excluded.last_at, times = action_ledger.times + 1, message_id = excluded.message_id,
                    source = excluded.source, language = excluded.language,
                    language_rule = excluded.language_rule, variant = excluded.variant
                """,
                entry.ticket().value(),
                entry.channel().value(),
                entry.action(),
                entry.because().map(Enum::name).orElse(FIRED),
                entry.at(),
                entry.at(),
                entry.sent().map(sent -> sent.message().value()),
                entry.sent().map(Sent::source),
                entry.sent().map(Sent::language),
                entry.sent().map(Sent::rule),
                entry.sent().map(Sent::variant));
    }

    @Override
    public List<Line> of(TicketId ticket) {
        return database.query(
                """
                select ticket_id, channel_id, action, outcome, first_at, last_at, times, message_id, source, language,
                       language_rule, variant
                from action_ledger where ticket_id = ? order by first_at, action, outcome
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
                row.integer("times"));
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
