package dev.bandeja.adapters.facebook;

import com.restfb.Parameter;
import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.application.publishing.PostAtWork;
import dev.bandeja.application.publishing.PostGateway;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks on a page whether a post of unknown fate is there: by the page itself, with the same words and pictures, not before it
 * was written here. Only what was read completely counts as "not there", and
 * what has neither words nor known pictures is not looked for: nobody could tell it from others.
 */
final class PostSearch {
    /** Graph's clock against ours. */
    private static final Duration SKEW = Duration.ofMinutes(2);

    private static final int MOST_STRETCHES = 5;
    private static final int AT_ONCE = 50;
    private static final String SHOWN = "attachments{target{id},subattachments{target{id}}}";
    private static final String PUBLISHED = "id,created_time,from,message," + SHOWN;
    private static final String SCHEDULED = "id,created_time,message,scheduled_publish_time," + SHOWN;

    private final Graph graph;

    PostSearch(Graph graph) {
        this.graph = graph;
    }

    Optional<List<PostGateway.Found>> lookFor(ChannelConnection page, PostAtWork post) {
        if (!GraphPath.isSafe(page.externalId())) {
            return Optional.empty();
        }
        try {
            Search search = new Search(page, post);
            if (search.couldBeAnybodys()) {
                return Optional.empty();
            }
            boolean complete = search.through("/feed", PUBLISHED, false);
            if (post.post().scheduledFor().isPresent()) {
                complete &= search.through("/scheduled_posts", SCHEDULED, true);
            }
            return complete || !search.found.isEmpty() ? Optional.of(search.found) : Optional.empty();
        } catch (RuntimeException cannotTell) {
            return Optional.empty();
        }
    }

    /** What is looked for, and what was found so far. */
    private final class Search {
        private final ChannelConnection page;
        private final String words;
        private final Set<String> pictures = new HashSet<>();
        private final Instant notBefore;
        private final List<PostGateway.Found> found = new ArrayList<>();

        Search(ChannelConnection page, PostAtWork post) {
            this.page = page;
            this.words = plain(post.post().content().text());
            post.uploads().forEach(id -> id.ifPresent(pictures::add));
            this.notBefore = post.post().writtenAt().minus(SKEW);
        }

        /** A bare link or a video without words: everything of the page without words would look the same. */
        boolean couldBeAnybodys() {
            return words.isEmpty() && pictures.isEmpty();
        }

        /**
         * Reads a list of posts. That of the published ones, newest first, ends where they are older than ours can be.
         *
         * @return whether it came that far, or to the end
         */
        boolean through(String list, String fields, boolean scheduled) {
            Map<String, String> place = Map.of();
            for (int stretch = 1; stretch <= MOST_STRETCHES; stretch++) {
                JsonObject answer =
                        Loose.asObject(graph.call(page).get(page.externalId() + list, parameters(fields, place)));
                for (JsonValue each : Loose.list(answer, "data")) {
                    JsonObject post = Loose.asObject(each);
                    Optional<Instant> at = FacebookTime.read(post, "created_time");
                    if (!scheduled && at.filter(notBefore::isAfter).isPresent()) {
                        return true;
                    }
                    judge(post, at, scheduled);
                }
                Optional<Map<String, String>> next = Paging.next(answer);
                if (next.isEmpty()) {
                    return true;
                }
                place = next.get();
            }
            return false;
        }

        private Parameter[] parameters(String fields, Map<String, String> place) {
            List<Parameter> parameters = new ArrayList<>();
            parameters.add(Parameter.withFields(fields));
            parameters.add(Parameter.withLimit(AT_ONCE));
            place.forEach((name, value) -> parameters.add(Parameter.with(name, value)));
            return parameters.toArray(Parameter[]::new);
        }

        private void judge(JsonObject post, Optional<Instant> at, boolean scheduled) {
            boolean byPage = scheduled
                    || Loose.id(Loose.object(post, "from"), "id")
                            .filter(page.externalId()::equals)
                            .isPresent();
            boolean same = plain(Loose.text(post, "message")).equals(words)
                    && shown(post).equals(pictures);
            if (byPage && same) {
                Loose.id(post, "id")
                        .ifPresent(id -> found.add(new PostGateway.Found(id, scheduled, at.orElse(notBefore))));
            }
        }

        /** The ids of the pictures; what a link or a video shows has none that we know. */
        private Set<String> shown(JsonObject post) {
            Set<String> ids = new HashSet<>();
            if (!pictures.isEmpty()) {
                collect(post, "attachments", ids);
            }
            return ids;
        }

        private static void collect(JsonObject holder, String name, Set<String> ids) {
            for (JsonValue each : Loose.list(Loose.object(holder, name), "data")) {
                JsonObject attachment = Loose.asObject(each);
                boolean album = Loose.has(attachment, "subattachments");
                if (album) {
                    collect(attachment, "subattachments", ids);
                } else {
                    Loose.id(Loose.object(attachment, "target"), "id").ifPresent(ids::add);
                }
            }
        }

        private static String plain(String text) {
            return text.replace("\r\n", "\n").strip();
        }
    }
}
