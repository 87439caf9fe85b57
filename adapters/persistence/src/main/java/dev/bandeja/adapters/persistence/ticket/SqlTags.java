package dev.bandeja.adapters.persistence.ticket;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.Ids;
import dev.bandeja.application.ticket.Tags;
import dev.bandeja.domain.ticket.Tag;
import dev.bandeja.domain.ticket.TagId;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The tags in the database. */
@ApplicationScoped
public class SqlTags implements Tags {
    private static final String TAG = "select g.id, g.name, g.color, g.archived from tag g ";

    private final Database database;
    private final Ids ids;

    @Inject
    public SqlTags(Database database) {
        this.database = database;
        ids = new Ids(database, "tag_id", 1);
    }

    @Override
    public TagId newId() {
        return new TagId(ids.next());
    }

    @Override
    public List<Tag> all() {
        return database.query(TAG + "order by g.name_key", SqlTags::tag);
    }

    @Override
    public Optional<Tag> find(TagId id) {
        return database.first(TAG + "where g.id = ?", SqlTags::tag, id.value());
    }

    @Override
    public void save(Tag tag) {
        database.update(
                """
                insert into tag (id, name, name_key, color, archived) values (?, ?, ?, ?, ?)
                on conflict (id) do update set name = excluded.name, name_key = excluded.name_key,
                    color = excluded.color, archived = excluded.archived
                """,
                tag.id().value(),
                tag.name(),
                tag.key(),
                tag.color(),
                tag.archived());
    }

    @Override
    public void remove(TagId id) {
        takeOffAll(id);
        database.update("delete from tag where id = ?", id.value());
        // Whoever was putting it on meanwhile had hold of it until the line above.
        takeOffAll(id);
    }

    /** Tickets are held in the order of their numbers, as everybody does. */
    private void takeOffAll(TagId id) {
        database.update(
                """
                with tagged as (select id from ticket where tag_ids @> array[?] order by id for update)
                update ticket set tag_ids = nullif(array_remove(tag_ids, ?), '{}')
                where id = any(array(select id from tagged))
                """,
                id.value(),
                id.value());
    }

    @Override
    public int uses(TagId id) {
        return database.first(
                        "select count(*)::int as n from ticket where tag_ids @> array[?]",
                        row -> row.integer("n"),
                        id.value())
                .orElseThrow();
    }

    @Override
    public List<Tag> on(TicketId ticket) {
        return database.query(
                TAG + "join ticket t on g.id = any(t.tag_ids) where t.id = ? order by g.name_key",
                SqlTags::tag,
                ticket.value());
    }

    @Override
    public boolean put(TicketId ticket, TagId tag) {
        boolean there = !database.query(
                        "select id from tag where id = ? for key share", row -> row.number("id"), tag.value())
                .isEmpty();
        return there
                && database.update(
                                "update ticket set tag_ids = tag_ids || ? where id = ? and (tag_ids @> array[?]) is not true",
                                tag.value(),
                                ticket.value(),
                                tag.value())
                        > 0;
    }

    @Override
    public boolean takeOff(TicketId ticket, TagId tag) {
        return database.update(
                        "update ticket set tag_ids = nullif(array_remove(tag_ids, ?), '{}') where id = ? and tag_ids @> array[?]",
                        tag.value(),
                        ticket.value(),
                        tag.value())
                > 0;
    }

    private static Tag tag(Columns row) {
        return new Tag(
                new TagId(row.number("id")), row.text("name"), row.one(Tag.Color.class, "color"), row.flag("archived"));
    }
}
