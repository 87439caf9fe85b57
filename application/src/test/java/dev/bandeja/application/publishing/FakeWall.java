package dev.bandeja.application.publishing;

import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.application.conversation.FakeNetwork;
import dev.bandeja.application.conversation.SendOutcome;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.publishing.Post;
import dev.bandeja.domain.publishing.PostContent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A page's wall in memory; it takes posts as the test says, and publishes what is scheduled when its time has come. */
final class FakeWall implements PostGateway, PostGateways {
    private final InstantSource time;
    private final Map<String, OnWall> wall = new LinkedHashMap<>();
    private final Deque<Function<Runnable, SendOutcome>> script = new ArrayDeque<>();
    final List<String> calls = new ArrayList<>();
    private boolean canTell = true;
    private int lastId;

    FakeWall(InstantSource time) {
        this.time = time;
    }

    record OnWall(PostContent content, Optional<Instant> scheduledFor, Instant at) {}

    /** How it takes the next call: the runnable lets it happen. */
    void answersWith(Function<Runnable, SendOutcome> answer) {
        script.add(answer);
    }

    void arrivesUnheard() {
        answersWith(arrive -> {
            arrive.run();
            return new SendOutcome.Unknown("CONNECTION_LOST");
        });
    }

    void isLost() {
        answersWith(arrive -> new SendOutcome.Unknown("CONNECTION_LOST"));
    }

    void refuses(String reason) {
        answersWith(arrive -> new SendOutcome.Rejected(reason));
    }

    void canTell(boolean now) {
        canTell = now;
    }

    /** The words of everything that can be seen now, in order. */
    List<String> seen() {
        return wall.values().stream()
                .filter(each -> isVisible(each))
                .map(each -> each.content.text())
                .toList();
    }

    List<String> scheduled() {
        return wall.values().stream()
                .filter(each -> !isVisible(each))
                .map(each -> each.content.text())
                .toList();
    }

    private boolean isVisible(OnWall post) {
        return post.scheduledFor.filter(at -> time.instant().isBefore(at)).isEmpty();
    }

    @Override
    public PostGateway of(ChannelKind kind) {
        return this;
    }

    @Override
    public ChannelKind kind() {
        return FakeNetwork.KIND;
    }

    @Override
    public SendOutcome upload(ChannelConnection page, Upload picture, boolean scheduled) {
        calls.add("upload");
        String id = "photo-" + ++lastId;
        return answer(id, () -> photos.put(id, picture.file().name()));
    }

    /** The names of the pictures that posts show, by their number. */
    final Map<String, String> photos = new LinkedHashMap<>();

    final List<List<String>> albums = new ArrayList<>();

    @Override
    public SendOutcome publish(
            ChannelConnection page, PostAtWork post, Optional<Instant> scheduledFor, Optional<Upload> video) {
        calls.add("publish");
        albums.add(
                post.uploads().stream().map(each -> photos.get(each.orElse(""))).toList());
        String id = page.externalId() + "_" + ++lastId;
        return answer(id, () -> wall.put(id, new OnWall(post.post().content(), scheduledFor, time.instant())));
    }

    @Override
    public SendOutcome change(ChannelConnection page, String networkId, Post.Order.Change change) {
        calls.add("change");
        return answer(
                networkId,
                () -> wall.computeIfPresent(
                        networkId,
                        (id, was) -> new OnWall(
                                was.content.saying(change.text()), Optional.of(change.scheduledFor()), was.at)));
    }

    @Override
    public SendOutcome withdraw(ChannelConnection page, String networkId) {
        calls.add("withdraw");
        return answer(networkId, () -> wall.remove(networkId));
    }

    private SendOutcome answer(String id, Runnable happen) {
        if (!script.isEmpty()) {
            return script.remove().apply(happen);
        }
        happen.run();
        return new SendOutcome.Sent(id);
    }

    @Override
    public Optional<List<Found>> lookFor(ChannelConnection page, PostAtWork post) {
        calls.add("look");
        return canTell
                ? Optional.of(wall.entrySet().stream()
                        .filter(each ->
                                each.getValue().content.equals(post.post().content()))
                        .map(each -> new Found(each.getKey(), !isVisible(each.getValue()), each.getValue().at))
                        .toList())
                : Optional.empty();
    }

    @Override
    public Optional<Whereabouts> whereabouts(ChannelConnection page, String networkId) {
        calls.add("whereabouts");
        if (!canTell) {
            return Optional.empty();
        }
        OnWall post = wall.get(networkId);
        return Optional.of(
                post == null
                        ? new Whereabouts.Gone()
                        : isVisible(post)
                                ? new Whereabouts.Published(post.scheduledFor.orElse(post.at))
                                : new Whereabouts.Scheduled());
    }

    /** Somebody deletes everything there. */
    void isWiped() {
        wall.clear();
    }
}
