package dev.bandeja.adapters.facebook;

import dev.bandeja.domain.channel.HealthCheck;
import dev.bandeja.domain.channel.HealthCheck.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;
import javax.net.ssl.SSLException;

/**
 * Calls our own webhook under the public address, as Facebook would, and expects an answer that only this installation can
 * give. Facebook waits for five seconds, takes nothing but https, and follows no redirection; neither does this.
 */
final class SelfTest {
    /** The parameter that asks for a proof. */
    static final String ASKS = "self-test";

    /** As long as Facebook waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int OK = 200;
    private static final int NONCE_BYTES = 16;

    private final PublicAddress address;
    private final FacebookSettings settings;
    private final Duration patience;
    private final HttpClient http;
    private final Random dice = new SecureRandom();

    SelfTest(PublicAddress address, FacebookSettings settings) {
        this(address, settings, PATIENCE);
    }

    SelfTest(PublicAddress address, FacebookSettings settings, Duration patience) {
        this.address = address;
        this.settings = settings;
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    HealthCheck run() {
        return found().withValue(address.webhook().toString());
    }

    private HealthCheck found() {
        if (settings.appId().isEmpty() || settings.appSecret().isEmpty()) {
            return failing("NOT_CONFIGURED");
        }
        // A Facebook on this very machine is the sandbox: it needs no name in the world and no https.
        if (!PublicAddress.isOfThisMachine(settings.graph())) {
            if (address.isLocal()) {
                return failing("LOCAL_ADDRESS");
            }
            if (!address.isSecure()) {
                return failing("NOT_HTTPS");
            }
        }
        return called(nonce());
    }

    private HealthCheck called(String nonce) {
        URI question = URI.create(address.webhook() + "?" + ASKS + "=" + nonce);
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(question).timeout(patience).GET().build(), BodyHandlers.ofString());
            boolean ours = answer.statusCode() == OK
                    && answer.body().equals(HubSignature.selfTest(nonce, settings.appSecret()));
            return ours ? HealthCheck.ok(Kind.PUBLIC_ADDRESS) : failing("SOMEBODY_ELSE:" + answer.statusCode());
        } catch (HttpTimeoutException tooLate) {
            return failing("TIMED_OUT");
        } catch (SSLException notTrusted) {
            return failing("WRONG_CERTIFICATE");
        } catch (IOException noConnection) {
            return failing("UNREACHABLE");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return HealthCheck.unknown(Kind.PUBLIC_ADDRESS, "INTERRUPTED");
        }
    }

    private String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        dice.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static HealthCheck failing(String reason) {
        return HealthCheck.failing(Kind.PUBLIC_ADDRESS, reason);
    }
}
