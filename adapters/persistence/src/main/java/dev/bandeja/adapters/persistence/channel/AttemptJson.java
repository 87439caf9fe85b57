package dev.bandeja.adapters.persistence.channel;

import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ConnectionAttempt.Offer;
import dev.bandeja.domain.channel.PermissionAnswer;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;

/** What came back from a login, as JSON; never a token. */
final class AttemptJson {
    private AttemptJson() {}

    static String permissions(List<PermissionAnswer> answers) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        answers.forEach(answer -> all.add(Json.createArrayBuilder()
                .add(answer.permission())
                .add(answer.answer().name())
                .add(answer.needed())));
        return all.build().toString();
    }

    static List<PermissionAnswer> permissions(String json) {
        return array(json).getValuesAs(JsonArray.class).stream()
                .map(one -> new PermissionAnswer(
                        one.getString(0), one.getBoolean(2, true), PermissionAnswer.Answer.valueOf(one.getString(1))))
                .toList();
    }

    static String offers(List<Offer> offers) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        offers.forEach(offer -> {
            JsonObjectBuilder one = Json.createObjectBuilder()
                    .add("id", offer.externalId())
                    .add("name", offer.name())
                    .add("missing", Json.createArrayBuilder(offer.missingTasks()));
            offer.pictureUrl().ifPresent(picture -> one.add("picture", picture));
            offer.channel().ifPresent(channel -> one.add("channel", channel.value()));
            all.add(one);
        });
        return all.build().toString();
    }

    static List<Offer> offers(String json) {
        return array(json).getValuesAs(JsonObject.class).stream()
                .map(one -> new Offer(
                        one.getString("id"),
                        one.getString("name"),
                        Optional.ofNullable(one.getString("picture", null)),
                        one.getJsonArray("missing").getValuesAs(JsonString::getString),
                        Optional.ofNullable(one.getJsonNumber("channel"))
                                .map(JsonNumber::longValue)
                                .map(ChannelId::new)))
                .toList();
    }

    private static JsonArray array(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readArray();
        }
    }
}
