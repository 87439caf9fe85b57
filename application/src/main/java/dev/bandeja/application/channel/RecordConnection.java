package dev.bandeja.application.channel;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.Checkup;
import dev.bandeja.domain.channel.ConnectionAttempt;
import dev.bandeja.domain.channel.TokenHealth;
import dev.bandeja.domain.servicelevel.BusinessHours;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The writing steps of connecting a page. */
@UseCase
public class RecordConnection {
    private final ConnectionAttempts attempts;
    private final Channels channels;
    private final ReactivateChannel reactivate;
    private final WarnOfTokens warn;
    private final BeginBackfill backfill;
    private final KeepHealth keepHealth;
    private final LiveFeed feed;
    private final InstantSource time;
    private final ZoneId zone;

    /**
     * @param zone time zone of a new channel's working hours
     */
    @Inject
    public RecordConnection(
            ConnectionAttempts attempts,
            Channels channels,
            ReactivateChannel reactivate,
            WarnOfTokens warn,
            BeginBackfill backfill,
            KeepHealth keepHealth,
            LiveFeed feed,
            InstantSource time,
            ZoneId zone) {
        this.attempts = attempts;
        this.channels = channels;
        this.reactivate = reactivate;
        this.warn = warn;
        this.backfill = backfill;
        this.keepHealth = keepHealth;
        this.feed = feed;
        this.time = time;
        this.zone = zone;
    }

    /** The chosen page with its token; refuses as {@link ConnectionAttempt#choose} does. */
    public Chosen choose(Person person, long attemptId, String pageId) {
        ConnectionAttempt attempt = own(person, attemptId);
        Optional<String> renewed = attempt.renews().flatMap(channels::find).map(Channel::externalId);
        ConnectionAttempt.Offer offer = attempt.choose(pageId, renewed);
        String token = attempts.token(attemptId, pageId).orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
        return new Chosen(attempt, offer, token);
    }

    /** The attempt of that person; nobody else's exists for them. */
    public ConnectionAttempt own(Person person, long attemptId) {
        return attempts.lock(attemptId)
                .filter(attempt -> attempt.startedBy().equals(person.id()))
                .filter(attempt -> !attempt.hasEnded(time.instant()))
                .orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
    }

    /** The network agreed: the page is a channel, or works again. */
    public ChannelId connected(Chosen chosen, NetworkLogin.TokenReport report) {
        ConnectionAttempt attempt = attempts.lock(chosen.attempt().id())
                .filter(each -> each.step() == ConnectionAttempt.Step.CHOOSING_PAGE)
                .orElseThrow(() -> Refused.because(Reason.CONFLICT));
        // A page that was removed comes back as what it was.
        Optional<ChannelId> before = attempt.renews()
                .or(() -> channels.removed(attempt.kind(), chosen.offer().externalId()));
        ChannelId channel = before.orElseGet(channels::newId);
        TokenHealth health =
                new TokenHealth(report.expiresAt(), report.dataAccessEndsAt(), Optional.empty(), Optional.empty());
        if (before.isPresent()) {
            reactivate.reactivate(channel, chosen.token(), health);
        } else {
            channels.add(newChannel(channel, attempt, chosen.offer()), chosen.token());
            channels.noteHealth(channel, health, time.instant());
            warn.look(channel);
            backfill.connected(channel);
            feed.channelChanged(channel);
        }
        attempts.networkPerson(attempt.id()).ifPresent(person -> channels.connectedBy(channel, person, time.instant()));
        chosen.offer().pictureUrl().ifPresent(picture -> channels.notePicture(channel, picture));
        keepHealth.keep(channel, List.of(Checkup.permissions(attempt.permissions())));
        attempts.forgetTokens(attempt.id());
        attempts.save(attempt.connected(channel));
        return channel;
    }

    private Channel newChannel(ChannelId id, ConnectionAttempt attempt, ConnectionAttempt.Offer offer) {
        return new Channel(
                id,
                attempt.kind(),
                offer.externalId(),
                offer.name(),
                Channel.DEFAULT_REOPEN_WITHIN,
                BusinessHours.byDefault(zone),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * A page about to be connected.
     *
     * @param token secret; never printed
     */
    public record Chosen(ConnectionAttempt attempt, ConnectionAttempt.Offer offer, String token) {
        @Override
        public String toString() {
            return "Chosen[" + offer.externalId() + "]";
        }
    }
}
