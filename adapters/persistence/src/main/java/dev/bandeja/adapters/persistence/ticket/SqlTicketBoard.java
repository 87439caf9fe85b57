package dev.bandeja.adapters.persistence.ticket;

import dev.bandeja.adapters.persistence.Cursors;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.Precision;
import dev.bandeja.adapters.persistence.conversation.Lines;
import dev.bandeja.adapters.persistence.conversation.SqlModerations;
import dev.bandeja.adapters.persistence.ticket.Conditions.Found;
import dev.bandeja.application.Page;
import dev.bandeja.application.ticket.TicketBoard;
import dev.bandeja.domain.agent.Sight;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.conversation.ModerationOrder;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketFilter;
import dev.bandeja.domain.ticket.TicketId;
import dev.bandeja.domain.ticket.TicketState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Lists of tickets for the screens: projections, a stretch at a time, only what the reader may see. */
@ApplicationScoped
public class SqlTicketBoard implements TicketBoard {
    /** More are hardly ever open in one talk. */
    private static final int MOST_LINKED = 5;

    private final Database database;
    private final SqlModerations moderations;
    private final MeantCustomers customers;
    private final InstantSource time;

    @Inject
    public SqlTicketBoard(Database database, InstantSource time) {
        this.database = database;
        this.moderations = new SqlModerations(database);
        this.time = time;
        customers = new MeantCustomers(database);
    }

    @Override
    public Page<TicketCard> list(Sight sight, Box box, TicketFilter filter, Optional<String> after, int limit) {
        Optional<long[]> keys = Cursors.keys(after, BoardQuery.keyCount(box));
        Found found = customers.meant(List.of(filter)).get(0);
        if (found.nobody()) {
            return new Page<>(List.of(), Optional.empty());
        }
        BoardQuery query = new BoardQuery(sight, box, keys, filter, found, limit + 1, time.instant());
        List<TicketCard> cards = database.query(query.sql(), Cards::card, query.parameters());
        // The merged ranges come in order, but each with up to the whole stretch.
        List<TicketCard> oneMore = cards.size() > limit + 1 ? cards.subList(0, limit + 1) : cards;
        return Cursors.page(oneMore, limit, card -> sortKeys(box, card));
    }

    @Override
    public List<Page<TicketCard>> lists(Sight sight, List<Wanted> wanted) {
        List<Found> found = customers.meant(wanted.stream().map(Wanted::filter).toList());
        ManyLists lists = new ManyLists();
        for (int i = 0; i < wanted.size(); i++) {
            Wanted list = wanted.get(i);
            if (!found.get(i).nobody()) {
                lists.add(i, query(sight, list.filter(), found.get(i), list.limit() + 1));
            }
        }
        Map<Integer, List<TicketCard>> cards = lists.cards(database);
        return IntStream.range(0, wanted.size())
                .mapToObj(i -> Cursors.page(
                        cards.getOrDefault(i, List.of()), wanted.get(i).limit(), card -> sortKeys(Box.ALL, card)))
                .toList();
    }

    @Override
    public List<Long> counts(Sight sight, List<TicketFilter> filters) {
        List<Found> found = customers.meant(filters);
        ManyLists lists = new ManyLists();
        for (int i = 0; i < filters.size(); i++) {
            if (!found.get(i).nobody()) {
                lists.add(i, query(sight, filters.get(i), found.get(i), MOST_COUNTED));
            }
        }
        Map<Integer, Long> counts = lists.counts(database);
        return IntStream.range(0, filters.size())
                .mapToObj(i -> counts.getOrDefault(i, 0L))
                .toList();
    }

    private BoardQuery query(Sight sight, TicketFilter filter, Found found, int limit) {
        return new BoardQuery(sight, Box.ALL, Optional.empty(), filter, found, limit, time.instant());
    }

    private static long[] sortKeys(Box box, TicketCard card) {
        long id = card.id().value();
        return switch (box) {
            case MINE -> new long[] {TicketRow.inboxOrder(card.awaitingSince(), card.lastMessageAt()), id};
            case WAITING -> {
                Place place = ((TicketState.Open) card.state()).place();
                boolean first = place instanceof Place.Waiting waiting && waiting.first();
                yield new long[] {
                    first ? TicketRow.GOES_FIRST : TicketRow.COMES_BY_ITSELF,
                    Precision.micros(place.since().minus(Ticket.HEAD_START.multipliedBy(card.priority()))),
                    id
                };
            }
            case ALL -> new long[] {Precision.micros(card.lastMessageAt()), id};
        };
    }

