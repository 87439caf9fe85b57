package dev.bandeja.adapters.facebook;

import dev.bandeja.application.conversation.AskErasure;
import dev.bandeja.domain.conversation.Erasure;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Somebody wants their data deleted and says so on Facebook. Facebook shows them the address and the code that are answered,
 * so that they can see how far it has come.
 */
@WebServlet(urlPatterns = "/facebook/data-deletion")
public class DataDeletionCallback extends SignedCallback {
    private static final long serialVersionUID = 1L;

    private final transient AskErasure ask;
    private final transient ErasurePages pages;

    @Inject
    public DataDeletionCallback(FacebookSettings settings, AskErasure ask, ErasurePages pages, InstantSource time) {
        super(settings, time);
        this.ask = ask;
        this.pages = pages;
    }

    @Override
    Optional<String> answer(SignedRequest request, String signed) {
        return request.person()
                .map(person -> ask.ofNetworkPerson(FacebookGateway.KIND, person, hash(signed)))
                .map(this::told);
    }

    private String told(Erasure erasure) {
        return Loose.BUILD
                .createObjectBuilder()
                .add("url", pages.of(erasure.code()).toString())
                .add("confirmation_code", erasure.code())
                .build()
                .toString();
    }

    private static String hash(String signed) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
