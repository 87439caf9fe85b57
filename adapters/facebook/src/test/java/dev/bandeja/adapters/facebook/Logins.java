package dev.bandeja.adapters.facebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bandeja.application.channel.NetworkLogin.Failed;
import dev.bandeja.application.channel.NetworkLogin.Grant;
import dev.bandeja.domain.channel.PermissionAnswer;
import dev.bandeja.domain.channel.PermissionAnswer.Answer;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.function.Executable;

/** Logins against a Graph API of our own. */
final class Logins {
    static final String CODE = "AQD-a-very-secret-code";
    static final String USER_TOKEN = "EAAG-a-very-secret-user-token";
    static final String SHORT_TOKEN = "EAAG-a-very-secret-short-token";
    static final String PAGE_TOKEN = "EAAG-a-very-secret-page-token";
    static final URI RETURN = URI.create("https://bandeja.example/oauth/facebook/callback");
    static final String APP_TOKEN = Webhooks.OUR_APP + "|the-app-secret";
    static final Grant EVERYTHING = grant(Answer.GRANTED);
    static final Grant NOT_EVERYTHING = grant(Answer.DECLINED);

    private Logins() {}

    static FacebookLogin at(GraphStub graph) {
        return at(graph, Optional.empty());
    }

    static FacebookLogin at(GraphStub graph, Optional<String> configuration) {
        return new FacebookLogin(
                Webhooks.settings(graph.address()),
                new LoginSettings(
                        "https://www.facebook.example/v24.0/dialog/oauth",
                        configuration,
                        "pages_messaging, pages_show_list,,business_management",
                        Optional.of("pages_user_locale,pages_messaging")));
    }

    static void assertFails(String reason, Executable call) {
        Failed failed = assertThrows(Failed.class, call);
        assertEquals(reason, failed.reason());
        assertEquals(null, failed.getCause());
    }

    private static Grant grant(Answer messaging) {
        return new Grant("person", USER_TOKEN, List.of(PermissionAnswer.needed("pages_messaging", messaging)));
    }
}
