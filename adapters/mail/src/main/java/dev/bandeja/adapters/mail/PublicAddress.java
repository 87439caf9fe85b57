package dev.bandeja.adapters.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where people reach this Bandeja: what links in mails begin with. */
@ApplicationScoped
public class PublicAddress {
    private final String address;

    @Inject
    public PublicAddress(
            @ConfigProperty(name = "bandeja.public-url") Optional<String> publicUrl,
            @ConfigProperty(name = "bandeja.http.port", defaultValue = "8080") int port) {
        this.address = publicUrl.orElse("http://localhost:" + port).replaceAll("/+$", "");
    }

    /** Without a slash at its end. */
    String address() {
        return address;
    }

    String of(String path) {
        return address + path;
    }

    String host() {
        return Optional.ofNullable(URI.create(address).getHost()).orElse("localhost");
    }
}
