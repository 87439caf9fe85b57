package dev.bandeja.application.channel;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.RecordedWakeUps;
import dev.bandeja.application.mail.WriteMail;
import dev.bandeja.application.ticket.PlaceAgain;
import dev.bandeja.application.ticket.ReleaseParked;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.channel.ConnectionAttempt;
import dev.bandeja.domain.channel.HealthCheck;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The use cases of connecting a page: each call a transaction of its own, as the stereotype has it in the container. */
final class ConnectionSteps {
    private final InMemoryStores stores;
    private final InstantSource time;

    ConnectionSteps(InMemoryStores stores, InstantSource time) {
        this.stores = stores;
        this.time = time;
    }

    private WarnOfTokens warn() {
        RecordedWakeUps wakeUps = new RecordedWakeUps(stores.transactions());
        return new WarnOfTokens(
                stores.channels(),
                stores.settings(),
                stores.notices(),
                stores.people(),
                new WriteMail(stores.mails(), wakeUps, time),
                time);
    }

    StartConnection start() {
        return new StartConnection(stores.connectionAttempts(), stores.channels(), time) {
            @Override
            public ConnectionAttempt start(
                    Person person, ChannelKind kind, Optional<ChannelId> renews, String state, String session) {
                return stores.inTransaction(() -> super.start(person, kind, renews, state, session));
            }
        };
    }

    RecordLogin recordLogin() {
        return new RecordLogin(stores.connectionAttempts(), stores.channels(), time) {
            @Override
            public Optional<ConnectionAttempt> take(String stateHash, String sessionHash) {
                return stores.inTransaction(() -> super.take(stateHash, sessionHash));
            }

            @Override
            public ConnectionAttempt failed(ConnectionAttempt attempt, String reason) {
                return stores.inTransaction(() -> super.failed(attempt, reason));
            }

            @Override
            public ConnectionAttempt cameBack(
                    ConnectionAttempt attempt, NetworkLogin.Grant grant, List<NetworkLogin.OwnedPage> pages) {
                return stores.inTransaction(() -> super.cameBack(attempt, grant, pages));
            }
        };
    }

    RecordConnection recordConnection() {
        ReleaseParked release = new ReleaseParked(
                stores.tickets(),
                stores.campaigns(),
                new PlaceAgain(stores.tickets(), stores.deadlines(), stores.liveFeed()),
                time);
        RecordedWakeUps wakeUps = new RecordedWakeUps(stores.transactions());
        BeginBackfill backfill = new BeginBackfill(
                stores.backfills(),
                stores.channels(),
                stores.deadlines(),
                new BackfillPlan(Duration.ofHours(6)),
                stores.liveFeed(),
                wakeUps,
                time);
        ReactivateChannel reactivate =
                new ReactivateChannel(stores.channels(), release, warn(), backfill, stores.liveFeed(), wakeUps, time);
        ZoneId zone = ZoneId.of("America/Santiago");
        return new RecordConnection(
                stores.connectionAttempts(),
                stores.channels(),
                reactivate,
                warn(),
                backfill,
                keepHealth(),
                stores.liveFeed(),
                time,
                zone) {
            @Override
            public Chosen choose(Person person, long attemptId, String pageId) {
                return stores.inTransaction(() -> super.choose(person, attemptId, pageId));
            }

            @Override
            public ChannelId connected(Chosen chosen, NetworkLogin.TokenReport report) {
                return stores.inTransaction(() -> super.connected(chosen, report));
            }
        };
    }

    KeepHealth keepHealth() {
        return new KeepHealth(stores.channels(), stores.healthChecks(), stores.liveFeed(), time);
    }

    TurnRed turnRed() {
        return new TurnRed(stores.channels(), warn(), stores.liveFeed(), time);
    }

    NoteSigns noteSigns() {
        return new NoteSigns(keepHealth()) {
            @Override
            public void note(ChannelId channel, Signs signs) {
                stores.inTransaction(() -> super.note(channel, signs));
            }
        };
    }

    RecordHealth recordHealth() {
        return new RecordHealth(
                stores.channels(), stores.healthChecks(), keepHealth(), turnRed(), warn(), stores.liveFeed(), time) {
            @Override
            public List<ChannelId> claim(int max) {
                return stores.inTransaction(() -> super.claim(max));
            }

            @Override
            public void removed(ChannelId id) {
                stores.inTransaction(() -> super.removed(id));
            }

            @Override
            public void switchedOff(ChannelId id) {
                stores.inTransaction(() -> super.switchedOff(id));
            }

            @Override
            public void examined(
                    ChannelConnection used, List<HealthCheck> installation, NetworkCheckup.Examination found) {
                stores.inTransaction(() -> super.examined(used, installation, found));
            }
        };
    }

    /** @param checkup stands in for the network */
    CheckChannels checkChannels(NetworkCheckup checkup) {
        ReachChannels reach = new ReachChannels(stores.channels(), turnRed()) {
            @Override
            public Map<ChannelId, ChannelConnection> reach(Collection<ChannelId> ids) {
                return stores.inTransaction(() -> super.reach(ids));
            }
        };
        return new CheckChannels(recordHealth(), reach, kind -> checkup, new Preflight(kind -> checkup));
    }
}
