package dev.bandeja.adapters.persistence.routing;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.routing.RoutingDecision.Considered;
import dev.bandeja.domain.routing.RoutingDecision.Verdict;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;

/** Who was considered, as JSON, short because there may be many: {@code [[agent, active here, overall, "FULL"], …]}. */
final class ConsideredJson {
    private ConsideredJson() {}

    static String write(List<Considered> considered) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        considered.forEach(one -> all.add(Json.createArrayBuilder()
                .add(one.agent().value())
                .add(one.activeHere())
                .add(one.activeOverall())
                .add(one.verdict().name())));
        return all.build().toString();
    }

    static List<Considered> read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonArray.class).stream()
                    .map(one -> new Considered(
                            new AgentId(one.getJsonNumber(0).longValue()),
                            one.getInt(1),
                            one.getInt(2),
                            Verdict.valueOf(one.getString(3))))
                    .toList();
        }
    }
}
