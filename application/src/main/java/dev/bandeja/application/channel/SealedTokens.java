package dev.bandeja.application.channel;

/** The pages' tokens as they lie encrypted. */
public interface SealedTokens {
    /** Encrypts everything anew that was encrypted with an earlier key of the installation. */
    Result reseal();

    /**
     * What became of it.
     *
     * @param resealed tokens that are encrypted with the current key since now
     * @param unreadable pages whose token no key of the installation reads
     */
    record Result(int resealed, int unreadable) {}
}
