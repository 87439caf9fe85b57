package dev.bandeja.application.analytics;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.domain.analytics.Figure;
import dev.bandeja.domain.analytics.Tally;
import dev.bandeja.domain.analytics.TicketEvent;
import dev.bandeja.domain.analytics.TicketStory;
import dev.bandeja.domain.ticket.Happening;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What happened to tickets, in memory; counted one event after the other, by the definitions alone. */
public final class InMemoryTicketEvents implements TicketEvents {
    private final Table<Integer, TicketEvent> rows;
    private Campaigns campaigns;
    private int last;

    public InMemoryTicketEvents(Transactions transactions) {
        rows = new Table<>(transactions);
    }

    /** From where hours and targets are known. */
    public void see(Campaigns some) {
        campaigns = some;
    }

    /** Writes down what happened to a ticket. */
    public void append(Ticket ticket) {
        List<Happening> news = ticket.takeNews();
        if (news.isEmpty()) {
            return;
        }
        TicketStory.goesOn(
                        ticket,
                        TicketStory.needsPast(news) ? of(ticket.id()) : List.of(),
                        news,
                        ticket.campaign().flatMap(campaigns::find).map(each -> each.schedule()))
                .forEach(event -> rows.put(++last, event));
    }

    @Override
    public List<TicketEvent> of(TicketId ticket) {
        return rows.rows().filter(event -> event.ticket().equals(ticket)).toList();
    }

    @Override
    public List<Line> tally(Question question, Set<By> ways, ZoneId zone) {
        Map<List<Object>, Tally> lines = new LinkedHashMap<>();
        asked(question)
                .forEach(event -> ways.forEach(by -> key(by, event, zone)
                        .ifPresent(key -> lines.merge(List.of(by, key), tally(event), Tally::plus))));
        return lines.entrySet().stream()
                .map(each -> new Line(
                        (By) each.getKey().get(0), (String) each.getKey().get(1), each.getValue()))
                .toList();
    }

    private Tally tally(TicketEvent event) {
        return Tally.of(event, event.campaign().flatMap(campaigns::find).map(each -> each.terms()
                .target()
                .within()));
    }

    private static Optional<String> key(By by, TicketEvent event, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(event.at(), zone);
        return switch (by) {
            case ALL -> Optional.of("");
            case DAY -> Optional.of(local.toLocalDate().toString());
            case HALF_HOUR ->
                Optional.of(local.truncatedTo(ChronoUnit.HOURS)
                        .plusMinutes(local.getMinute() / 30 * 30)
                        .toString());
            case CAMPAIGN -> event.campaign().map(id -> Long.toString(id.value()));
            case CHANNEL -> Optional.of(Long.toString(event.channel().value()));
            case AGENT -> event.agent().map(id -> Long.toString(id.value()));
        };
    }

    @Override
    public Tally states(Question question) {
        return tickets(question, Optional.empty(), Optional.empty(), Integer.MAX_VALUE).stream()
                .map(TicketFacts::tally)
                .map(all -> Tally.of(count -> count.ordinal() >= Tally.Count.UPDATED.ordinal() ? all.get(count) : 0))
                .reduce(Tally.NOTHING, Tally::plus);
    }

    @Override
    public List<TicketFacts> tickets(Question question, Optional<Figure> figure, Optional<TicketId> after, int max) {
        Map<TicketId, List<TicketEvent>> byTicket = new LinkedHashMap<>();
        asked(question).forEach(event -> byTicket.computeIfAbsent(event.ticket(), none -> new ArrayList<>())
                .add(event));
        return byTicket.values().stream()
                .map(events -> facts(events, question))
                .filter(facts ->
                        figure.filter(wanted -> !wanted.opens(facts.tally())).isEmpty())
                .filter(facts -> after.filter(previous -> facts.ticket().value() >= previous.value())
                        .isEmpty())
                .sorted(Comparator.comparing(
                                (TicketFacts facts) -> facts.ticket().value())
                        .reversed())
                .limit(max)
                .toList();
    }

    private TicketFacts facts(List<TicketEvent> events, Question question) {
        TicketId ticket = events.get(0).ticket();
        Tally tally = events.stream().map(this::tally).reduce(Tally.NOTHING, Tally::plus);
        boolean updated = of(ticket).stream().allMatch(event -> event.at().isBefore(question.to()));
        return new TicketFacts(
                ticket,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                events.stream()
                        .map(TicketEvent::at)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                updated ? tally.plus(state(events)) : tally);
    }

    private static Tally state(List<TicketEvent> events) {
        Happening.Kind last = events.stream()
                .map(TicketEvent::kind)
                .filter(kind -> kind == Happening.Kind.CLOSED
                        || kind == Happening.Kind.IGNORED
                        || kind == Happening.Kind.REOPENED)
                .reduce((one, next) -> next)
                .orElse(Happening.Kind.CREATED);
        return Tally.of(count -> switch (count) {
            case UPDATED -> 1L;
            case STATE_CLOSED -> last == Happening.Kind.CLOSED ? 1L : 0L;
            case STATE_IGNORED -> last == Happening.Kind.IGNORED ? 1L : 0L;
            case STATE_OPEN -> last == Happening.Kind.CREATED || last == Happening.Kind.REOPENED ? 1L : 0L;
            default -> 0L;
        });
    }

    private Stream<TicketEvent> asked(Question question) {
        return rows.rows()
                .filter(event ->
                        !event.at().isBefore(question.from()) && event.at().isBefore(question.to()))
                .filter(event -> question.within()
                        .map(some -> event.campaign().filter(some::contains).isPresent())
                        .orElse(true))
                .filter(event -> same(question.campaign(), event.campaign()))
                .filter(event -> same(question.channel(), Optional.of(event.channel())))
                .filter(event -> same(question.agent(), event.agent()));
    }

    private static <T> boolean same(Optional<T> wanted, Optional<T> there) {
        return wanted.isEmpty() || wanted.equals(there);
    }
}
