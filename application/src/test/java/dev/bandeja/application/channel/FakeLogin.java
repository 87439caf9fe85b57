package dev.bandeja.application.channel;

import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.channel.PermissionAnswer;
import dev.bandeja.domain.channel.PermissionAnswer.Answer;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A network's login whose every answer is said beforehand. */
final class FakeLogin implements NetworkLogin {
    private final List<OwnedPage> pages = new ArrayList<>();
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final Set<String> subscribed = new LinkedHashSet<>();
    private Optional<String> refusedCode = Optional.empty();
    private Optional<String> tokenProblem = Optional.empty();
    private Optional<Instant> tokensEnd = Optional.empty();
    private boolean refusesToSubscribe;
    private boolean down;

    FakeLogin() {
        answers.put("messaging", Answer.GRANTED);
        answers.put("comments", Answer.GRANTED);
    }

    void offers(String id, String name, String... missingTasks) {
        pages.add(new OwnedPage(id, name, Optional.empty(), "token of " + id, List.of(missingTasks)));
    }

    void answers(String permission, Answer answer) {
        answers.put(permission, answer);
    }

    void refusesCodesWith(String reason) {
        refusedCode = Optional.ofNullable(reason);
    }

    void refusesToSubscribe() {
        refusesToSubscribe = true;
    }

    void findsTokens(String problem) {
        tokenProblem = Optional.ofNullable(problem);
    }

    /** What its tokens are good for from now on. */
    void letsTokensEnd(Instant end) {
        tokensEnd = Optional.of(end);
    }

    void isDown() {
        down = true;
    }

    void isUpAgain() {
        down = false;
    }

    Set<String> subscribed() {
        return Set.copyOf(subscribed);
    }

    @Override
    public ChannelKind kind() {
        return new ChannelKind("facebook");
    }

    @Override
    public URI dialog(String state, URI returnTo, boolean askAgain) {
        return URI.create("https://network.example/dialog?state=" + state);
    }

    @Override
    public Grant exchange(String code, URI returnTo) throws Failed {
        if (refusedCode.isPresent()) {
            throw new Failed(refusedCode.get());
        }
        return new Grant(
                "person-1",
                "user token",
                answers.entrySet().stream()
                        .map(each -> PermissionAnswer.needed(each.getKey(), each.getValue()))
                        .toList());
    }

    @Override
    public List<OwnedPage> pages(Grant grant) {
        return List.copyOf(pages);
    }

    @Override
    public void subscribe(String pageId, String pageToken) throws Failed {
        requireUp();
        if (refusesToSubscribe) {
            throw new Failed("PERMISSION_MISSING");
        }
        subscribed.add(pageId);
    }

    @Override
    public void unsubscribe(String pageId, String pageToken) throws Failed {
        requireUp();
        subscribed.remove(pageId);
    }

    @Override
    public TokenReport inspect(String pageId, String pageToken) throws Failed {
        requireUp();
        return new TokenReport(tokensEnd, Optional.empty(), tokenProblem);
    }

    private void requireUp() throws Failed {
        if (down) {
            throw new Failed("CONNECTION_LOST");
        }
    }
}
