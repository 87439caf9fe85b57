package dev.bandeja.application.conversation;

/** What a network answers when something that came with a message is fetched from it. */
public sealed interface Copy {
    /** The reason of everything that was tried for too long. */
    String TOO_LATE = "TOO_LATE";

    /**
     * Here it is.
     *
     * @param name what the network calls the file; may be empty
     */
    record Fetched(byte[] bytes, String name) implements Copy {}

    /**
     * It cannot be had, also not later.
     *
     * @param reason {@code NOT_THERE}, {@code TOO_LARGE}, {@code NOT_OF_THE_NETWORK}
     */
    record Lost(String reason) implements Copy {}

    /** Perhaps later. */
    record NotNow() implements Copy {}
}
