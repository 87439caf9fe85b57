package dev.bandeja.deployment.tests;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The steps by which an administrator connects a page of the sandbox, as a browser takes them. */
record Connecting(BandejaServer server, Caller administrator, Facebook facebook) {

    /** Connects a page, with everything granted; the channel's id. */
    long connect(String page) {
        JsonObject begun = started(Json.createObjectBuilder().add("kind", "facebook"));
        return choose(logsIn("alma", begun, ""), page)
                .expect(200)
                .json()
                .getJsonNumber("id")
                .longValue();
    }

    /** Activates a page again that is a channel already, with everything granted. */
    void activateAgain(long channel, String page) {
        JsonObject begun =
                started(Json.createObjectBuilder().add("kind", "facebook").add("channelId", channel));
        choose(logsIn("alma", begun, ""), page).expect(200);
    }

    JsonObject started(JsonObjectBuilder wanted) {
        return administrator.post("/channels/connections", wanted).expect(201).json();
    }

    /** Goes through the login as that person and comes back; what the attempt says then. */
    JsonObject logsIn(String person, JsonObject begun, String declined) {
        comesBack(loggedIn(person, begun, declined), administrator.cookie());
        return connection(begun);
    }

    JsonObject connection(JsonObject begun) {
        return administrator
                .get("/channels/connections/" + begun.getJsonNumber("id"))
                .expect(200)
                .json();
    }

    /** Where the login sends that person back to. */
    URI loggedIn(String person, JsonObject begun, String declined) {
        Map<String, String> asked = parameters(begun);
        JsonArrayBuilder saysNo = Json.createArrayBuilder();
        if (!declined.isEmpty()) {
            saysNo.add(declined);
        }
        String order = Json.createObjectBuilder()
                .add("person", person)
                .add("scope", asked.get("scope"))
                .add("redirect_uri", asked.get("redirect_uri"))
                .add("state", asked.get("state"))
                .add("auth_type", "rerequest")
                .add("declined", saysNo)
                .build()
                .toString();
        return URI.create(facebook.order("/login", order).getString("location"));
    }

    /** Follows the way back with that cookie; where it leads. */
    String comesBack(URI back, String cookie) {
        URI withoutFragment = URI.create(back.toString().replaceAll("#.*", ""));
        HttpRequest.Builder request = HttpRequest.newBuilder(withoutFragment).GET();
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return Answer.to(request.build()).expect(302).header("Location");
    }

    Map<String, String> parameters(JsonObject begun) {
        String query = URI.create(begun.getString("loginUrl")).getRawQuery();
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    Answer choose(JsonObject connection, String page) {
        return administrator.post(
                "/channels/connections/" + connection.getJsonNumber("id") + "/page",
                Json.createObjectBuilder().add("externalId", page));
    }
}
