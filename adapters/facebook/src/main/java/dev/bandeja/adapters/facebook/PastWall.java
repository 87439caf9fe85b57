package dev.bandeja.adapters.facebook;

import dev.bandeja.application.conversation.PastEvents;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What visitors and the page wrote in public, as Graph shows it when it is asked: the newest comment first. */
final class PastWall {
    static final int NESTED = 25;

    private static final String PLAIN_COMMENT = "id,created_time,from,message,parent{id}";
    private static final String RICH_COMMENT = PLAIN_COMMENT + ",attachment";
    private static final String PLAIN_POST = "id,created_time,from,message";
    private static final String RICH_POST = PLAIN_POST + ",status_type,full_picture";

    private final String page;
    private final Instant since;

    PastWall(String page, Instant since) {
        this.page = page;
        this.since = since;
    }

    static String commentFields(boolean plain) {
        return plain ? PLAIN_COMMENT : RICH_COMMENT;
    }

    static String postFields(boolean plain) {
        return (plain ? PLAIN_POST : RICH_POST) + ",comments.filter(stream).order(reverse_chronological).limit("
                + NESTED + "){" + commentFields(plain) + "}";
    }

    /** What has to be known of a post to understand what stands under it. */
    static JsonObject summary(JsonObject post) {
        JsonObjectBuilder summary = Loose.BUILD.createObjectBuilder().add("id", Loose.text(post, "id"));
        Loose.words(post, "status_type").ifPresent(type -> summary.add("status_type", type));
        return summary.build();
    }

    /** The post itself, if a visitor wrote it since then. */
    Optional<PastEvents.Event> visitorsPost(JsonObject post) {
        boolean visitors = Loose.id(Loose.object(post, "from"), "id")
                .filter(author -> !author.equals(page))
                .isPresent();
        return Loose.id(post, "id").filter(id -> visitors && isWanted(post)).map(id -> {
            JsonObjectBuilder alone = Loose.BUILD.createObjectBuilder();
            post.forEach((name, value) -> {
                if (!name.equals("comments")) {
                    alone.add(name, value);
                }
            });
            return event(
                    id,
                    post,
                    Loose.BUILD.createObjectBuilder().add("post", alone).build());
        });
    }

    /** Whether older comments than these are wanted too. */
    boolean wantsMore(JsonObject comments) {
        return Paging.next(comments).isPresent()
                && Loose.list(comments, "data").stream().map(Loose::asObject).allMatch(this::isWanted);
    }

    /** What of a list of comments was written since then, the oldest first. */
    List<PastEvents.Event> events(JsonObject post, JsonObject comments) {
        List<PastEvents.Event> events = new ArrayList<>();
        for (JsonValue each : Loose.list(comments, "data")) {
            JsonObject comment = Loose.asObject(each);
            Loose.id(comment, "id")
                    .filter(id -> isWanted(comment))
                    .map(id -> event(
                            id,
                            comment,
                            Loose.BUILD
                                    .createObjectBuilder()
                                    .add("post", post)
                                    .add("comment", comment)
                                    .build()))
                    .ifPresent(events::add);
        }
        Collections.reverse(events);
        return events;
    }

    private boolean isWanted(JsonObject written) {
        return FacebookTime.read(written, "created_time")
                .filter(at -> !at.isBefore(since))
                .isPresent();
    }

    private PastEvents.Event event(String id, JsonObject written, JsonObject event) {
        String time = Loose.text(written, "created_time");
        return new PastEvents.Event(id, new Envelope(page, Envelope.Source.WALL, "feed", time, event, "").toJson());
    }
}
