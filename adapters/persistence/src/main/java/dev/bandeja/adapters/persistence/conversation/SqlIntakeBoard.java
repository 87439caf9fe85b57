package dev.bandeja.adapters.persistence.conversation;

import dev.bandeja.adapters.persistence.Cursors;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.application.Page;
import dev.bandeja.application.conversation.InboundItems.Outcome;
import dev.bandeja.application.conversation.InboundItems.Result;
import dev.bandeja.application.conversation.IntakeBoard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The intake as administrators see it. */
@ApplicationScoped
public class SqlIntakeBoard implements IntakeBoard {
    private static final int LONGEST_EXCERPT = 2_000;

    private final Database database;

    @Inject
    public SqlIntakeBoard(Database database) {
        this.database = database;
    }

    @Override
    public Page<SetAside> setAside(Optional<String> after, int limit) {
        long before = Cursors.keys(after, 1).map(keys -> keys[0]).orElse(Long.MAX_VALUE);
        List<SetAside> items = database.query(
                """
                select id, received_at, kind, error, left(raw, ?) as excerpt from inbound_item
                where outcome = 'SET_ASIDE' and id < ? order by id desc limit ?
                """,
                row -> new SetAside(
                        row.number("id"),
                        row.instant("received_at"),
                        row.text("kind"),
                        row.text("error"),
                        row.text("excerpt")),
                LONGEST_EXCERPT,
                before,
                limit + 1);
        return Cursors.page(items, limit, item -> new long[] {item.id()});
    }

    @Override
    public Optional<Result> outcome(long item) {
        return database.first(
                "select outcome, error from inbound_item where id = ? and outcome is not null",
                row -> new Result(item, row.one(Outcome.class, "outcome"), row.text("error")),
                item);
    }

    @Override
    public List<KindCount> kinds() {
        return database.query(
                """
                select kind, understood, sum(items)::bigint as items, max(last_at) as last_at from inbound_kind
                group by kind, understood order by kind, understood desc
                """,
                row -> new KindCount(
                        row.text("kind"), row.flag("understood"), row.number("items"), row.instant("last_at")));
    }
}
