package dev.bandeja.adapters.rest.live;

import dev.bandeja.adapters.rest.session.OwnPresence;
import dev.bandeja.adapters.rest.session.PresenceJson;
import dev.bandeja.application.agent.People;
import dev.bandeja.application.agent.Sessions;
import dev.bandeja.application.agent.WatchBrowsers;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.live.LiveFeed.Cursor;
import dev.bandeja.application.live.LiveFeed.Entry;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Sight;
import dev.bandeja.domain.campaign.CampaignId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the feed for all screens of this server; each reading is a transaction of its own. */
@ApplicationScoped
@Transactional
public class FeedReader {
    private final LiveFeed feed;
    private final People people;
    private final OwnPresence presencesNow;
    private final Sessions sessions;
    private final WatchBrowsers browsers;
    private final Duration goneAfter;

    @Inject
    public FeedReader(
            LiveFeed feed,
            People people,
            OwnPresence presencesNow,
            Sessions sessions,
            WatchBrowsers browsers,
            @ConfigProperty(name = "bandeja.presence.gone-after-seconds", defaultValue = "60") int goneAfterSeconds) {
        this.feed = feed;
        this.people = people;
        this.presencesNow = presencesNow;
        this.browsers = browsers;
        this.goneAfter = Duration.ofSeconds(goneAfterSeconds);
        this.sessions = sessions;
    }

    /** Where a screen begins that reads everything after this. */
    public Cursor now() {
        return feed.now();
    }

    /** A stretch of the feed after a place, with the presence of those whose presence changed, as it is now. */
    public Stretch after(Cursor cursor, int max) throws LiveFeed.UnknownCursor {
        List<Entry> entries = feed.after(cursor, max).entries();
        Map<AgentId, Present> presences = new HashMap<>();
        for (Entry entry : entries) {
            entry.presenceOf().ifPresent(agent -> presences.computeIfAbsent(agent, this::present));
        }
        return new Stretch(entries, presences);
    }

    private Present present(AgentId agent) {
        Set<CampaignId> memberOf =
                people.find(agent).map(people::sight).map(Sight::memberOf).orElse(Set.of());
        return new Present(presencesNow.toldOf(agent), memberOf);
    }

    /** What the person behind a session may see now; empty when the session has ended. */
    public Optional<Sight> sight(String session, Instant now) {
        return sessions.person(session, now).map(people::sight);
    }

    /** Browsers of these agents are connected to this server. */
    public void heardOf(Collection<AgentId> agents) {
        browsers.heardOf(agents, goneAfter);
    }

    /** After how much silence a browser counts as gone. */
    public Duration goneAfter() {
        return goneAfter;
    }

    /** Entries of the feed, oldest first, and the presences they speak of. */
    public record Stretch(List<Entry> entries, Map<AgentId, Present> presences) {}

    /** An agent's presence, and the campaigns that it matters to. */
    public record Present(PresenceJson presence, Set<CampaignId> memberOf) {}
}
