package dev.bandeja.adapters.rest.live;

import dev.bandeja.adapters.rest.session.PresenceJson;
import dev.bandeja.application.live.LiveFeed.Cursor;
import dev.bandeja.application.live.LiveFeed.Entry;
import dev.bandeja.application.live.LiveFeed.Kind;
import dev.bandeja.application.live.LiveFeed.TicketChange;
import dev.bandeja.application.live.LiveFeed.UnknownCursor;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Presence;
import dev.bandeja.domain.agent.Sight;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A feed that tests write by hand. */
final class RecordedFeed extends FeedReader {
    static final CampaignId SALES = new CampaignId(7);

    final Map<String, Sight> sessions = new HashMap<>();
    String epoch = "e1";
    int readings;
    int looks;
    final List<Set<AgentId>> heardOf = new ArrayList<>();
    boolean failing;
    private final List<Entry> entries = new ArrayList<>();

    RecordedFeed() {
        super(null, null, null, null, null, 60);
    }

    @Override
    public void heardOf(Collection<AgentId> agents) {
        heardOf.add(Set.copyOf(agents));
    }

    void waits(long ticket) {
        write(ticket, Kind.WAITING, Optional.empty(), Optional.empty());
    }

    void comesTo(long ticket, AgentId agent) {
        write(ticket, Kind.ASSIGNED, Optional.of(agent), Optional.of(agent));
    }

    void message(long ticket, AgentId holder) {
        write(ticket, Kind.MESSAGE, Optional.of(holder), Optional.of(holder));
    }

    void presenceOf(AgentId agent) {
        entries.add(Entry.of(next(), agent));
    }

    void changed(ChannelId channel) {
        entries.add(Entry.of(next(), channel));
    }

    Cursor at(long place) {
        return new Cursor(epoch, 100 + place, place);
    }

    @Override
    public Cursor now() {
        return at(entries.size());
    }

    @Override
    public Stretch after(Cursor cursor, int max) throws UnknownCursor {
        readings++;
        if (failing) {
            throw new IllegalStateException("the database is away");
        }
        if (!cursor.epoch().equals(epoch)) {
            throw new UnknownCursor();
        }
        List<Entry> found = entries.stream()
                .filter(entry -> Cursors.ORDER.compare(entry.cursor(), cursor) > 0)
                .limit(max)
                .toList();
        Map<AgentId, Present> presences = new HashMap<>();
        found.forEach(entry -> entry.presenceOf()
                .ifPresent(agent -> presences.put(
                        agent,
                        new Present(PresenceJson.of(agent, Presence.never(Instant.EPOCH), 0, false), Set.of(SALES)))));
        return new Stretch(found, presences);
    }

    @Override
    public Optional<Sight> sight(String session, Instant now) {
        looks++;
        return Optional.ofNullable(sessions.get(session));
    }

    private void write(long ticket, Kind kind, Optional<AgentId> holder, Optional<AgentId> last) {
        entries.add(Entry.of(next(), new TicketChange(new TicketId(ticket), kind, Optional.of(SALES), holder, last)));
    }

    private Cursor next() {
        return at(entries.size() + 1L);
    }
}
