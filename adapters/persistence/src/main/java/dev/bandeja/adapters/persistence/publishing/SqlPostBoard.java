package dev.bandeja.adapters.persistence.publishing;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Cursors;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.Many;
import dev.bandeja.adapters.persistence.ticket.InSight;
import dev.bandeja.adapters.persistence.ticket.PromiseColumns;
import dev.bandeja.application.Page;
import dev.bandeja.application.publishing.PostBoard;
import dev.bandeja.application.ticket.TicketBoard;
import dev.bandeja.domain.agent.Sight;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.publishing.PostId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Posts for screens, from the database: each page's stretch by its own index, and the tickets of all that are shown at once. */
@ApplicationScoped
public class SqlPostBoard implements PostBoard {
    /**
     * The threads under a post {@code p} of page {@code c}: the id of a comment begins with the second half of its post's id,
     * and the key of a thread of comments is {@code c:} and the id of its first one.
     */
    private static final String THREADS =
            """
            conversation v where v.channel_kind = c.kind and v.page_id = c.external_id
                and v.key collate "C" >= 'c:' || substr(p.network_id, strpos(p.network_id, '_') + 1) || '_'
                and v.key collate "C" < 'c:' || substr(p.network_id, strpos(p.network_id, '_') + 1) || '`'
            """;

    private static final String CARD = "select " + PostRow.COLUMNS
            + """
            , c.name as page_name, a.name as author_name, coalesce(n.tickets, 0) as tickets,
              coalesce(n.open_tickets, 0) as open_tickets
            from chosen p join channel c on c.id = p.channel_id left join person a on a.id = p.author_id
            left join lateral (
                select count(*) as tickets, count(*) filter (where counted.state = 'OPEN') as open_tickets
                from (select t.state from ticket t where t.conversation_id in (select v.id from\s"""
            + THREADS + ") limit " + TicketBoard.MOST_COUNTED
            + ") counted) n on p.state = 'PUBLISHED' and p.network_id is not null\n";

    private final Database database;

    @Inject
    public SqlPostBoard(Database database) {
        this.database = database;
    }

    @Override
    public Page<PostCard> list(Collection<ChannelId> channels, Box box, Optional<String> after, int limit) {
        Optional<long[]> place = Cursors.keys(after, 2);
        Order order = Order.of(box);
        List<Object> parameters = new ArrayList<>();
        parameters.add(Many.numbers(channels, ChannelId::value));
        place.ifPresent(keys -> {
            parameters.add(at(keys[0]));
            parameters.add(keys[1]);
        });
        parameters.add(limit + 1);
        parameters.add(limit + 1);
        String beyond = place.isPresent() ? "and (" + order.by + ", id) " + order.sign + " (?, ?) " : "";
        List<PostCard> cards = database.query(
                "with chosen as (select post.* from unnest(?) as pages (id) cross join lateral ("
                        + "select * from post where channel_id = pages.id and " + order.where + beyond + "order by "
                        + order.sorted() + " limit ?) post order by " + order.sorted() + " limit ?) " + CARD
                        + "order by " + order.sorted("p."),
                SqlPostBoard::card,
                parameters.toArray());
        return Cursors.page(cards, limit, card ->
                new long[] {micros(order.of(card)), card.post().id().value()});
    }

    @Override
    public Optional<PostCard> find(PostId id) {
        return database.first(
                "with chosen as (select * from post where id = ?) " + CARD, SqlPostBoard::card, id.value());
    }

    @Override
    public Page<PostTicket> tickets(PostId id, Sight sight, Optional<String> after, int limit) {
        Optional<long[]> place = Cursors.keys(after, 2);
        List<Object> parameters = new ArrayList<>(List.of(id.value()));
        parameters.addAll(InSight.parameters(sight));
        place.ifPresent(keys -> {
            parameters.add(at(keys[0]));
            parameters.add(keys[1]);
        });
        parameters.add(limit + 1);
        List<PostTicket> tickets = database.query(
                "select " + PromiseColumns.LATE
                        + """
                 as late, t.id, t.state, t.last_message_at, t.excerpt, u.name as customer
                from post p join channel c on c.id = p.channel_id
                join ticket t on t.conversation_id in (select v.id from\s"""
                        + THREADS + ") join customer u on u.id = t.customer_id where p.id = ? and ("
                        + InSight.CONDITION + ") "
                        + (place.isPresent() ? "and (t.last_message_at, t.id) < (?, ?) " : "")
                        + "order by t.last_message_at desc, t.id desc limit ?",
                SqlPostBoard::ticket,
                parameters.toArray());
        return Cursors.page(tickets, limit, each -> new long[] {micros(each.lastMessageAt()), each.ticket()});
    }

    private static PostTicket ticket(Columns row) {
        return new PostTicket(
                row.number("id"),
                row.maybeText("customer"),
                row.text("state").equals("OPEN"),
                row.flag("late"),
                row.instant("last_message_at"),
                row.text("excerpt"));
    }

    private static PostCard card(Columns row) {
        return new PostCard(
                PostRow.post(row),
                row.text("page_name"),
                row.maybeText("author_name"),
                row.number("tickets"),
                row.number("open_tickets"));
    }

    private static long micros(Instant at) {
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
    }

    private static Instant at(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000), Math.floorMod(micros, 1_000_000) * 1_000L);
    }

    /** What a list is sorted by. */
    private enum Order {
        OPEN("state in ('WAITING', 'SENDING', 'UNKNOWN', 'UNDECIDED', 'FAILED') ", "written_at", false),
        SCHEDULED("state = 'SCHEDULED' ", "scheduled_for", true),
        PUBLISHED("state = 'PUBLISHED' ", "published_at", false);

        private final String where;
        private final String by;
        private final String sign;
        private final String direction;

        Order(String where, String by, boolean ascending) {
            this.where = where;
            this.by = by;
            this.sign = ascending ? ">" : "<";
            this.direction = ascending ? "" : " desc";
        }

        static Order of(Box box) {
            return valueOf(box.name());
        }

        String sorted() {
            return sorted("");
        }

        String sorted(String of) {
            return of + by + direction + ", " + of + "id" + direction;
        }

        Instant of(PostCard card) {
            return switch (this) {
                case OPEN -> card.post().writtenAt();
                case SCHEDULED -> card.post().scheduledFor().orElseThrow();
                case PUBLISHED -> card.post().publishedAt().orElseThrow();
            };
        }
    }
}