    @Override
    public Counts counts(Sight sight) {
        Set<Long> supervised = BoardQuery.numbers(sight.supervises());
        Set<Long> free = new TreeSet<>(BoardQuery.numbers(sight.memberOf()));
        free.addAll(supervised);
        free.add(BoardQuery.NO_CAMPAIGN);
        String counts = sight.everything()
                ? """
                select (select count(*) from ticket where agent_id = ?) as mine,
                       (select count(*) from ticket where place in ('WAITING', 'PARKED', 'UNASSIGNED')) as waiting,
                       (select count(*) from ticket where agent_id is not null) as others,
                       0 as mine_before
                """
                : """
                select (select count(*) from ticket where agent_id = ?) as mine,
                       (select count(*) from ticket where place in ('WAITING', 'PARKED', 'UNASSIGNED')
                        and campaign_key = any(?)) as waiting,
                       (select count(*) from ticket where agent_id is not null
                        and (agent_id = ? or campaign_key = any(?))) as others,
                       (select count(*) from ticket where place in ('WAITING', 'PARKED', 'UNASSIGNED')
                        and last_agent_id = ? and campaign_key <> all(?)) as mine_before
                """;
        long who = sight.who().value();
        Object[] parameters =
                sight.everything() ? new Object[] {who} : new Object[] {who, free, who, supervised, who, free};
        return database.first(
                        counts,
                        row -> new Counts(
                                row.number("mine"),
                                row.number("waiting"),
                                row.number("others") + row.number("waiting") + row.number("mine_before")),
                        parameters)
                .orElseThrow();
    }

    @Override
    public Optional<TicketCard> card(Sight sight, TicketId id) {
        List<Object> parameters = new ArrayList<>(List.of(id.value()));
        parameters.addAll(InSight.parameters(sight));
        return database.first(
                Cards.SELECT.formatted("select * from ticket t where id = ? and (" + InSight.CONDITION + ")"),
                Cards::card,
                parameters.toArray());
    }

    /** Counted along the queue's index, in the order in which its campaign serves. */
    @Override
    public Optional<Integer> ahead(TicketId id) {
        return database.first(
                """
                select case when c.lost_first then
                    (select count(*) from (select from ticket o where o.campaign_id = t.campaign_id and o.place = 'WAITING'
                        and (o.queue_rank, o.turn_lost, o.id) < (t.queue_rank, t.turn_lost, t.id) limit 1000) before)
                    else
                    (select count(*) from (select from ticket o where o.campaign_id = t.campaign_id and o.place = 'WAITING'
                        and (o.queue_rank, o.turn, o.id) < (t.queue_rank, t.turn, t.id) limit 1000) before)
                    end as ahead
                from ticket t join campaign c on c.id = t.campaign_id
                where t.id = ? and t.place = 'WAITING'
                """,
                row -> row.integer("ahead"),
                id.value());
    }

    @Override
    public PrivateSide privateSide(Sight sight, TicketId id) {
        List<Linked> linked = database.query(
                """
                with this as (select * from ticket where id = ?),
                others as (
                    select o.id, this.private_since as since from this join ticket o
                        on o.conversation_id = this.private_conversation_id
                    union all
                    select o.id, o.private_since from this join ticket o
                        on o.private_conversation_id = this.conversation_id)
                select t.id, t.visibility, t.state from others join ticket t on t.id = others.id
                where (t.ended_at is null or t.ended_at > others.since) and (
                """
                        + InSight.CONDITION + ") order by t.opened_at desc, t.id desc limit ?",
                row -> new Linked(
                        new TicketId(row.number("id")),
                        row.one(Visibility.class, "visibility"),
                        row.one(TicketState.Kind.class, "state")),
                parameters(id.value(), InSight.parameters(sight), MOST_LINKED));
        return new PrivateSide(
                database.first(
                        "select private_message_at from ticket where id = ? and private_message_at is not null",
                        row -> row.instant("private_message_at"),
                        id.value()),
                linked);
    }

    private static Object[] parameters(Object first, List<Object> some, Object last) {
        List<Object> all = new ArrayList<>(List.of(first));
        all.addAll(some);
        all.add(last);
        return all.toArray();
    }

    @Override
    public Page<Line> messages(TicketId ticket, Optional<String> before, int limit) {
        Optional<long[]> keys = Cursors.keys(before, 2);
        String older = keys.isPresent() ? "and (m.at, m.id) < (?, ?)" : "";
        List<Object> parameters = new ArrayList<>(List.of(ticket.value()));
        keys.ifPresent(key -> parameters.addAll(List.of(Precision.ofMicros(key[0]), key[1])));
        parameters.add(limit + 1);
        List<Line> newestFirst = lines(
                "where m.ticket_id = ? " + older + " order by m.at desc, m.id desc limit ?", parameters.toArray());
        Page<Line> page = Cursors.page(newestFirst, limit, line -> new long[] {
            Precision.micros(line.message().at()), line.message().id().value()
        });
        List<Line> oldestFirst = new ArrayList<>(page.items());
        Collections.reverse(oldestFirst);
        return new Page<>(oldestFirst, page.next());
    }

    @Override
    public Optional<Line> line(MessageId id) {
        return lines("where m.id = ?", id.value()).stream().findFirst();
    }

    private List<Line> lines(String which, Object... parameters) {
        List<Line> lines = database.query(
                "select " + Lines.COLUMNS + ", author.name as author_name from message m "
                        + "left join person author on author.id = m.author_id " + which,
                Lines::line,
                parameters);
        List<MessageId> inPublic = lines.stream()
                .map(Line::message)
                .filter(message -> message.visibility() == Visibility.PUBLIC)
                .map(Message::id)
                .toList();
        if (inPublic.isEmpty()) {
            return lines;
        }
        Map<MessageId, List<ModerationOrder>> open = moderations.open(inPublic);
        return lines.stream()
                .map(line -> line.with(open.getOrDefault(line.message().id(), List.of())))
                .toList();
    }
}
