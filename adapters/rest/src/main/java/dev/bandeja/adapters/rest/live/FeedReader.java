package dev.bandeja.adapters.rest.live;

import dev.bandeja.adapters.rest.session.PresenceJson;
import dev.bandeja.application.agent.People;
import dev.bandeja.application.agent.Sessions;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.live.LiveFeed.Cursor;
import dev.bandeja.application.live.LiveFeed.Entry;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Sight;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the feed for all screens of this server; each reading is a transaction of its own. */
@ApplicationScoped
@Transactional
public class FeedReader {
    private final LiveFeed feed;
    private final People people;
    private final Tickets tickets;
    private final Sessions sessions;

    @Inject
    public FeedReader(LiveFeed feed, People people, Tickets tickets, Sessions sessions) {
        this.feed = feed;
        this.people = people;
        this.tickets = tickets;
        this.sessions = sessions;
    }

    /** Where a screen begins that reads everything after this. */
    public Cursor now() {
        return feed.now();
    }

    /** A stretch of the feed after a place, with the presence of those whose presence changed, as it is now. */
    public Stretch after(Cursor cursor, int max) throws LiveFeed.UnknownCursor {
        List<Entry> entries = feed.after(cursor, max).entries();
        Map<AgentId, PresenceJson> presences = new HashMap<>();
        for (Entry entry : entries) {
            entry.presenceOf().ifPresent(agent -> presences.computeIfAbsent(agent, this::presence));
        }
        return new Stretch(entries, presences);
    }

    /** What the person behind a session may see now; empty when the session has ended. */
    public Optional<Sight> sight(String session, Instant now) {
        return sessions.person(session, now).map(people::sight);
    }

    private PresenceJson presence(AgentId agent) {
        return PresenceJson.of(agent, people.presence(agent), tickets.active(agent));
    }

    /** Entries of the feed, oldest first, and the presences they speak of. */
    public record Stretch(List<Entry> entries, Map<AgentId, PresenceJson> presences) {}
}
