package dev.bandeja.adapters.facebook;

import com.restfb.Parameter;
import dev.bandeja.application.channel.NetworkLogin.Failed;
import dev.bandeja.application.channel.NetworkLogin.Grant;
import dev.bandeja.domain.channel.PermissionAnswer;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person comes back with from the dialog, made into a token that lasts about sixty days (the tokens of their pages then
 * do not end), and what they granted. Secret, code and tokens travel in forms and headers, never in an address.
 */
final class CodeExchange {
    private static final String TOKENS = "oauth/access_token";
    private static final int WRONG_SECRET = 1;

    private final Graph graph;
    private final FacebookSettings settings;
    private final LoginSettings login;

    CodeExchange(Graph graph, FacebookSettings settings, LoginSettings login) {
        this.graph = graph;
        this.settings = settings;
        this.login = login;
    }

    Grant exchange(String code, URI returnTo) throws Failed {
        return LoginTrouble.toldIn(() -> {
            String token =
                    lasting(ask(Parameter.with("redirect_uri", returnTo.toString()), Parameter.with("code", code)));
            return new Grant(person(token), token, permissions(token));
        });
    }

    /** A business may have been given a token without an end, which cannot be made to last any longer. */
    private String lasting(JsonObject first) throws Failed {
        String token = token(first);
        boolean endless = login.configuration().isPresent() && !Loose.has(first, "expires_in");
        return endless
                ? token
                : token(ask(
                        Parameter.with("grant_type", "fb_exchange_token"), Parameter.with("fb_exchange_token", token)));
    }

    private JsonObject ask(Parameter what, Parameter more) throws Failed {
        try {
            return Loose.asObject(graph.call("")
                    .post(
                            TOKENS,
                            Parameter.with("client_id", settings.appId()),
                            Parameter.with("client_secret", settings.appSecret()),
                            what,
                            more));
        } catch (GraphError error) {
            // The general "something went wrong" is, here, what Facebook says to a wrong secret.
            if (error.code() == WRONG_SECRET && error.subcode() == 0 && !error.isPassing()) {
                throw new Failed(Reasons.APP_REFUSED + ":" + error.codes());
            }
            throw error;
        }
    }

    private static String token(JsonObject answer) throws Failed {
        return Loose.token(answer, "access_token").orElseThrow(() -> new Failed(Reasons.UNCLEAR_ANSWER));
    }

    private String person(String token) throws Failed {
        JsonObject person = Loose.asObject(graph.call(token).get("me", Parameter.withFields("id")));
        return Loose.id(person, "id").orElseThrow(() -> new Failed(Reasons.UNCLEAR_ANSWER));
    }

    private List<PermissionAnswer> permissions(String token) throws Failed {
        Map<String, Boolean> answers = new HashMap<>();
        for (JsonObject each : new Listing(graph, token).of("me/permissions")) {
            String status = Loose.text(each, "status");
            if (status.equals("granted") || status.equals("declined")) {
                answers.put(Loose.text(each, "permission"), status.equals("granted"));
            }
        }
        return PermissionAnswer.compare(login.needed(), login.optional(), answers);
    }
}
