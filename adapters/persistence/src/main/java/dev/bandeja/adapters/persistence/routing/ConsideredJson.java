package dev.bandeja.adapters.persistence.routing;

import dev.bandeja.adapters.persistence.Precision;
import dev.bandeja.adapters.persistence.campaign.SkillsJson;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Readiness;
import dev.bandeja.domain.campaign.Member;
import dev.bandeja.domain.routing.Candidate;
import dev.bandeja.domain.routing.RoutingDecision.Considered;
import dev.bandeja.domain.routing.RoutingDecision.Verdict;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who was considered, as JSON, short because there may be many: {@code [[agent, active here, overall, "FULL", {…}], …]}. The
 * object has what else is known, and of that only what is not as usual; the oldest decisions have none.
 */
final class ConsideredJson {
    private ConsideredJson() {}

    static String write(List<Considered> considered) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        considered.forEach(one -> all.add(Json.createArrayBuilder()
                .add(one.member().agent().value())
                .add(one.member().load().here())
                .add(one.member().load().overall())
                .add(one.verdict().name())
                .add(facts(one.member()))));
        return all.build().toString();
    }

    private static JsonObjectBuilder facts(Candidate candidate) {
        Member member = candidate.member();
        Candidate.Load load = candidate.load();
        JsonObjectBuilder facts = Json.createObjectBuilder().add("position", member.position());
        if (member.penalty() > 0) {
            facts.add("penalty", member.penalty());
        }
        if (!member.skills().isEmpty()) {
            facts.add("skills", SkillsJson.object(member.skills()));
        }
        if (candidate.readiness() != Readiness.READY) {
            facts.add("is", candidate.readiness().name());
        }
        if (!candidate.accountActive()) {
            facts.add("off", true);
        }
        if (candidate.lacksVoice()) {
            facts.add("noVoice", true);
        }
        if (candidate.onCall()) {
            facts.add("onCall", true);
        }
        if (candidate.engaged()) {
            facts.add("engaged", true);
        }
        if (load.unanswered() > 0) {
            facts.add("unanswered", load.unanswered());
        }
        load.cap().ifPresent(cap -> facts.add("cap", cap));
        load.lastAssignedAt().ifPresent(at -> facts.add("last", Precision.micros(at)));
        return facts;
    }

    static List<Considered> read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonArray.class).stream()
                    .map(ConsideredJson::considered)
                    .toList();
        }
    }

    private static Considered considered(JsonArray one) {
        JsonObject facts = one.size() > 4 ? one.getJsonObject(4) : JsonValue.EMPTY_JSON_OBJECT;
        Member member = new Member(
                new AgentId(one.getJsonNumber(0).longValue()),
                facts.getInt("position", 0),
                facts.getInt("penalty", 0),
                facts.containsKey("skills") ? SkillsJson.map(facts.getJsonObject("skills")) : Map.of());
        Candidate.Load load = new Candidate.Load(
                one.getInt(1),
                one.getInt(2),
                number(facts, "cap").map(JsonNumber::intValue),
                facts.getInt("unanswered", 0),
                number(facts, "last").map(micros -> Precision.ofMicros(micros.longValue())));
        return new Considered(
                new Candidate(
                        member,
                        !facts.getBoolean("off", false),
                        facts.getBoolean("noVoice", false),
                        Readiness.valueOf(facts.getString("is", Readiness.READY.name())),
                        facts.getBoolean("onCall", false),
                        facts.getBoolean("engaged", false),
                        load),
                Verdict.valueOf(one.getString(3)));
    }

    private static Optional<JsonNumber> number(JsonObject facts, String name) {
        return Optional.ofNullable(facts.getJsonNumber(name));
    }
}
