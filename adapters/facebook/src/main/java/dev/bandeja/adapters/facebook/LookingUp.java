package dev.bandeja.adapters.facebook;

import com.restfb.Connection;
import com.restfb.FacebookClient;
import com.restfb.Parameter;
import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.application.conversation.OutboundMessage;
import dev.bandeja.application.conversation.SendOutcome;
import dev.bandeja.domain.conversation.Visibility;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Looks on Facebook whether a message of unknown fate is there: written by the page, with the same words, not before it was
 * tried. Only what was read completely counts as "not there".
 */
final class LookingUp {
    /** Graph's clock against ours. */
    private static final Duration SKEW = Duration.ofMinutes(2);

    private static final int MOST_PAGES = 5;
    private static final int NO_SUCH_FIELD = 100;
    private static final String LINE = "id,created_time,from,message";
    private static final String LINE_WITH_FILE = LINE + ",attachments{id}";

    private final Graph graph;

    LookingUp(Graph graph) {
        this.graph = graph;
    }

    Optional<List<SendOutcome.Found>> lookUp(ChannelConnection channel, OutboundMessage message) {
        if (!GraphPath.isSafe(channel.externalId()) || !GraphPath.isSafe(message.recipient())) {
            return Optional.empty();
        }
        try {
            FacebookClient client = graph.call(channel).client();
            Search search = new Search(channel.externalId(), message);
            boolean complete = search(client, channel, message, search);
            return complete || !search.found.isEmpty() ? Optional.of(search.oldestFirst()) : Optional.empty();
        } catch (RuntimeException cannotTell) {
            return Optional.empty();
        }
    }

    private static boolean search(
            FacebookClient client, ChannelConnection channel, OutboundMessage message, Search search) {
        if (message.visibility() == Visibility.PUBLIC) {
            return searchComments(client, message, search);
        }
        if (!message.privateReply()) {
            return searchTalk(client, channel, message.recipient(), search);
        }
        // A private reply stands in the talk of whoever wrote the comment.
        Optional<String> author = author(client, message.recipient());
        author.map(PrivateTalk::with).ifPresent(search::in);
        return author.isPresent() && searchTalk(client, channel, author.get(), search);
    }

    private static Optional<String> author(FacebookClient client, String commentOrPost) {
        JsonObject written =
                ours(client.fetchObject(commentOrPost, com.restfb.json.JsonObject.class, Parameter.withFields("from")));
        return Loose.id(Loose.object(written, "from"), "id").filter(GraphPath::isSafe);
    }

    private static boolean searchTalk(FacebookClient client, ChannelConnection channel, String person, Search search) {
        Connection<com.restfb.json.JsonObject> talks = client.fetchConnection(
                channel.externalId() + "/conversations",
                com.restfb.json.JsonObject.class,
                Parameter.with("platform", "MESSENGER"),
                Parameter.with("user_id", person),
                Parameter.withFields("messages{" + search.fields() + "}"));
        boolean complete = true;
        for (com.restfb.json.JsonObject talk : talks.getData()) {
            com.restfb.json.JsonValue messages = talk.get("messages");
            complete &= messages != null
                    && search.through(
                            client,
                            new Connection<>(client, messages.toString(), com.restfb.json.JsonObject.class),
                            true);
        }
        return complete;
    }

    /** Facebook hangs the answer to a reply under the comment that the reply answers, so both places are searched. */
    private static boolean searchComments(FacebookClient client, OutboundMessage message, Search search) {
        boolean complete = search.through(client, commentsUnder(client, message.recipient()), false);
        Optional<String> above = commentAbove(client, message.recipient());
        if (above.isPresent()) {
            complete &= search.through(client, commentsUnder(client, above.get()), false);
        }
        return complete;
    }

    private static Connection<com.restfb.json.JsonObject> commentsUnder(FacebookClient client, String id) {
        return client.fetchConnection(
                id + "/comments",
                com.restfb.json.JsonObject.class,
                Parameter.with("filter", "stream"),
                Parameter.with("order", "reverse_chronological"),
                Parameter.withFields(LINE));
    }

