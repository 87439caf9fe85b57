package dev.bandeja.adapters.facebook;

import com.restfb.Parameter;
import com.restfb.exception.FacebookNetworkException;
import dev.bandeja.adapters.facebook.PastPlace.Deep;
import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.application.conversation.PastEvents;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what was written on a page since a certain time, one call of Graph at a time: its private talks, the newest first,
 * each with its newest messages; then its newest posts, each with its newest comments. What does not fit is read by itself.
 *
 * <p>While the list of talks is read, a talk in which somebody writes jumps to its beginning, and those behind it move up
 * unseen. So the beginning is read again until one answer shows all that moved.
 */
final class PastReading {
    /** Comments under older posts are only heard when Facebook tells of them by itself. */
    private static final int MOST_POSTS = 100;

    private static final int NOT_THERE = 100;
    private static final int DEEP_AT_ONCE = 100;

    private final Graph graph;

    PastReading(Graph graph) {
        this.graph = graph;
    }

    PastEvents read(ChannelConnection channel, Instant since, Optional<String> kept) {
        PastPlace place = PastPlace.parse(kept);
        if (!GraphPath.isSafe(channel.externalId())) {
            return new PastEvents.Rejected(Reasons.REQUEST_FAULTY);
        }
        Graph.Call call = graph.call(channel);
        try {
            return new Reading(call, channel.externalId(), since, place).stretch();
        } catch (GraphError error) {
            return PastTrouble.of(error, place, call.requestor());
        } catch (FacebookNetworkException network) {
            return PastTrouble.of(network.getCause(), place, call.requestor());
        } catch (RuntimeException unclear) {
            return new PastEvents.NotNow(
                    Reasons.UNCLEAR_ANSWER,
                    Duration.ZERO,
                    Optional.of(place.smaller().toJson()));
        }
    }

    /** One call. */
    private static final class Reading {
        private final Graph.Call call;
        private final String page;
        private final Instant since;
        private final PastPlace place;
        private final PastTalks talks;
        private final PastWall wall;
        private final List<PastEvents.Event> events = new ArrayList<>();
        private final List<Deep> deep = new ArrayList<>();

        Reading(Graph.Call call, String page, Instant since, PastPlace place) {
            this.call = call;
            this.page = page;
            this.since = since;
            this.place = place;
            this.talks = new PastTalks(page, since);
            this.wall = new PastWall(page, since);
        }

        PastEvents stretch() {
            Optional<PastPlace> next;
            if (!place.deep().isEmpty()) {
                next = deeper(place.deep().get(0));
            } else if (place.step() == PastPlace.Step.TALKS) {
                next = Optional.of(listOfTalks());
            } else {
                next = listOfPosts();
            }
            boolean whole = next.map(PastPlace::deep).map(List::isEmpty).orElse(true);
            return new PastEvents.Stretch(
                    events, next.map(PastPlace::toJson), whole, call.requestor().restAfter());
        }

        private PastPlace listOfTalks() {
            JsonObject list = get(
                    page + "/conversations",
                    PastTalks.talkFields(place.plain()),
                    place.size(),
                    place.next(),
                    Parameter.with("platform", "MESSENGER"));
            List<JsonObject> shown = objects(list);
            Instant from = FacebookTime.read(place.until()).orElse(since);
            boolean passedAll = false;
            for (JsonObject talk : shown) {
                if (PastTalks.updated(talk).filter(at -> at.isBefore(from)).isPresent()) {
                    passedAll = true;
                } else {
                    talk(talk);
                }
            }
            String head =
                    place.answers() > 0 || shown.isEmpty() ? place.head() : Loose.text(shown.get(0), "updated_time");
            // The newest talk is the same as when the pass before began: nothing has moved since.
            boolean unmoved = place.answers() == 0 && !head.isEmpty() && head.equals(place.until());
            Optional<Map<String, String>> next = passedAll || unmoved ? Optional.empty() : Paging.next(list);
            if (next.isPresent()) {
                return place.further(head, next.get(), deep);
            }
            return place.answers() == 0 || head.isEmpty() ? place.wall(deep) : place.again(head, deep);
        }

