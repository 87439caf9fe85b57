package dev.bandeja.application.channel;

import dev.bandeja.application.UseCase;
import jakarta.inject.Inject;

/**
 * The installation has another key: tokens are encrypted with it, all or none, so that whoever is interrupted begins anew and
 * nothing is lost. Without another key nothing changes.
 */
@UseCase
public class ResealTokens {
    private final SealedTokens tokens;

    @Inject
    public ResealTokens(SealedTokens tokens) {
        this.tokens = tokens;
    }

    /** @throws IllegalStateException when there are pages whose token none of the keys reads; then nothing has changed */
    public int reseal() {
        SealedTokens.Result result = tokens.reseal();
        if (result.unreadable() > 0) {
            throw new IllegalStateException(
                    "bandeja.secret-key is not the key that the pages' tokens were encrypted with: "
                            + result.unreadable() + " cannot be read; say the right key, or the one before as "
                            + "bandeja.secret-key.previous");
        }
        return result.resealed();
    }
}
