package dev.bandeja.adapters.facebook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How this installation is known to Facebook, and where Facebook is. From the configuration keys
 * {@code bandeja.facebook.app-id}, {@code .app-secret}, {@code .verify-token}, {@code .graph-url} and
 * {@code .graph-version}; what is not configured is empty text.
 */
@Dependent
public final class FacebookSettings {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);

    private final String appId;
    private final String appSecret;
    private final String verifyToken;
    private final URI graph;
    private final Duration connectWithin;
    private final Duration answerWithin;

    @Inject
    public FacebookSettings(
            @ConfigProperty(name = "bandeja.facebook.app-id") Optional<String> appId,
            @ConfigProperty(name = "bandeja.facebook.app-secret") Optional<String> appSecret,
            @ConfigProperty(name = "bandeja.facebook.verify-token") Optional<String> verifyToken,
            @ConfigProperty(name = "bandeja.facebook.graph-url", defaultValue = "https://graph.facebook.com")
                    String graphUrl,
            @ConfigProperty(name = "bandeja.facebook.graph-version", defaultValue = "v24.0") String graphVersion) {
        this(
                appId.orElse("").strip(),
                appSecret.orElse("").strip(),
                verifyToken.orElse("").strip(),
                graph(graphUrl, graphVersion),
                CONNECT,
                ANSWER);
    }

    FacebookSettings(
            String appId,
            String appSecret,
            String verifyToken,
            URI graph,
            Duration connectWithin,
            Duration answerWithin) {
        this.appId = appId;
        this.appSecret = appSecret;
        this.verifyToken = verifyToken;
        this.graph = graph;
        this.connectWithin = connectWithin;
        this.answerWithin = answerWithin;
    }

    private static URI graph(String url, String version) {
        return URI.create(url.strip().replaceAll("/+$", "") + "/" + version.strip());
    }

    String appId() {
        return appId;
    }

    String appSecret() {
        return appSecret;
    }

    String verifyToken() {
        return verifyToken;
    }

    /** Graph's address with the version in its path. */
    URI graph() {
        return graph;
    }

    /** How long to wait for a connection. */
    Duration connectWithin() {
        return connectWithin;
    }

    /** How long to wait for a complete answer once connected. */
    Duration answerWithin() {
        return answerWithin;
    }

    @Override
    public String toString() {
        return "FacebookSettings[app " + appId + " at " + graph + "]";
    }
}
