package dev.bandeja.domain.conversation;

import java.util.EnumSet;
import java.util.Set;

/** How a line stands in public. */
public record PublicState(boolean hidden, boolean liked, boolean deleted) {

    /**
     * What the page can do about a line that stands like this, in the order of a menu. Facebook lets a page like, hide and delete what
     * others wrote to it, and of its own comments only delete them.
     */
    public Set<Moderation> open(Message line) {
        boolean stands = line.visibility() == Visibility.PUBLIC
                && line.direction() != Direction.NOTE
                && line.networkId().isPresent()
                && !deleted;
        if (!stands) {
            return Set.of();
        }
        return line.direction() == Direction.OUT
                ? EnumSet.of(Moderation.DELETE)
                : EnumSet.of(
                        liked ? Moderation.UNLIKE : Moderation.LIKE,
                        hidden ? Moderation.UNHIDE : Moderation.HIDE,
                        Moderation.DELETE);
    }

    /** Whether nothing is left to be done for it. */
    public boolean isAfter(Moderation done) {
        return switch (done) {
            case LIKE -> liked;
            case UNLIKE -> !liked;
            case HIDE -> hidden;
            case UNHIDE -> !hidden;
            case DELETE -> deleted;
        };
    }
}
