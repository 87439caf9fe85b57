package dev.bandeja.adapters.facebook;

import com.restfb.FacebookClient;
import com.restfb.Parameter;
import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.application.conversation.ChannelGateway.Profile;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.Set;

/**
 * Who a person is. Many apps may not read profiles; then the name is taken from the list of participants of the person's talk
 * with the page.
 */
final class Profiles {
    private static final String FIELDS = "id,name,first_name,last_name,profile_pic";
    private static final int INVALID = 100;

    /** Subcodes of a profile that is closed to us whatever is asked for. */
    private static final Set<Integer> CLOSED = Set.of(33, 2018218, 2018247);

    private final Graph graph;

    Profiles(Graph graph) {
        this.graph = graph;
    }

    Optional<Profile> profile(ChannelConnection channel, String person) {
        if (!GraphPath.isSafe(channel.externalId()) || !GraphPath.isSafe(person)) {
            return Optional.empty();
        }
        try {
            FacebookClient client = graph.call(channel).client();
            return read(client, person).or(() -> fromParticipants(client, channel.externalId(), person));
        } catch (RuntimeException notNow) {
            return Optional.empty();
        }
    }

    /** The locale needs a permission of its own; without it everything else may still be readable. */
    private static Optional<Profile> read(FacebookClient client, String person) {
        try {
            return profile(fetch(client, person, FIELDS + ",locale"));
        } catch (GraphError refused) {
            if (isClosed(refused)) {
                return Optional.empty();
            }
        }
        try {
            return profile(fetch(client, person, FIELDS));
        } catch (GraphError refused) {
            return Optional.empty();
        }
    }

    private static boolean isClosed(GraphError error) {
        return CLOSED.contains(error.code()) || error.code() == INVALID && CLOSED.contains(error.subcode());
    }

    private static Optional<Profile> fromParticipants(FacebookClient client, String page, String person) {
        JsonObject talks = fetch(
                client,
                page + "/conversations",
                "participants",
                Parameter.with("platform", "MESSENGER"),
                Parameter.with("user_id", person));
        for (JsonValue talk : Loose.list(talks, "data")) {
            JsonObject participants = Loose.object(Loose.asObject(talk), "participants");
            for (JsonValue each : Loose.list(participants, "data")) {
                JsonObject participant = Loose.asObject(each);
                if (Loose.text(participant, "id").equals(person)) {
                    return profile(participant);
                }
            }
        }
        return Optional.empty();
    }

    private static JsonObject fetch(FacebookClient client, String path, String fields, Parameter... more) {
        Parameter[] parameters = java.util.Arrays.copyOf(more, more.length + 1);
        parameters[more.length] = Parameter.withFields(fields);
        return Loose.parseObject(client.fetchObject(path, com.restfb.json.JsonObject.class, parameters)
                .toString());
    }

    private static Optional<Profile> profile(JsonObject person) {
        String names = (Loose.text(person, "first_name") + " " + Loose.text(person, "last_name")).strip();
        Optional<String> name = Loose.words(person, "name").or(() -> Optional.of(names));
        return name.map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> new Profile(
                        text, Loose.webAddress(Loose.text(person, "profile_pic")), Loose.words(person, "locale")));
    }
}