        private void talk(JsonObject talk) {
            JsonObject messages = Loose.object(talk, "messages");
            String id = Loose.text(talk, "id");
            boolean more = talks.wantsMore(messages) || !Loose.has(talk, "messages");
            if (more && GraphPath.isSafe(id)) {
                deep.add(new Deep(PastPlace.Step.TALKS, id, talks.person(talk), Map.of()));
            } else {
                events.addAll(talks.events(talks.person(talk), messages));
            }
        }

        private Optional<PastPlace> listOfPosts() {
            JsonObject list = get(page + "/feed", PastWall.postFields(place.plain()), place.size(), place.next());
            for (JsonObject post : objects(list)) {
                wall.visitorsPost(post).ifPresent(events::add);
                JsonObject comments = Loose.object(post, "comments");
                String id = Loose.text(post, "id");
                if (wall.wantsMore(comments) && GraphPath.isSafe(id)) {
                    deep.add(new Deep(
                            PastPlace.Step.WALL, id, PastWall.summary(post).toString(), Map.of()));
                } else {
                    events.addAll(wall.events(PastWall.summary(post), comments));
                }
            }
            boolean enough = (place.answers() + 1) * place.size() >= MOST_POSTS;
            Optional<Map<String, String>> next = enough ? Optional.empty() : Paging.next(list);
            if (next.isPresent()) {
                return Optional.of(place.further("", next.get(), deep));
            }
            return deep.isEmpty() ? Optional.empty() : Optional.of(place.end(deep));
        }

        private Optional<PastPlace> deeper(Deep first) {
            List<Deep> others = place.deep().subList(1, place.deep().size());
            Optional<Map<String, String>> more;
            try {
                more = first.kind() == PastPlace.Step.TALKS ? talk(first) : comments(first);
            } catch (GraphError gone) {
                if (gone.code() != NOT_THERE || gone.subcode() == 0) {
                    throw gone;
                }
                more = Optional.empty();
            }
            List<Deep> left = new ArrayList<>();
            more.ifPresent(next -> left.add(new Deep(first.kind(), first.id(), first.owner(), next)));
            left.addAll(others);
            boolean over = left.isEmpty() && place.step() == PastPlace.Step.END;
            return over ? Optional.empty() : Optional.of(place.withDeep(left));
        }

        private Optional<Map<String, String>> talk(Deep one) {
            JsonObject messages =
                    get(one.id() + "/messages", PastTalks.messageFields(place.plain()), DEEP_AT_ONCE, one.next());
            events.addAll(talks.events(one.owner(), messages));
            return talks.wantsMore(messages) ? Paging.next(messages) : Optional.empty();
        }

        private Optional<Map<String, String>> comments(Deep one) {
            JsonObject comments = get(
                    one.id() + "/comments",
                    PastWall.commentFields(place.plain()),
                    DEEP_AT_ONCE,
                    one.next(),
                    Parameter.with("filter", "stream"),
                    Parameter.with("order", "reverse_chronological"));
            events.addAll(wall.events(Loose.parseObject(one.owner()), comments));
            return wall.wantsMore(comments) ? Paging.next(comments) : Optional.empty();
        }

        private JsonObject get(String path, String fields, int limit, Map<String, String> next, Parameter... more) {
            List<Parameter> parameters = new ArrayList<>(List.of(more));
            parameters.add(Parameter.withFields(fields));
            parameters.add(Parameter.with("limit", limit));
            next.forEach((name, value) -> parameters.add(Parameter.with(name, value)));
            return Loose.asObject(call.get(path, parameters.toArray(Parameter[]::new)));
        }

        private static List<JsonObject> objects(JsonObject list) {
            List<JsonObject> objects = new ArrayList<>();
            for (JsonValue each : Loose.list(list, "data")) {
                objects.add(Loose.asObject(each));
            }
            return objects;
        }
    }
}
