package dev.bandeja.adapters.facebook;

import dev.bandeja.domain.Refused;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Where Facebook posts a signed request about a person. Whoever cannot prove to be Facebook is turned away without a word
 * about why, and nothing changes.
 */
abstract class SignedCallback extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(SignedCallback.class.getName());

    private final transient FacebookSettings settings;
    private final transient InstantSource time;

    SignedCallback(FacebookSettings settings, InstantSource time) {
        this.settings = settings;
        this.time = time;
    }

    /**
     * Does what is asked.
     *
     * @param signed the request as it came
     * @return what Facebook reads, as JSON; empty when the request makes no sense here
     */
    abstract Optional<String> answer(SignedRequest request, String signed);

    @Override
    protected final void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String signed = request.getParameter("signed_request");
        try {
            Optional<String> answer = SignedRequest.read(signed, settings.appSecret(), time.instant())
                    .flatMap(genuine -> answer(genuine, signed));
            if (answer.isPresent()) {
                send(response, HttpServletResponse.SC_OK, answer.get());
            } else {
                send(response, HttpServletResponse.SC_BAD_REQUEST, "");
            }
        } catch (Refused refused) {
            LOG.log(Level.WARNING, "What Facebook asked for could not be done now: " + refused.reason());
            send(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "");
        }
    }

    private static void send(HttpServletResponse response, int status, String json) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
    }
}
