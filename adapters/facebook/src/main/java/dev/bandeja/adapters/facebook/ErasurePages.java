package dev.bandeja.adapters.facebook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where people see how far the deletion of their data has come: a page of ours that everybody with the code can read. */
@Dependent
public class ErasurePages {
    private final String publicUrl;

    @Inject
    public ErasurePages(
            @ConfigProperty(name = "bandeja.public-url") Optional<String> publicUrl,
            @ConfigProperty(name = "bandeja.http.port", defaultValue = "8080") int port) {
        this.publicUrl = publicUrl.orElse("http://localhost:" + port).replaceAll("/+$", "");
    }

    URI of(String code) {
        return URI.create(publicUrl + "/erasures/" + code);
    }
}
