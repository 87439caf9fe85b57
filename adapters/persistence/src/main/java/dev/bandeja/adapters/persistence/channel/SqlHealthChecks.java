package dev.bandeja.adapters.persistence.channel;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.application.channel.HealthChecks;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.HealthCheck;
import dev.bandeja.domain.channel.HealthCheck.Kind;
import dev.bandeja.domain.channel.HealthCheck.Part;
import dev.bandeja.domain.channel.PermissionAnswer.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is known of the connected pages' health, in the database. */
@ApplicationScoped
public class SqlHealthChecks implements HealthChecks {
    private static final String KEPT =
            "select kind, verdict, reason, value, parts, checked_at, since from channel_health where channel_id = ?";

    private final Database database;

    @Inject
    public SqlHealthChecks(Database database) {
        this.database = database;
    }

    @Override
    public List<Kept> of(ChannelId channel) {
        return database.query(KEPT, SqlHealthChecks::kept, channel.value()).stream()
                .sorted(Comparator.comparing(kept -> kept.check().kind()))
                .toList();
    }

    @Override
    public Optional<Kept> find(ChannelId channel, Kind kind) {
        return database.first(KEPT + " and kind = ?", SqlHealthChecks::kept, channel.value(), kind);
    }

    @Override
    public void keep(ChannelId channel, List<HealthCheck> found, Instant at) {
        found.forEach(check -> database.update(
                """
                insert into channel_health as known
                       (channel_id, kind, verdict, reason, value, parts, checked_at, since)
                values (?, ?, ?, ?, ?, cast(? as jsonb), ?, ?)
                on conflict (channel_id, kind) do update
                set verdict = excluded.verdict, reason = excluded.reason, value = excluded.value,
                    parts = excluded.parts, checked_at = excluded.checked_at,
                    since = case when (known.verdict, known.reason) is not distinct from
                                      (excluded.verdict, excluded.reason) then known.since else excluded.since end
                """,
                channel.value(),
                check.kind(),
                check.verdict(),
                check.reason(),
                check.value(),
                parts(check.parts()),
                at,
                at));
    }

    private static Kept kept(Columns row) {
        return new Kept(
                new HealthCheck(
                        row.one(Kind.class, "kind"),
                        row.one(HealthCheck.Verdict.class, "verdict"),
                        row.maybeText("reason"),
                        row.maybeText("value"),
                        parts(row.text("parts"))),
                row.instant("checked_at"),
                row.instant("since"));
    }

    private static String parts(List<Part> parts) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        parts.forEach(part -> all.add(Json.createArrayBuilder()
                .add(part.name())
                .add(part.needed())
                .add(part.answer().name())));
        return all.build().toString();
    }

    private static List<Part> parts(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonArray.class).stream()
                    .map(one -> new Part(one.getString(0), one.getBoolean(1), Answer.valueOf(one.getString(2))))
                    .toList();
        }
    }
}
