package dev.bandeja.adapters.persistence.routing;

import dev.bandeja.adapters.persistence.Precision;
import dev.bandeja.adapters.persistence.campaign.SkillsJson;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.Eligibility;
import dev.bandeja.domain.campaign.Order;
import dev.bandeja.domain.campaign.Strategy;
import dev.bandeja.domain.campaign.WantedSkills;
import dev.bandeja.domain.routing.RoutingDecision;
import dev.bandeja.domain.routing.RoutingDecision.Draw;
import dev.bandeja.domain.routing.WaitingTicket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Duration;
import java.util.Optional;

/** What a decision was made from, besides the members: the strategy, the ticket, the last turn and the dice. */
final class InputsJson {
    private final JsonObject inputs;

    InputsJson(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            inputs = reader.readObject();
        }
    }

    static String write(RoutingDecision decision) {
        JsonObjectBuilder inputs = Json.createObjectBuilder().add("v", 1);
        add(inputs, decision.rules().strategy());
        add(inputs, decision.ticket());
        decision.lastTurn().ifPresent(agent -> inputs.add("lastTurn", agent.value()));
        decision.draw()
                .ifPresent(draw -> inputs.add(
                        "draw", Json.createArrayBuilder().add(draw.number()).add(draw.of())));
        return inputs.build().toString();
    }

    private static void add(JsonObjectBuilder inputs, Strategy strategy) {
        inputs.add("eligibility", strategy.eligibility().name())
                .add("order", strategy.order().name())
                .add("sameAgent", strategy.sameAgent())
                .add("lostFirst", strategy.lostFirst())
                .add("skills", SkillsJson.object(strategy.wanted().skills()))
                .add("languageLevel", strategy.wanted().language())
                .add("relaxEvery", strategy.wanted().relaxEvery().toMillis())
                .add("wrapUp", strategy.wrapUp().toMillis())
                .add("transferReturn", strategy.transferReturn().toMillis());
        strategy.handOverAfter().ifPresent(after -> inputs.add("handOverAfter", after.toMillis()));
    }

    private static void add(JsonObjectBuilder inputs, WaitingTicket ticket) {
        JsonArrayBuilder served = Json.createArrayBuilder();
        ticket.served().forEach(agent -> served.add(agent.value()));
        inputs.add("since", Precision.micros(ticket.since())).add("served", served);
        ticket.lastAgent().ifPresent(agent -> inputs.add("lastAgent", agent.value()));
        ticket.language().ifPresent(language -> inputs.add("language", language));
    }

    Strategy strategy() {
        return new Strategy(
                Eligibility.valueOf(inputs.getString("eligibility")),
                Order.valueOf(inputs.getString("order")),
                inputs.getBoolean("sameAgent"),
                inputs.getBoolean("lostFirst"),
                new WantedSkills(
                        SkillsJson.map(inputs.getJsonObject("skills")),
                        inputs.getInt("languageLevel"),
                        Duration.ofMillis(inputs.getJsonNumber("relaxEvery").longValue())),
                Duration.ofMillis(inputs.getJsonNumber("wrapUp").longValue()),
                number("handOverAfter").map(Duration::ofMillis),
                number("transferReturn").map(Duration::ofMillis).orElse(Duration.ZERO));
    }

    WaitingTicket ticket(TicketId id) {
        return new WaitingTicket(
                id,
                Precision.ofMicros(inputs.getJsonNumber("since").longValue()),
                number("lastAgent").map(AgentId::new),
                inputs.getJsonArray("served").getValuesAs(JsonNumber.class).stream()
                        .map(agent -> new AgentId(agent.longValue()))
                        .toList(),
                Optional.ofNullable(inputs.getString("language", null)));
    }

    Optional<AgentId> lastTurn() {
        return number("lastTurn").map(AgentId::new);
    }

    Optional<Draw> draw() {
        return Optional.ofNullable(inputs.getJsonArray("draw")).map(InputsJson::draw);
    }

    private static Draw draw(JsonArray numbers) {
        return new Draw(numbers.getInt(0), numbers.getInt(1));
    }

    private Optional<Long> number(String name) {
        return Optional.ofNullable(inputs.getJsonNumber(name)).map(JsonNumber::longValue);
    }
}
