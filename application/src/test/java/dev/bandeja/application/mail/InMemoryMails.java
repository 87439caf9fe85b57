package dev.bandeja.application.mail;

import dev.bandeja.application.Page;
import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Mails in memory. */
public final class InMemoryMails implements Mails, MailBoard {
    private final Table<Long, Row> rows;
    private long lastId;

    public InMemoryMails(Transactions transactions) {
        rows = new Table<>(transactions);
    }

    @Override
    public long add(Letter letter, Instant now) {
        long id = ++lastId;
        rows.put(id, new Row(id, letter, now, MailState.WAITING, 0, now, Optional.empty(), Optional.empty()));
        return id;
    }

    @Override
    public List<Mail> claim(int max, Instant now, Duration lease) {
        return rows.rows()
                .filter(row -> row.state == MailState.WAITING && !row.dueAt.isAfter(now))
                .sorted(Comparator.comparing(Row::dueAt).thenComparing(Row::id))
                .limit(max)
                .map(row -> {
                    rows.put(
                            row.id,
                            new Row(
                                    row.id,
                                    row.letter,
                                    row.createdAt,
                                    row.state,
                                    row.attempts + 1,
                                    now.plus(lease),
                                    row.settledAt,
                                    row.trouble));
                    return new Mail(row.id, row.letter, row.attempts + 1);
                })
                .toList();
    }

    @Override
    public void settle(Mail mail, MailState state, Optional<MailTrouble> trouble, Instant now) {
        rows.get(mail.id())
                .filter(row -> state == MailState.SENT || row.isRunning(mail))
                .ifPresent(row -> rows.put(
                        row.id,
                        new Row(
                                row.id,
                                row.letter,
                                row.createdAt,
                                state,
                                row.attempts,
                                row.dueAt,
                                Optional.of(now),
                                trouble)));
    }

    @Override
    public void tryAgain(Mail mail, MailTrouble trouble, Instant at) {
        rows.get(mail.id())
                .filter(row -> row.isRunning(mail))
                .ifPresent(row -> rows.put(
                        row.id,
                        new Row(
                                row.id,
                                row.letter,
                                row.createdAt,
                                row.state,
                                row.attempts,
                                at,
                                row.settledAt,
                                Optional.of(trouble))));
    }

    @Override
    public boolean revive(long id, Instant now) {
        Optional<Row> ended =
                rows.get(id).filter(row -> row.state == MailState.GIVEN_UP || row.state == MailState.NO_SERVER);
        ended.ifPresent(row -> rows.put(
                id,
                new Row(id, row.letter, row.createdAt, MailState.WAITING, 0, now, Optional.empty(), Optional.empty())));
        return ended.isPresent();
    }

    @Override
    public int forget(Instant before) {
        List<Row> old =
                rows.rows().filter(row -> row.createdAt.isBefore(before)).toList();
        old.forEach(row -> rows.remove(row.id));
        return old.size();
    }

    @Override
    public Page<MailCard> latest(Optional<String> after, int limit) {
        long before = after.map(Long::parseLong).orElse(Long.MAX_VALUE);
        List<MailCard> found = rows.rows()
                .filter(row -> row.id < before)
                .sorted(Comparator.comparing(Row::id).reversed())
                .limit(limit + 1L)
                .map(Row::card)
                .toList();
        return found.size() <= limit
                ? new Page<>(found, Optional.empty())
                : new Page<>(
                        found.subList(0, limit),
                        Optional.of("" + found.get(limit - 1).id()));
    }

    @Override
    public Optional<MailCard> find(long id) {
        return rows.get(id).map(Row::card);
    }

    private record Row(
            long id,
            Letter letter,
            Instant createdAt,
            MailState state,
            int attempts,
            Instant dueAt,
            Optional<Instant> settledAt,
            Optional<MailTrouble> trouble) {

        boolean isRunning(Mail mail) {
            return state == MailState.WAITING && attempts == mail.attempt();
        }

        MailCard card() {
            return new MailCard(
                    id,
                    letter,
                    createdAt,
                    state,
                    attempts,
                    Optional.of(dueAt).filter(at -> state == MailState.WAITING),
                    settledAt,
                    trouble);
        }
    }
}
