package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.adapters.rest.problem.ReaderLanguage;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.conversation.HeldBoard;
import dev.bandeja.domain.agent.Person;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Kept messages as the caller of this request sees them. */
@RequestScoped
public class HeldDesk {
    private final HeldBoard board;
    private final Person reader;
    private final TicketWording wording;

    @Inject
    public HeldDesk(
            HeldBoard board,
            HttpServletRequest request,
            ReaderLanguage languages,
            @ConfigProperty(name = "bandeja.sandbox.enabled", defaultValue = "false") boolean sandbox) {
        this.board = board;
        this.reader = SignedIn.in(request).map(SignedIn::person).orElseThrow();
        this.wording = new TicketWording(languages.of(request), sandbox);
    }

    public HeldPageJson list(Optional<String> after, int limit) {
        var page = board.of(reader.id(), after, limit);
        return new HeldPageJson(
                page.items().stream().map(kept -> wording.held(kept, reader)).toList(),
                page.next().orElse(null),
                board.undecided(reader.id()));
    }
}
