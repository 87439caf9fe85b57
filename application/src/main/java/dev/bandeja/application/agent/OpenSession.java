package dev.bandeja.application.agent;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.FailedSignIns;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Role;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The steps of signing in that read and write. An agent who signs in is there to work again. */
@UseCase
public class OpenSession {
    private final People people;
    private final Sessions sessions;
    private final Campaigns campaigns;
    private final Deadlines deadlines;
    private final LiveFeed feed;
    private final WakeUp wakeUp;
    private final InstantSource time;

    @Inject
    public OpenSession(
            People people,
            Sessions sessions,
            Campaigns campaigns,
            Deadlines deadlines,
            LiveFeed feed,
            WakeUp wakeUp,
            InstantSource time) {
        this.people = people;
        this.sessions = sessions;
        this.campaigns = campaigns;
        this.deadlines = deadlines;
        this.feed = feed;
        this.wakeUp = wakeUp;
        this.time = time;
    }

    /**
     * The account of an address, if there is one.
     *
     * @throws Refused {@code TOO_MANY_ATTEMPTS} while its door is closed
     */
    public Optional<People.Account> account(String email) {
        Instant now = time.instant();
        String address = Person.normalised(email);
        sessions.failures(address)
                .flatMap(failures -> failures.closedUntil(now))
                .ifPresent(until -> {
                    throw Refused.because(Reason.TOO_MANY_ATTEMPTS)
                            .with(
                                    "retryAfterSeconds",
                                    Duration.between(now, until).toSeconds() + 1);
                });
        return people.byEmail(address);
    }

    public void failed(String email) {
        Instant now = time.instant();
        String address = Person.normalised(email);
        FailedSignIns before = sessions.failures(address).orElse(new FailedSignIns(0, now));
        sessions.recordFailure(address, before.oneMore(now));
    }

    public void open(Person person, String tokenHash, Instant expires) {
        sessions.open(tokenHash, person.id(), expires);
        deadlines.set(Deadlines.Kind.SESSIONS_END, person.id().value(), expires);
        sessions.forgetFailures(person.email());
        if (person.is(Role.AGENT)) {
            Instant now = time.instant();
            people.savePresence(person.id(), people.lockPresence(person.id()).signedIn(now), now);
            campaigns.requestRouting(campaigns.ofMember(person.id()));
            feed.presenceChanged(person.id());
            wakeUp.after(WakeUp.Work.ROUTING);
        }
    }
}
