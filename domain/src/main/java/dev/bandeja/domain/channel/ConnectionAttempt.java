package dev.bandeja.domain.channel;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An administrator connects a page, or activates one again: they are sent to their network's login, come back with what
 * they granted, and choose a page. It is theirs alone, is walked through once, and ends by itself after half an hour.
 *
 * @param startedBy only they may go on with it
 * @param renews the channel that is to be activated again; empty = a new page
 */
public record ConnectionAttempt(
        long id,
        ChannelKind kind,
        AgentId startedBy,
        Optional<ChannelId> renews,
        Instant startedAt,
        Step step,
        Optional<String> failure,
        List<PermissionAnswer> permissions,
        List<Offer> offers,
        Optional<ChannelId> channel) {

    /** How long the whole way may take. */
    public static final Duration LIFETIME = Duration.ofMinutes(30);

    /** How far it has come. */
    public enum Step {
        AWAITING_LOGIN,
        /** It did not work: {@link ConnectionAttempt#failure} says why. */
        FAILED,
        /** Not everything that is needed was granted. */
        PERMISSIONS_MISSING,
        CHOOSING_PAGE,
        CONNECTED
    }

    /**
     * A page of the person.
     *
     * @param missingTasks what the person may not do on it although it is needed; empty = it can be chosen (decision D31)
     * @param channel the channel that the page already is
     */
    public record Offer(
            String externalId,
            String name,
            Optional<String> pictureUrl,
            List<String> missingTasks,
            Optional<ChannelId> channel) {
        public Offer {
            missingTasks = List.copyOf(missingTasks);
        }
    }

    public ConnectionAttempt {
        permissions = List.copyOf(permissions);
        offers = List.copyOf(offers);
    }

    public static ConnectionAttempt start(
            long id, ChannelKind kind, AgentId startedBy, Optional<ChannelId> renews, Instant at) {
        return new ConnectionAttempt(
                id,
                kind,
                startedBy,
                renews,
                at,
                Step.AWAITING_LOGIN,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    public boolean hasEnded(Instant now) {
        return !now.isBefore(startedAt.plus(LIFETIME));
    }

    /** The login, or what follows it, did not work. */
    public ConnectionAttempt failed(String reason) {
        return with(Step.FAILED, Optional.of(reason), permissions, offers, Optional.empty());
    }

    /** The person came back: with everything that is needed they choose a page, else they see what is missing. */
    public ConnectionAttempt cameBack(List<PermissionAnswer> answers, List<Offer> pages) {
        Step next = PermissionAnswer.allGranted(answers) ? Step.CHOOSING_PAGE : Step.PERMISSIONS_MISSING;
        return with(next, Optional.empty(), answers, pages, Optional.empty());
    }

    /**
     * The page the person chooses.
     *
     * @throws Refused {@code NOT_FOUND} when it was not offered, {@code PAGE_ROLE_MISSING} with the {@code tasks} that the
     *     person lacks, {@code PAGE_CONNECTED} when it is a channel already, {@code OTHER_PAGE} when another channel is to
     *     be activated again
     */
    public Offer choose(String externalId, Optional<String> renewedPage) {
        if (step != Step.CHOOSING_PAGE) {
            throw Refused.because(Reason.CONFLICT).with("step", step.name());
        }
        Offer offer = offers.stream()
                .filter(each -> each.externalId().equals(externalId))
                .findFirst()
                .orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
        if (!offer.missingTasks().isEmpty()) {
            throw Refused.because(Reason.PAGE_ROLE_MISSING).with("tasks", offer.missingTasks());
        }
        if (renewedPage.isPresent() && !renewedPage.get().equals(externalId)) {
            throw Refused.because(Reason.OTHER_PAGE).with("page", offer.name());
        }
        if (renewedPage.isEmpty() && offer.channel().isPresent()) {
            throw Refused.because(Reason.PAGE_CONNECTED).with("page", offer.name());
        }
        return offer;
    }

    public ConnectionAttempt connected(ChannelId asChannel) {
        return with(Step.CONNECTED, Optional.empty(), permissions, offers, Optional.of(asChannel));
    }

    private ConnectionAttempt with(
            Step next,
            Optional<String> reason,
            List<PermissionAnswer> answers,
            List<Offer> pages,
            Optional<ChannelId> asChannel) {
        return new ConnectionAttempt(id, kind, startedBy, renews, startedAt, next, reason, answers, pages, asChannel);
    }
}
