package dev.bandeja.application.channel;

import dev.bandeja.application.UseCase;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ConnectionAttempt;
import dev.bandeja.domain.channel.ConnectionAttempt.Offer;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Notes what became of a login. */
@UseCase
public class RecordLogin {
    private final ConnectionAttempts attempts;
    private final Channels channels;
    private final InstantSource time;

    @Inject
    public RecordLogin(ConnectionAttempts attempts, Channels channels, InstantSource time) {
        this.attempts = attempts;
        this.channels = channels;
        this.time = time;
    }

    /** The attempt that waits for this login; found once, by the session that started it, before its time is over. */
    public Optional<ConnectionAttempt> take(String stateHash, String sessionHash) {
        return attempts.take(stateHash, sessionHash).filter(attempt -> !attempt.hasEnded(time.instant()));
    }

    public ConnectionAttempt failed(ConnectionAttempt attempt, String reason) {
        ConnectionAttempt failed = attempt.failed(reason);
        attempts.save(failed);
        return failed;
    }

    /** Without a page, or without all permissions, the tokens are not kept. */
    public ConnectionAttempt cameBack(
            ConnectionAttempt attempt, NetworkLogin.Grant grant, List<NetworkLogin.OwnedPage> pages) {
        ConnectionAttempt back = attempt.cameBack(
                grant.permissions(),
                pages.stream().map(page -> offer(attempt, page)).toList());
        if (back.step() == ConnectionAttempt.Step.CHOOSING_PAGE && pages.isEmpty()) {
            return failed(back, "NO_PAGES");
        }
        if (back.step() == ConnectionAttempt.Step.CHOOSING_PAGE) {
            attempts.keepTokens(
                    attempt.id(),
                    grant.personId(),
                    pages.stream()
                            .collect(Collectors.toMap(
                                    NetworkLogin.OwnedPage::externalId,
                                    NetworkLogin.OwnedPage::accessToken,
                                    (one, same) -> one)));
        }
        attempts.save(back);
        return back;
    }

    /** A removed page is offered like one that was never connected, unless it is the very one to be activated again. */
    private boolean isThere(ConnectionAttempt attempt, NetworkLogin.OwnedPage page, ChannelId id) {
        return attempt.renews().filter(id::equals).isPresent()
                || channels.removed(attempt.kind(), page.externalId()).isEmpty();
    }

    private Offer offer(ConnectionAttempt attempt, NetworkLogin.OwnedPage page) {
        return new Offer(
                page.externalId(),
                page.name(),
                page.pictureUrl(),
                page.missingTasks(),
                channels.byExternalId(attempt.kind(), page.externalId())
                        .map(Channel::id)
                        .filter(id -> isThere(attempt, page, id)));
    }
}
