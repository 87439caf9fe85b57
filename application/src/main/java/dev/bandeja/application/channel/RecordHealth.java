package dev.bandeja.application.channel;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.channel.NetworkCheckup.Examination;
import dev.bandeja.application.channel.NetworkCheckup.PageProfile;
import dev.bandeja.application.channel.NetworkCheckup.Told;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.Checkup;
import dev.bandeja.domain.channel.HealthCheck;
import dev.bandeja.domain.channel.HealthCheck.Kind;
import dev.bandeja.domain.channel.HealthCheck.Verdict;
import dev.bandeja.domain.channel.TokenHealth;
import dev.bandeja.domain.channel.TokenHealth.Light;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Notes what a look at a page told: about its token, and about everything else that it needs. */
@UseCase
public class RecordHealth {
    private static final Duration LOOK_EVERY = Duration.ofHours(6);
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);
    private static final Duration ADDRESS_AGAIN = Duration.ofMinutes(1);

    private final Channels channels;
    private final HealthChecks checks;
    private final KeepHealth keep;
    private final TurnRed turnRed;
    private final WarnOfTokens warn;
    private final LiveFeed feed;
    private final InstantSource time;

    @Inject
    public RecordHealth(
            Channels channels,
            HealthChecks checks,
            KeepHealth keep,
            TurnRed turnRed,
            WarnOfTokens warn,
            LiveFeed feed,
            InstantSource time) {
        this.channels = channels;
        this.checks = checks;
        this.keep = keep;
        this.turnRed = turnRed;
        this.warn = warn;
        this.feed = feed;
        this.time = time;
    }

    /** Channels that are due to be looked at; nobody else takes them meanwhile. What nobody finishes is due again soon. */
    public List<ChannelId> claim(int max) {
        Instant now = time.instant();
        return channels.claimToCheck(max, now, now.plus(LOOK_AGAIN));
    }

    public ChannelConnection connection(ChannelId id) {
        channels.find(id).orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
        return channels.connection(id);
    }

    public boolean works(ChannelId id) {
        return channels.find(id).filter(Channel::active).isPresent();
    }

    public void switchedOff(ChannelId id) {
        channels.switchOff(id, time.instant());
        warn.look(id);
        feed.channelChanged(id);
    }

    /** It is off already; now it disappears as well. */
    public void removed(ChannelId id) {
        channels.remove(id, time.instant());
        feed.channelChanged(id);
    }

    /**
     * A token with a problem makes the channel inactive; one without does not make it active: that is for a person to do.
     * What a network could not be asked changes no light, and is asked again soon.
     *
     * @param used what the network was asked with; if it was replaced meanwhile, the answer tells nothing
     * @param installation what holds for all pages of the installation
     */
    public void examined(ChannelConnection used, List<HealthCheck> installation, Examination found) {
        Optional<Channel> channel = channels.lock(used.id());
        if (channel.isEmpty() || !channels.connection(used.id()).accessToken().equals(used.accessToken())) {
            return;
        }
        Instant now = time.instant();
        found.token().what().ifPresent(report -> token(used.id(), report, now));
        List<HealthCheck> all = new ArrayList<>(installation);
        found.checks().forEach(check -> all.add(withMemory(used.id(), check)));
        all.addAll(ends(found.token(), now));
        name(channel.get(), found.page(), now).ifPresent(all::add);
        // Also when nothing could be asked: what was known before may meanwhile be near its end.
        warn.look(used.id());
        keep.keep(used.id(), all);
        lookAgain(used.id(), all, now);
    }

    private void token(ChannelId id, NetworkLogin.TokenReport report, Instant now) {
        Light before = channels.tokenHealth(id).light(now);
        channels.noteHealth(
                id,
                new TokenHealth(report.expiresAt(), report.dataAccessEndsAt(), Optional.empty(), Optional.empty()),
                now);
        if (channels.tokenHealth(id).light(now) != before) {
            feed.channelChanged(id);
        }
        report.problem().ifPresent(problem -> turnRed.turn(id, problem));
    }

    private HealthCheck withMemory(ChannelId id, HealthCheck check) {
        return check.kind() == Kind.PERMISSIONS
                ? checks.find(id, Kind.PERMISSIONS)
                        .map(known -> Checkup.remembering(check, known.check()))
                        .orElse(check)
                : check;
    }

    private static List<HealthCheck> ends(Told<NetworkLogin.TokenReport> told, Instant now) {
        return told.what()
                .map(report -> List.of(
                        Checkup.token(report.problem(), report.expiresAt(), now),
                        Checkup.dataAccess(report.dataAccessEndsAt(), now)))
                .orElseGet(() -> List.of(
                        HealthCheck.unknown(Kind.TOKEN, told.whyNot()),
                        HealthCheck.unknown(Kind.DATA_ACCESS, told.whyNot())));
    }

    /** The page's id decides who it is; its name follows what it is called there, and that is pointed out for a while. */
    private Optional<HealthCheck> name(Channel channel, Told<PageProfile> told, Instant now) {
        if (told.what().isEmpty()) {
            return Optional.empty();
        }
        PageProfile page = told.what().get();
        page.pictureUrl().ifPresent(picture -> channels.notePicture(channel.id(), picture));
        if (!page.name().equals(channel.name())) {
            channels.rename(channel.id(), page.name());
            feed.channelChanged(channel.id());
            return Optional.of(Checkup.renamed(channel.name()));
        }
        boolean stillNew = checks.find(channel.id(), Kind.PAGE_NAME)
                .filter(known -> known.check().verdict() == Verdict.WARNING)
                .filter(known -> now.isBefore(known.since().plus(Checkup.NEW_NAME)))
                .isPresent();
        return stillNew ? Optional.empty() : Optional.of(HealthCheck.ok(Kind.PAGE_NAME));
    }

    private void lookAgain(ChannelId id, List<HealthCheck> found, Instant now) {
        Duration after = LOOK_EVERY;
        if (found.stream().anyMatch(check -> check.kind() == Kind.PUBLIC_ADDRESS && check.verdict() != Verdict.OK)) {
            after = ADDRESS_AGAIN;
        } else if (found.stream().anyMatch(check -> check.kind() == Kind.TOKEN && check.verdict() == Verdict.UNKNOWN)) {
            after = LOOK_AGAIN;
        }
        channels.checkAgain(id, now.plus(after));
    }
}
