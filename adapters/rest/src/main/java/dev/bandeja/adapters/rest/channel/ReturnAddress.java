package dev.bandeja.adapters.rest.channel;

import dev.bandeja.domain.channel.ChannelKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a network's login sends people back to: the same address in the dialog and in the exchange. */
@ApplicationScoped
public class ReturnAddress {
    private final String publicUrl;

    @Inject
    public ReturnAddress(
            @ConfigProperty(name = "bandeja.public-url") Optional<String> publicUrl,
            @ConfigProperty(name = "bandeja.http.port", defaultValue = "8080") int port) {
        this.publicUrl = publicUrl.orElse("http://localhost:" + port).replaceAll("/+$", "");
    }

    URI of(ChannelKind kind) {
        return URI.create(publicUrl + "/oauth/" + kind.name() + "/callback");
    }
}
