package dev.bandeja.application.automation;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.application.conversation.Messages;
import dev.bandeja.domain.automation.AutomaticAction;
import dev.bandeja.domain.automation.Suppression;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The ledgers in memory. */
public final class InMemoryActionLedger implements ActionLedger {
    private final Table<Key, Line> rows;
    private final Messages messages;

    public InMemoryActionLedger(Transactions transactions, Messages messages) {
        this.messages = messages;
        rows = new Table<>(transactions);
    }

    @Override
    public void record(Collection<Entry> entries) {
        for (Entry entry : entries) {
            Key key = new Key(entry.ticket(), entry.action(), entry.because());
            Optional<Line> before = rows.get(key);
            rows.put(
                    key,
                    new Line(
                            entry,
                            before.map(Line::firstAt).orElse(entry.at()),
                            before.map(Line::times).orElse(0) + 1,
                            Optional.empty()));
        }
    }

    @Override
    public void takeBack(TicketId ticket, MessageId text, Suppression because, Instant at) {
        rows.rows()
                .filter(line -> line.entry().ticket().equals(ticket)
                        && line.entry().because().isEmpty()
                        && line.entry()
                                .sent()
                                .filter(sent -> sent.message().equals(text))
                                .isPresent())
                .map(Line::entry)
                .toList()
                .forEach(entry -> {
                    rows.remove(new Key(ticket, entry.action(), Optional.empty()));
                    record(List.of(new Entry(
                            ticket, entry.channel(), entry.action(), Optional.of(because), entry.sent(), at)));
                });
    }

    @Override
    public List<Line> of(TicketId ticket) {
        return rows.rows()
                .filter(line -> line.entry().ticket().equals(ticket))
                .sorted(Comparator.comparing(Line::firstAt)
                        .thenComparing(line -> line.entry().action().name())
                        .thenComparing(
                                line -> line.entry().because().map(Enum::name).orElse("FIRED")))
                .map(line -> new Line(line.entry(), line.firstAt(), line.times(), delivery(line.entry())))
                .toList();
    }

    @Override
    public Map<TicketId, Set<AutomaticAction>> spent(Collection<TicketId> tickets) {
        return rows.rows()
                .map(Line::entry)
                .filter(entry -> entry.because().isEmpty() && tickets.contains(entry.ticket()))
                .collect(Collectors.groupingBy(Entry::ticket, Collectors.mapping(Entry::action, Collectors.toSet())));
    }

    @Override
    public Map<AutomaticAction, Long> fired(ChannelId channel, Instant since) {
        return rows.rows()
                .map(Line::entry)
                .filter(entry -> entry.because().isEmpty()
                        && entry.channel().equals(channel)
                        && !entry.at().isBefore(since))
                .collect(Collectors.groupingBy(Entry::action, Collectors.counting()));
    }

    private Optional<Delivery> delivery(Entry entry) {
        return entry.sent().flatMap(sent -> messages.find(sent.message())).flatMap(Message::delivery);
    }

    private record Key(TicketId ticket, AutomaticAction action, Optional<Suppression> because) {}
}
