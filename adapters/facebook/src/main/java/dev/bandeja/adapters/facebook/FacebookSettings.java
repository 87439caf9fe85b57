package dev.bandeja.adapters.facebook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How this installation is known to Facebook, and where Facebook is. From the configuration keys
 * {@code bandeja.facebook.app-id}, {@code .app-secret}, {@code .verify-token}, {@code .graph-url}, {@code .video-url} and
 * {@code .graph-version}; what is not configured is empty text.
 */
@Dependent
public final class FacebookSettings {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);

    private static final String FACEBOOK = "https://graph.facebook.com";
    private static final String VIDEOS_OF_FACEBOOK = "https://graph-video.facebook.com";

    private final String appId;
    private final String appSecret;
    private final String verifyToken;
    private final URI graph;
    private final URI video;
    private final Duration connectWithin;
    private final Duration answerWithin;

    @Inject
    public FacebookSettings(
            @ConfigProperty(name = "bandeja.facebook.app-id") Optional<String> appId,
            @ConfigProperty(name = "bandeja.facebook.app-secret") Optional<String> appSecret,
            @ConfigProperty(name = "bandeja.facebook.verify-token") Optional<String> verifyToken,
            @ConfigProperty(name = "bandeja.facebook.graph-url", defaultValue = "https://graph.facebook.com")
                    String graphUrl,
            @ConfigProperty(name = "bandeja.facebook.video-url") Optional<String> videoUrl,
            @ConfigProperty(name = "bandeja.facebook.graph-version", defaultValue = "v24.0") String graphVersion) {
        this(
                appId.orElse("").strip(),
                appSecret.orElse("").strip(),
                verifyToken.orElse("").strip(),
                graph(graphUrl, graphVersion),
                graph(videoUrl.orElseGet(() -> videosOf(graphUrl)), graphVersion),
                CONNECT,
                ANSWER);
    }

    /** Where one address takes everything. */
    FacebookSettings(
            String appId,
            String appSecret,
            String verifyToken,
            URI graph,
            Duration connectWithin,
            Duration answerWithin) {
        this(appId, appSecret, verifyToken, graph, graph, connectWithin, answerWithin);
    }

    private FacebookSettings(
            String appId,
            String appSecret,
            String verifyToken,
            URI graph,
            URI video,
            Duration connectWithin,
            Duration answerWithin) {
        this.appId = appId;
        this.appSecret = appSecret;
        this.verifyToken = verifyToken;
        this.graph = graph;
        this.video = video;
        this.connectWithin = connectWithin;
        this.answerWithin = answerWithin;
    }

    /** Facebook takes videos at an address of their own; whatever stands in for it has one for all. */
    private static String videosOf(String graphUrl) {
        return graphUrl.strip().startsWith(FACEBOOK) ? VIDEOS_OF_FACEBOOK : graphUrl;
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

    /** Where videos are handed in. */
    URI video() {
        return video;
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
