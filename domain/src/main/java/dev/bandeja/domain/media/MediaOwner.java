package dev.bandeja.domain.media;

/**
 * To what a file belongs: who may see that may see the file, and with it the file goes.
 *
 * @param id its number
 */
public record MediaOwner(Kind kind, long id) {

    /** What has files. */
    public enum Kind {
        /** The talk with a customer. */
        TICKET,
        /** What a page publishes. */
        CHANNEL
    }

    public static MediaOwner ticket(long id) {
        return new MediaOwner(Kind.TICKET, id);
    }

    public static MediaOwner channel(long id) {
        return new MediaOwner(Kind.CHANNEL, id);
    }
}
