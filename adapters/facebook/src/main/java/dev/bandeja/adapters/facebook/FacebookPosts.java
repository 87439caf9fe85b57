package dev.bandeja.adapters.facebook;

import com.restfb.BinaryAttachment;
import com.restfb.Parameter;
import com.restfb.exception.FacebookNetworkException;
import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.application.conversation.SendOutcome;
import dev.bandeja.application.publishing.PostAtWork;
import dev.bandeja.application.publishing.PostGateway;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.publishing.Post;
import dev.bandeja.domain.publishing.PostContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Publishing on Facebook pages. */
@ApplicationScoped
public class FacebookPosts implements PostGateway {
    private final Graph graph;
    private final PostSearch search;

    @Inject
    public FacebookPosts(FacebookSettings settings, PageSigns signs, InstantSource time) {
        this(new Graph(settings, signs, time));
    }

    FacebookPosts(Graph graph) {
        this.graph = graph;
        this.search = new PostSearch(graph);
    }

    @Override
    public ChannelKind kind() {
        return FacebookGateway.KIND;
    }

    @Override
    public SendOutcome upload(ChannelConnection page, Upload picture, boolean scheduled) {
        return call(
                page,
                page.externalId(),
                0,
                call -> idOf(call.upload(
                        page.externalId() + "/photos",
                        asSource(picture),
                        Parameter.with("published", "false"),
                        Parameter.with("temporary", Boolean.toString(scheduled)))));
    }

    @Override
    public SendOutcome publish(
            ChannelConnection page, PostAtWork post, Optional<Instant> scheduledFor, Optional<Upload> video) {
        if (post.post().content().isVideo()) {
            return video.map(file -> publish(page, post, scheduledFor, file))
                    .orElseGet(() -> new SendOutcome.Rejected(Reasons.MEDIA_REFUSED));
        }
        return call(
                page,
                page.externalId(),
                post.attempt(),
                call -> idOf(call.post(page.externalId() + "/feed", content(post, scheduledFor))));
    }

    /** The answer names the video; which post shows it is asked afterwards, and may be told later. */
    private SendOutcome publish(ChannelConnection page, PostAtWork post, Optional<Instant> scheduledFor, Upload video) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(Parameter.with("description", post.post().content().text()));
        parameters.addAll(later(scheduledFor));
        SendOutcome outcome = call(
                page,
                page.externalId(),
                post.attempt(),
                call -> idOf(call.upload(
                        page.externalId() + "/videos", asSource(video), parameters.toArray(Parameter[]::new))));
        return outcome instanceof SendOutcome.Sent sent
                ? new SendOutcome.Sent(postOf(page, sent.messageId()))
                : outcome;
    }

    private String postOf(ChannelConnection page, String video) {
        SendOutcome asked = call(page, video, 0, call -> Loose.id(
                        Loose.asObject(call.get(video, Parameter.withFields("post_id"))), "post_id")
                .orElse(""));
        String part = asked instanceof SendOutcome.Sent found ? found.messageId() : video;
        return part.contains("_") ? part : page.externalId() + "_" + part;
    }

    private static BinaryAttachment asSource(Upload upload) {
        return BinaryAttachment.with(
                "source",
                upload.file().name(),
                upload.bytes(),
                upload.file().type().name());
    }

    private static String idOf(JsonValue answer) {
        return Loose.id(Loose.asObject(answer), "id").orElse("");
    }

    private static List<Parameter> later(Optional<Instant> scheduledFor) {
        return scheduledFor
                .map(at -> List.of(
                        Parameter.with("published", "false"),
                        Parameter.with("scheduled_publish_time", at.getEpochSecond())))
                .orElse(List.of());
    }

    private static Parameter[] content(PostAtWork post, Optional<Instant> scheduledFor) {
        PostContent content = post.post().content();
        List<Parameter> parameters = new ArrayList<>();
        if (!content.text().isEmpty()) {
            parameters.add(Parameter.with("message", content.text()));
        }
        content.link().ifPresent(link -> parameters.add(Parameter.with("link", link)));
        if (!content.media().isEmpty()) {
            parameters.add(Parameter.with(
                    "attached_media",
                    post.uploads().stream()
                            .map(id -> Map.of("media_fbid", id.orElseThrow()))
                            .toList()));
        }
        parameters.addAll(later(scheduledFor));
        return parameters.toArray(Parameter[]::new);
    }

    @Override
    public SendOutcome change(ChannelConnection page, String networkId, Post.Order.Change change) {
        return call(
                page,
                networkId,
                0,
                call -> done(
                        call.post(
                                networkId,
                                Parameter.with("message", change.text()),
                                Parameter.with(
                                        "scheduled_publish_time",
                                        change.scheduledFor().getEpochSecond())),
                        networkId));
    }

    @Override
    public SendOutcome withdraw(ChannelConnection page, String networkId) {
        SendOutcome outcome = call(page, networkId, 0, call -> done(call.delete(networkId), networkId));
        boolean gone = outcome instanceof SendOutcome.Rejected rejected
                && rejected.reason().startsWith(Reasons.NOT_FOUND);
        return gone ? new SendOutcome.Sent(networkId) : outcome;
    }

    @Override
    public Optional<List<Found>> lookFor(ChannelConnection page, PostAtWork post) {
        return page.hasToken() ? search.lookFor(page, post) : Optional.empty();
    }

    @Override
    public Optional<Whereabouts> whereabouts(ChannelConnection page, String networkId) {
        if (!page.hasToken() || !GraphPath.isSafe(networkId)) {
            return Optional.empty();
        }
        try {
            JsonObject post = Loose.asObject(
                    graph.call(page).get(networkId, Parameter.withFields("id,is_published,created_time")));
            if (!Loose.isTrue(post, "is_published")) {
                return Loose.has(post, "is_published") ? Optional.of(new Whereabouts.Scheduled()) : Optional.empty();
            }
            return FacebookTime.read(post, "created_time").map(Whereabouts.Published::new);
        } catch (GraphError error) {
            return ErrorCatalogue.of(error).reason().equals(Reasons.NOT_FOUND)
                    ? Optional.of(new Whereabouts.Gone())
                    : Optional.empty();
        } catch (RuntimeException cannotTell) {
            return Optional.empty();
        }
    }

    /** Some older answers say yes as a bare word. */
    private static String done(JsonValue answer, String id) {
        boolean yes = answer == JsonValue.TRUE || Loose.isTrue(Loose.asObject(answer), "success");
        return yes ? id : "";
    }

    /**
     * @param object goes into the path
     * @param exchange gives the id of what is there now; empty text when the answer does not tell
     */
    private SendOutcome call(
            ChannelConnection page, String object, int attempt, Function<Graph.Call, String> exchange) {
        if (!GraphPath.isSafe(object)) {
            return new SendOutcome.Rejected(Reasons.REQUEST_FAULTY);
        }
        Graph.Call call = graph.call(page);
        try {
            String id = exchange.apply(call);
            return id.isEmpty() ? new SendOutcome.Unknown(Reasons.UNCLEAR_ANSWER) : new SendOutcome.Sent(id);
        } catch (GraphError error) {
            return SendingErrors.of(error, attempt, call.requestor().regainAfter());
        } catch (FacebookNetworkException network) {
            return SendingErrors.of(network.getCause(), call.requestor().regainAfter());
        } catch (RuntimeException unclear) {
            return new SendOutcome.Unknown(Reasons.UNCLEAR_ANSWER);
        }
    }
}
