package dev.bandeja.application.agent;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.UseCase;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.domain.agent.AgentId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Sessions that end by themselves: an agent without another one is disconnected, as if they had signed out. */
@UseCase
public class EndSessions {
    private static final int AT_ONCE = 50;

    private final Deadlines deadlines;
    private final Sessions sessions;
    private final People people;
    private final LiveFeed feed;
    private final InstantSource time;

    @Inject
    public EndSessions(Deadlines deadlines, Sessions sessions, People people, LiveFeed feed, InstantSource time) {
        this.deadlines = deadlines;
        this.sessions = sessions;
        this.people = people;
        this.feed = feed;
        this.time = time;
    }

    /** @return whether there may be more to do */
    public boolean endDue() {
        Instant now = time.instant();
        List<Deadlines.Due> due = deadlines.takeDue(Deadlines.Kind.SESSIONS_END, now, AT_ONCE);
        due.forEach(each -> end(new AgentId(each.subject()), now));
        return due.size() == AT_ONCE;
    }

    private void end(AgentId person, Instant now) {
        sessions.forgetEnded(person, now);
        sessions.lastEnd(person, now)
                .ifPresentOrElse(
                        later -> deadlines.set(Deadlines.Kind.SESSIONS_END, person.value(), later),
                        () -> disconnect(person, now));
    }

    private void disconnect(AgentId person, Instant now) {
        people.savePresence(person, people.lockPresence(person).signedOut(now), now);
        feed.presenceChanged(person);
    }
}
