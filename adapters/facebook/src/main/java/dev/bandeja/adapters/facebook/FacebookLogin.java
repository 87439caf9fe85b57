package dev.bandeja.adapters.facebook;

import dev.bandeja.application.channel.NetworkLogin;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.channel.PermissionAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How Facebook lets a page be connected. The address of the dialog is built here and not by RestFB, which can put a token into
 * it.
 */
@ApplicationScoped
public class FacebookLogin implements NetworkLogin {
    private final String ourApp;
    private final LoginSettings login;
    private final CodeExchange codes;
    private final OwnedPages pages;
    private final Subscribing subscribing;
    private final TokenInspection inspection;

    @Inject
    public FacebookLogin(FacebookSettings settings, LoginSettings login) {
        Graph graph = new Graph(settings);
        this.ourApp = settings.appId();
        this.login = login;
        this.inspection = new TokenInspection(graph, settings, login);
        this.codes = new CodeExchange(graph, settings, login);
        this.pages = new OwnedPages(graph, inspection);
        this.subscribing = new Subscribing(graph);
    }

    @Override
    public ChannelKind kind() {
        return FacebookGateway.KIND;
    }

    @Override
    public URI dialog(String state, URI returnTo, boolean askAgain) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("client_id", ourApp);
        parameters.put("redirect_uri", returnTo.toString());
        parameters.put("state", state);
        parameters.put("display", "popup");
        if (login.configuration().isPresent()) {
            parameters.put("config_id", login.configuration().get());
            parameters.put("response_type", "code");
            parameters.put("override_default_response_type", "true");
        } else {
            parameters.put("scope", String.join(",", login.asked()));
        }
        if (askAgain) {
            parameters.put("auth_type", "rerequest");
        }
        String before = login.dialog().getRawQuery() == null ? "?" : "&";
        return URI.create(login.dialog() + before + query(parameters));
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public Grant exchange(String code, URI returnTo) throws Failed {
        return codes.exchange(code, returnTo);
    }

    /** Without the permission to see them there are none; which permission is missing stands in the grant. */
    @Override
    public List<OwnedPage> pages(Grant grant) throws Failed {
        try {
            return pages.of(grant);
        } catch (Failed failed) {
            boolean notPermitted = failed.reason().startsWith(Reasons.PERMISSION_MISSING);
            if (notPermitted && !PermissionAnswer.allGranted(grant.permissions())) {
                return List.of();
            }
            throw failed;
        }
    }

    @Override
    public void subscribe(String pageId, String pageToken) throws Failed {
        subscribing.subscribe(pageId, pageToken);
    }

    @Override
    public void unsubscribe(String pageId, String pageToken) throws Failed {
        subscribing.unsubscribe(pageId, pageToken);
    }

    @Override
    public TokenReport inspect(String pageId, String pageToken) throws Failed {
        return inspection.report(pageId, pageToken);
    }
}
