package dev.bandeja.application.analytics;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.analytics.Figure;
import dev.bandeja.domain.analytics.Tally;
import dev.bandeja.domain.analytics.TicketEvent;
import dev.bandeja.domain.analytics.TicketStory;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.ticket.Happening;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import dev.bandeja.domain.ticket.TicketState;
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
    public List<Line> states(Question question, Set<By> ways) {
        Map<List<Object>, Tally> lines = new LinkedHashMap<>();
        byTicket(question).values().forEach(events -> {
            Tally states = states(events, question);
            if (!states.equals(Tally.NOTHING)) {
                Standing standing = Standing.of(of(events.get(0).ticket()));
                ways.forEach(by -> key(by, standing, events.get(0))
                        .ifPresent(key -> lines.merge(List.of(by, key), states, Tally::plus)));
            }
        });
        return lines.entrySet().stream()
                .map(each -> new Line(
                        (By) each.getKey().get(0), (String) each.getKey().get(1), each.getValue()))
                .toList();
    }

    private static Optional<String> key(By by, Standing standing, TicketEvent any) {
        return switch (by) {
            case ALL -> Optional.of("");
            case CAMPAIGN -> standing.campaign().map(id -> Long.toString(id.value()));
            case CHANNEL -> Optional.of(Long.toString(any.channel().value()));
            case AGENT -> standing.agent().map(id -> Long.toString(id.value()));
            case DAY, HALF_HOUR -> throw new IllegalArgumentException(by.name());
        };
    }

    private Map<TicketId, List<TicketEvent>> byTicket(Question question) {
        Map<TicketId, List<TicketEvent>> byTicket = new LinkedHashMap<>();
        asked(question).forEach(event -> byTicket.computeIfAbsent(event.ticket(), none -> new ArrayList<>())
                .add(event));
        return byTicket;
    }

    @Override
    public List<TicketFacts> tickets(Question question, Optional<Figure> figure, Optional<TicketId> after, int max) {
        return byTicket(question).values().stream()
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
        return new TicketFacts(
                ticket,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
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
                List.of(),
                tally.plus(states(events, question)));
    }

    /** What a ticket counts to that has these events among those asked for. */
    private Tally states(List<TicketEvent> events, Question question) {
        List<TicketEvent> story = of(events.get(0).ticket());
        Standing standing = Standing.of(story);
        boolean here = story.stream().allMatch(event -> event.at().isBefore(question.to()))
                && same(question.campaign(), standing.campaign())
                && same(question.agent(), standing.agent())
                && question.within()
                        .map(some -> standing.campaign().filter(some::contains).isPresent())
                        .orElse(true);
        return Tally.of(count -> switch (count) {
            case UPDATED -> here ? 1L : 0L;
            case STATE_CLOSED -> here && standing.state() == TicketState.Kind.CLOSED ? 1L : 0L;
            case STATE_IGNORED -> here && standing.state() == TicketState.Kind.IGNORED ? 1L : 0L;
            case STATE_OPEN -> here && standing.state() == TicketState.Kind.OPEN ? 1L : 0L;
            default -> 0L;
        });
    }

    /** What a ticket is after a story, and whose. */
    private record Standing(TicketState.Kind state, Optional<CampaignId> campaign, Optional<AgentId> agent) {
        static Standing of(List<TicketEvent> story) {
            Standing now = new Standing(TicketState.Kind.OPEN, Optional.empty(), Optional.empty());
            for (TicketEvent event : story) {
                now = now.then(event);
            }
            return now;
        }

        private Standing then(TicketEvent event) {
            return switch (event.kind()) {
                case RECOVERED -> this;
                case ASKED, ANSWERED, OVERDUE, ABANDONED -> new Standing(state, event.campaign(), agent);
                case CLOSED -> new Standing(TicketState.Kind.CLOSED, event.campaign(), event.agent());
                case IGNORED -> new Standing(TicketState.Kind.IGNORED, event.campaign(), event.agent());
                case REOPENED -> new Standing(TicketState.Kind.OPEN, event.campaign(), event.agent());
                default -> new Standing(state, event.campaign(), event.agent());
            };
        }
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
