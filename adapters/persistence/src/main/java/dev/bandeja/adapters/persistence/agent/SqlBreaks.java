package dev.bandeja.adapters.persistence.agent;

import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.Many;
import dev.bandeja.application.agent.Breaks;
import dev.bandeja.domain.agent.Break;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** The breaks in the database. */
@ApplicationScoped
public class SqlBreaks implements Breaks {
    private final Database database;

    @Inject
    public SqlBreaks(Database database) {
        this.database = database;
    }

    @Override
    public List<Break> all() {
        return database.query(
                "select name, icon, limit_minutes from break order by position",
                row -> new Break(
                        row.text("name"),
                        row.one(Break.Icon.class, "icon"),
                        row.maybeNumber("limit_minutes").map(Duration::ofMinutes)));
    }

    @Override
    public void replace(List<Break> all) {
        database.update("delete from break");
        database.update(
                """
                insert into break (name, icon, limit_minutes, position)
                select * from unnest(?, ?, ?) with ordinality
                """,
                Many.texts(all, Break::name),
                Many.texts(all, each -> each.icon().name()),
                Many.maybeNumbers(all, each -> each.limit().map(Duration::toMinutes)));
    }
}
