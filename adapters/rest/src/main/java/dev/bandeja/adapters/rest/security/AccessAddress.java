package dev.bandeja.adapters.rest.security;

import dev.bandeja.domain.agent.AccessLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The whole address of a link that lets somebody in. */
@ApplicationScoped
public class AccessAddress {
    private final String publicUrl;

    @Inject
    public AccessAddress(
            @ConfigProperty(name = "bandeja.public-url") Optional<String> publicUrl,
            @ConfigProperty(name = "bandeja.http.port", defaultValue = "8080") int port) {
        this.publicUrl = publicUrl.orElse("http://localhost:" + port).replaceAll("/+$", "");
    }

    /** @param token the link's secret */
    public String of(String token) {
        return publicUrl + AccessLink.path(token);
    }
}
