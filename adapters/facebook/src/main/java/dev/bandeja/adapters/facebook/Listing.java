package dev.bandeja.adapters.facebook;

import com.restfb.Connection;
import com.restfb.FacebookClient;
import com.restfb.Parameter;
import dev.bandeja.application.channel.NetworkLogin.Failed;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** One of Graph's lists, from its beginning to its end, however many answers it takes. */
final class Listing {
    /** A list that goes on longer than this does not end. */
    private static final int MOST_ANSWERS = 200;

    private final Graph graph;
    private final String token;

    Listing(Graph graph, String token) {
        this.graph = graph;
        this.token = token;
    }

    List<JsonObject> of(String path, Parameter... parameters) throws Failed {
        FacebookClient client = graph.call(token).client();
        List<JsonObject> all = new ArrayList<>();
        Connection<com.restfb.json.JsonObject> part =
                client.fetchConnection(path, com.restfb.json.JsonObject.class, parameters);
        for (int answers = 1; answers <= MOST_ANSWERS; answers++) {
            part.getData().forEach(each -> all.add(Loose.parseObject(each.toString())));
            if (!part.hasNext()) {
                return all;
            }
            part = client.fetchConnectionPage(part.getNextPageUrl(), com.restfb.json.JsonObject.class);
        }
        throw new Failed(Reasons.UNCLEAR_ANSWER);
    }
}
