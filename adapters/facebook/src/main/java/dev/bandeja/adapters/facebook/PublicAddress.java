package dev.bandeja.adapters.facebook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where Facebook delivers to us: below {@code bandeja.public-url}. */
@Dependent
public final class PublicAddress {
    /** Where the webhook is, on every installation. */
    static final String WEBHOOK = "/webhooks/facebook";

    private static final Pattern OF_THIS_MACHINE = Pattern.compile("localhost|127\\..*|\\[::1]");
    private static final Pattern OF_A_LOCAL_NETWORK =
            Pattern.compile("10\\..*|192\\.168\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*|.*\\.local|.*\\.internal|[^.:]+");

    private final URI webhook;

    @Inject
    public PublicAddress(
            @ConfigProperty(name = "bandeja.public-url") Optional<String> publicUrl,
            @ConfigProperty(name = "bandeja.http.port", defaultValue = "8080") int port) {
        this(publicUrl.filter(url -> !url.isBlank()).orElse("http://localhost:" + port));
    }

    PublicAddress(String publicUrl) {
        webhook = URI.create(publicUrl.strip().replaceAll("/+$", "") + WEBHOOK);
    }

    /** The address of the webhook. */
    URI webhook() {
        return webhook;
    }

    boolean isSecure() {
        return "https".equalsIgnoreCase(webhook.getScheme());
    }

    /** Whether only this machine, or this house, can reach it. */
    boolean isLocal() {
        return isOfThisMachine(webhook)
                || OF_A_LOCAL_NETWORK.matcher(host(webhook)).matches();
    }

    static boolean isOfThisMachine(URI address) {
        return OF_THIS_MACHINE.matcher(host(address)).matches();
    }

    private static String host(URI address) {
        return address.getHost() == null ? "" : address.getHost();
    }
}
