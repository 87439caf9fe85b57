package dev.bandeja.adapters.sandbox.login;

import dev.bandeja.adapters.sandbox.DemoWorld;
import dev.bandeja.adapters.sandbox.world.Permissions;
import dev.bandeja.adapters.sandbox.world.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What an app asks of the person it sends to the login dialog.
 *
 * @param redirectUri where the dialog goes back to
 * @param state what the app wants to find again there
 * @param permissions what it asks for
 * @param rerequest whether it asks again for what was declined before
 */
public record LoginRequest(String redirectUri, String state, Set<String> permissions, boolean rerequest) {

    private static final String FRAGMENT = "#_=_";

    /**
     * Reads the parameters of the dialog's address.
     *
     * @throws NoDialog if Facebook would show an error instead of the dialog
     */
    public static LoginRequest of(World world, Map<String, String> query) {
        if (!query.getOrDefault("client_id", "").equals(world.setup().appId())) {
            throw new NoDialog("wrongApp", query.getOrDefault("client_id", ""));
        }
        var redirectUri = query.getOrDefault("redirect_uri", "");
        if (!world.app().returnAddresses().contains(redirectUri)) {
            throw new NoDialog("wrongRedirect", redirectUri);
        }
        if (query.getOrDefault("state", "").isEmpty()) {
            throw new NoDialog("noState", "state");
        }
        if (!query.getOrDefault("response_type", "code").equals("code")) {
            throw new NoDialog("wrongResponse", query.get("response_type"));
        }
        var again = query.getOrDefault("auth_type", "").contains("rerequest");
        return new LoginRequest(redirectUri, query.get("state"), permissions(world, query), again);
    }

    private static Set<String> permissions(World world, Map<String, String> query) {
        if (query.containsKey("config_id")) {
            if (!query.get("config_id").equals(DemoWorld.LOGIN_CONFIGURATION)) {
                throw new NoDialog("wrongConfiguration", query.get("config_id"));
            }
            return new LinkedHashSet<>(Permissions.OF_THE_CONFIGURATION);
        }
        var asked = Permissions.read(query.getOrDefault("scope", ""));
        var unapproved = Permissions.read(world.switches().text("unapprovedScopes"));
        unapproved.remove(Permissions.PUBLIC_PROFILE);
        var invalid = asked.stream()
                .filter(name -> !Permissions.ALL.contains(name) || unapproved.contains(name))
                .toList();
        if (!invalid.isEmpty()) {
            throw new NoDialog("invalidScope", String.join(", ", invalid));
        }
        return asked;
    }

    /** The address to go back to with a code. */
    public String accepted(String code) {
        return back("code=" + encoded(code));
    }

    /** The address to go back to if the person does not want. */
    public String refused() {
        return back("error=access_denied&error_code=200&error_description=Permissions+error&error_reason=user_denied");
    }

    private String back(String answer) {
        return redirectUri + (redirectUri.contains("?") ? "&" : "?") + answer + "&state=" + encoded(state) + FRAGMENT;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
