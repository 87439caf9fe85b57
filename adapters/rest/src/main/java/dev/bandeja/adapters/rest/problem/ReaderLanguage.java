package dev.bandeja.adapters.rest.problem;

import dev.bandeja.adapters.rest.security.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** In which language a caller reads: their own choice, else the browser's, else the installation's. */
@ApplicationScoped
public class ReaderLanguage {
    private final Language ofInstallation;

    @Inject
    public ReaderLanguage(@ConfigProperty(name = "bandeja.language", defaultValue = "es") String ofInstallation) {
        this.ofInstallation = Language.ofTag(ofInstallation).orElse(Language.ES);
    }

    public Language of(HttpServletRequest request) {
        return SignedIn.in(request)
                .flatMap(signedIn -> signedIn.person().language())
                .flatMap(Language::ofTag)
                .or(() -> Language.preferred(request.getHeader("Accept-Language")))
                .orElse(ofInstallation);
    }
}
