package dev.bandeja.application.publishing;

import dev.bandeja.domain.publishing.Post;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A post in one worker's hands.
 *
 * @param claim another number each time somebody decides about it or takes it
 * @param attempt how many times handing it over was tried in vain, from 0
 * @param triedAt when the latest try to publish it began, with all its pictures there; when it was written before the first
 * @param uploads the network's ids of its pictures, in their order; empty for one that is not there yet
 */
public record PostAtWork(Post post, int claim, int attempt, Instant triedAt, List<Optional<String>> uploads) {
    public PostAtWork {
        uploads = List.copyOf(uploads);
    }

    /** The same with these pictures on the network. */
    PostAtWork with(List<Optional<String>> there) {
        return new PostAtWork(post, claim, attempt, triedAt, there);
    }
}
