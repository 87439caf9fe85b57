package dev.bandeja.adapters.facebook;

import dev.bandeja.application.conversation.AcceptDelivery;
import dev.bandeja.domain.Refused;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where Facebook delivers. A delivery is answered with 200 only when it is on disk; whoever cannot prove to be Facebook is
 * turned away without a word about why, before anything is parsed.
 */
@WebServlet(urlPatterns = PublicAddress.WEBHOOK)
public class FacebookWebhook extends HttpServlet {
    /** The longest body that is taken, in bytes. */
    static final int LONGEST_BODY = 16 * 1024 * 1024;

    private static final Logger LOG = System.getLogger(FacebookWebhook.class.getName());
    private static final String TEXT = "text/plain;charset=UTF-8";
    private static final int PAYLOAD_TOO_LARGE = 413;

    /** Only numbers are repeated to whoever asks, so that nobody can make us say something. */
    private static final Pattern CHALLENGE = Pattern.compile("[0-9]{1,32}");

    private static final Pattern NONCE = Pattern.compile("[0-9a-f]{32}");

    private final transient FacebookSettings settings;
    private final transient AcceptDelivery accept;
    private final transient InstantSource time;

    @Inject
    public FacebookWebhook(FacebookSettings settings, AcceptDelivery accept, InstantSource time) {
        this.settings = settings;
        this.accept = accept;
        this.time = time;
    }

    /** Facebook asks whether the address is ours, when the webhook is set up; and we ask ourselves. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String nonce = request.getParameter(SelfTest.ASKS);
        if (nonce != null
                && NONCE.matcher(nonce).matches()
                && !settings.appSecret().isEmpty()) {
            answer(response, HttpServletResponse.SC_OK, HubSignature.selfTest(nonce, settings.appSecret()));
            return;
        }
        String challenge =
                Optional.ofNullable(request.getParameter("hub.challenge")).orElse("");
        boolean ours = "subscribe".equals(request.getParameter("hub.mode"))
                && CHALLENGE.matcher(challenge).matches()
                && isVerifyToken(request.getParameter("hub.verify_token"));
        if (ours) {
            answer(response, HttpServletResponse.SC_OK, challenge);
        } else {
            answer(response, HttpServletResponse.SC_FORBIDDEN, "");
        }
    }

    private boolean isVerifyToken(String given) {
        String expected = settings.verifyToken();
        return given != null
                && !expected.isEmpty()
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getContentLengthLong() > LONGEST_BODY) {
            answer(response, PAYLOAD_TOO_LARGE, "");
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            answer(response, PAYLOAD_TOO_LARGE, "");
        } else if (!HubSignature.isGenuine(request.getHeader(HubSignature.HEADER), body, settings.appSecret())) {
            answer(response, HttpServletResponse.SC_UNAUTHORIZED, "");
        } else if (isKept(body)) {
            answer(response, HttpServletResponse.SC_OK, "EVENT_RECEIVED");
        } else {
            answer(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "");
        }
    }

    private boolean isKept(byte[] body) {
        try {
            accept.accept(FacebookGateway.KIND, body, time.instant());
            return true;
        } catch (Refused refused) {
            LOG.log(Level.WARNING, "A delivery could not be kept, Facebook will come again: " + refused.reason());
        } catch (RuntimeException fault) {
            LOG.log(Level.ERROR, "A delivery could not be kept, Facebook will come again", fault);
        }
        return false;
    }

    private static void answer(HttpServletResponse response, int status, String text) throws IOException {
        response.setStatus(status);
        response.setContentType(TEXT);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
