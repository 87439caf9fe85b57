package dev.bandeja.application.agent;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.UseCase;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.domain.agent.AgentId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

/** Somebody signs out; an agent who leaves the last screen is disconnected and keeps their tickets. */
@UseCase
public class SignOut {
    private final People people;
    private final Sessions sessions;
    private final Deadlines deadlines;
    private final LiveFeed feed;
    private final InstantSource time;

    @Inject
    public SignOut(People people, Sessions sessions, Deadlines deadlines, LiveFeed feed, InstantSource time) {
        this.deadlines = deadlines;
        this.people = people;
        this.sessions = sessions;
        this.feed = feed;
        this.time = time;
    }

    public void signOut(String tokenHash, AgentId person) {
        Instant now = time.instant();
        if (sessions.revoke(tokenHash, person, now)) {
            people.savePresence(person, people.lockPresence(person).signedOut(now), now);
            feed.presenceChanged(person);
            deadlines.set(Deadlines.Kind.HAND_OVER, person.value(), now);
        }
    }
}
