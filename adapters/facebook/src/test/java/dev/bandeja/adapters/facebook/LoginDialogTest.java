package dev.bandeja.adapters.facebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoginDialogTest {
    private final GraphStub graph = new GraphStub();

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void the_dialog_asks_for_the_needed_and_the_optional_permissions() {
        URI dialog = Logins.at(graph).dialog("a state&more", Logins.RETURN, false);
        assertEquals("www.facebook.example", dialog.getHost());
        assertEquals("/v24.0/dialog/oauth", dialog.getPath());
        assertEquals(
                Map.of(
                        "client_id", Webhooks.OUR_APP,
                        "redirect_uri", "https://bandeja.example/oauth/facebook/callback",
                        "state", "a state&more",
                        "display", "popup",
                        "scope", "pages_messaging,pages_show_list,business_management,pages_user_locale"),
                parameters(dialog));
    }

    @Test
    void asking_again_asks_also_for_what_was_declined() {
        URI dialog = Logins.at(graph).dialog("s", Logins.RETURN, true);
        assertEquals("rerequest", parameters(dialog).get("auth_type"));
    }

    @Test
    void with_a_configuration_of_login_for_business_facebook_says_what_is_asked_for() {
        URI dialog = Logins.at(graph, Optional.of(" 4711 ")).dialog("s", Logins.RETURN, false);
        assertEquals(
                Map.of(
                        "client_id", Webhooks.OUR_APP,
                        "redirect_uri", "https://bandeja.example/oauth/facebook/callback",
                        "state", "s",
                        "display", "popup",
                        "config_id", "4711",
                        "response_type", "code",
                        "override_default_response_type", "true"),
                parameters(dialog));
    }

    @Test
    void neither_secret_nor_token_is_given_to_the_browser() {
        String dialog = Logins.at(graph).dialog("s", Logins.RETURN, true).toString();
        assertFalse(dialog.contains("secret"), dialog);
        assertFalse(dialog.contains("token"), dialog);
    }

    @Test
    void a_dialog_address_with_parameters_of_its_own_keeps_them() {
        FacebookLogin login = new FacebookLogin(
                Webhooks.settings(graph.address()),
                new LoginSettings("http://127.0.0.1/d?as=ana", Optional.of(" "), "a", Optional.of(" ")));
        Map<String, String> parameters = parameters(login.dialog("s", Logins.RETURN, false));
        assertEquals("ana", parameters.get("as"));
        assertEquals("a", parameters.get("scope"));
        assertEquals(new dev.bandeja.domain.channel.ChannelKind("facebook"), login.kind());
    }

    private static Map<String, String> parameters(URI address) {
        return new GraphStub.Call("GET", address.toString(), Map.of(), "").parameters();
    }
}