    /** Empty for a top-level comment; a post has no such field, which Graph answers with an error. */
    private static Optional<String> commentAbove(FacebookClient client, String id) {
        try {
            JsonObject comment =
                    ours(client.fetchObject(id, com.restfb.json.JsonObject.class, Parameter.withFields("parent{id}")));
            return Loose.id(Loose.object(comment, "parent"), "id").filter(GraphPath::isSafe);
        } catch (GraphError error) {
            if (error.code() == NO_SUCH_FIELD && error.subcode() == 0) {
                return Optional.empty();
            }
            throw error;
        }
    }

    private static JsonObject ours(com.restfb.json.JsonObject theirs) {
        return Loose.parseObject(theirs.toString());
    }

    /** What is looked for, and what was found so far. */
    private static final class Search {
        private final String page;
        private final String words;
        private final boolean withFile;
        private final Instant notBefore;
        private final List<SendOutcome.Found> found = new ArrayList<>();
        private Optional<SendOutcome.Thread> thread = Optional.empty();

        Search(String page, OutboundMessage message) {
            this.page = page;
            this.words = plain(message.text());
            this.withFile = message.file().isPresent();
            this.notBefore = message.triedAt().minus(SKEW);
        }

        /** What has to be known of a line to tell whether it is the message. */
        String fields() {
            return withFile ? LINE_WITH_FILE : LINE;
        }

        /** What is found was said in this talk. */
        void in(SendOutcome.Thread talk) {
            thread = Optional.of(talk);
        }

        /**
         * Reads lines, newest first, until they are older than the message can be.
         *
         * @return whether it came that far, or to the end, and could judge every line
         */
        boolean through(FacebookClient client, Connection<com.restfb.json.JsonObject> newest, boolean isPrivate) {
            Connection<com.restfb.json.JsonObject> lines = newest;
            boolean judgedAll = true;
            for (int page = 1; ; page++) {
                for (com.restfb.json.JsonObject each : lines.getData()) {
                    JsonObject line = ours(each);
                    Optional<Instant> at = FacebookTime.read(line, "created_time");
                    if (at.isPresent() && at.get().isBefore(notBefore)) {
                        return judgedAll;
                    }
                    judgedAll &= at.isPresent() && judge(line, at.get(), isPrivate);
                }
                if (!lines.hasNext()) {
                    return judgedAll;
                }
                if (page == MOST_PAGES) {
                    return false;
                }
                lines = client.fetchConnectionPage(
                        withFields(lines.getNextPageUrl()), com.restfb.json.JsonObject.class);
            }
        }

        /** The link to the next page of something that was asked for inside something else may forget what was asked. */
        private String withFields(String link) {
            return link.contains("fields=") ? link : link + "&fields=" + fields();
        }

        /** @return false when it cannot be told whether this is the one */
        private boolean judge(JsonObject line, Instant at, boolean isPrivate) {
            Optional<String> author = Loose.id(Loose.object(line, "from"), "id");
            boolean sameWords =
                    plain(Loose.text(line, "message")).equals(words) && (!withFile || carriesSomething(line));
            if (author.isEmpty()) {
                return Loose.has(line, "message") && !sameWords;
            }
            if (sameWords && author.get().equals(page)) {
                Loose.id(line, "id")
                        .map(id -> isPrivate ? Mid.asInWebhook(id) : id)
                        .ifPresent(id -> found.add(new SendOutcome.Found(id, at, thread)));
            }
            return true;
        }

        private static boolean carriesSomething(JsonObject line) {
            return !Loose.list(Loose.object(line, "attachments"), "data").isEmpty();
        }

        private static String plain(String text) {
            return text.replace("\r\n", "\n").strip();
        }

        List<SendOutcome.Found> oldestFirst() {
            List<SendOutcome.Found> ordered = new ArrayList<>(found);
            Collections.reverse(ordered);
            return ordered.stream().distinct().toList();
        }
    }
}
