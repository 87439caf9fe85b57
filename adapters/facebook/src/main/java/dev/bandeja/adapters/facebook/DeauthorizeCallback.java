package dev.bandeja.adapters.facebook;

import dev.bandeja.application.channel.Deauthorize;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.time.InstantSource;
import java.util.Optional;

/** A person, or a page, removed our app on Facebook: the tokens that came of it are forgotten, the pages turn red. */
@WebServlet(urlPatterns = "/facebook/deauthorize")
public class DeauthorizeCallback extends SignedCallback {
    private static final long serialVersionUID = 1L;

    private final transient Deauthorize deauthorize;

    @Inject
    public DeauthorizeCallback(FacebookSettings settings, Deauthorize deauthorize, InstantSource time) {
        super(settings, time);
        this.deauthorize = deauthorize;
    }

    @Override
    Optional<String> answer(SignedRequest request, String signed) {
        request.page().ifPresent(page -> deauthorize.byPage(FacebookGateway.KIND, page));
        request.person().ifPresent(person -> deauthorize.byPerson(FacebookGateway.KIND, person, request.issuedAt()));
        return Optional.of("{}");
    }
}
