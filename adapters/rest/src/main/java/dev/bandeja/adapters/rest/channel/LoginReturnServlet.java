package dev.bandeja.adapters.rest.channel;

import dev.bandeja.adapters.rest.security.SessionToken;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.channel.FinishLogin;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.channel.ConnectionAttempt;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A network's login sends somebody back, with a code or with a no. Whatever happened, they go on to a screen that says so;
 * the code stays in no address that they can see.
 */
@WebServlet("/oauth/*")
public class LoginReturnServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([a-z][a-z0-9-]{1,30})/callback");
    private static final String SCREEN = "/channels/return";

    private final transient FinishLogin finishLogin;
    private final transient ReturnAddress addresses;

    @Inject
    public LoginReturnServlet(FinishLogin finishLogin, ReturnAddress addresses) {
        this.finishLogin = finishLogin;
        this.addresses = addresses;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(request.getContextPath() + next(request, new ChannelKind(path.group(1))));
    }

    private String next(HttpServletRequest request, ChannelKind kind) {
        Optional<SignedIn> caller = SignedIn.in(request);
        if (caller.isEmpty()) {
            return SCREEN + "?error=session";
        }
        Optional<SessionToken> state = SessionToken.read(request.getParameter("state"));
        try {
            return state.flatMap(known -> finished(request, kind, known, caller.get()))
                    .map(attempt -> SCREEN + "?connection=" + attempt.id())
                    .orElse(SCREEN + "?error=state");
        } catch (Refused refused) {
            return SCREEN + "?error=state";
        }
    }

    private Optional<ConnectionAttempt> finished(
            HttpServletRequest request, ChannelKind kind, SessionToken state, SignedIn caller) {
        Optional<String> code =
                Optional.ofNullable(request.getParameter("code")).filter(sent -> !sent.isBlank());
        return finishLogin.finish(state.hash(), caller.session(), code, addresses.of(kind));
    }
}
