package dev.bandeja.adapters.rest.live;

import dev.bandeja.adapters.rest.live.FeedReader.Present;
import dev.bandeja.adapters.rest.live.FeedReader.Stretch;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.live.LiveFeed.Cursor;
import dev.bandeja.application.live.LiveFeed.Entry;
import dev.bandeja.application.live.LiveFeed.TicketChange;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Sight;
import dev.bandeja.domain.channel.ChannelId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One screen that wants to know what happens, as far as its reader may see it. Used by one thread at a time. */
final class Subscriber {
    static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final EventStream stream;
    private final String session;
    private Sight sight;
    private Cursor cursor;
    private boolean caughtUp;
    private Instant beatAt;
    private boolean agent;

    /**
     * @param session hash of the token the reader came with
     * @param cursor what the screen knows already
     */
    Subscriber(EventStream stream, String session, Sight sight, Cursor cursor, Instant now) {
        this.stream = stream;
        this.session = session;
        this.sight = sight;
        this.cursor = cursor;
        this.beatAt = now.plus(HEARTBEAT);
    }

    /** The reader is an agent: as long as this screen stands they are there. */
    Subscriber ofAnAgent() {
        agent = true;
        return this;
    }

    /** Who is there by it. */
    Optional<AgentId> agent() {
        return agent ? Optional.of(sight.who()) : Optional.empty();
    }

    /** Tells what is new in a stretch of the feed; of several times the same it tells the last. */
    void tell(Stretch stretch) {
        Map<Object, String> events = new LinkedHashMap<>();
        for (Entry entry : stretch.entries()) {
            if (Cursors.ORDER.compare(entry.cursor(), cursor) > 0) {
                cursor = entry.cursor();
                entry.ticket().ifPresent(change -> ticket(entry.cursor(), change, events));
                entry.presenceOf().ifPresent(agent -> presence(entry.cursor(), agent, stretch, events));
                entry.channel().ifPresent(channel -> channel(entry.cursor(), channel, events));
            }
        }
        if (!events.isEmpty()) {
            stream.offer(List.copyOf(events.values()));
        }
    }

    /** The screen has to read everything again, and goes on from here. */
    void reset(Cursor from) {
        cursor = from;
        caughtUp = true;
        stream.offer(List.of(EventText.reset(from)));
    }

    /** A sign of life, when it is time for one; true when it was, and then the session has to be looked at again. */
    boolean beat(Instant now) {
        if (now.isBefore(beatAt)) {
            return false;
        }
        beatAt = now.plus(HEARTBEAT);
        stream.offer(List.of(EventText.heartbeat(cursor)));
        return true;
    }

    /** What the reader may see from now on; nothing any more when the session has ended. */
    void see(Optional<Sight> now) {
        if (now.isPresent()) {
            sight = now.get();
        } else {
            stream.end();
        }
    }

    void end() {
        stream.end();
    }

    boolean isEnded() {
        return stream.isEnded();
    }

    boolean isCaughtUp() {
        return caughtUp;
    }

    void caughtUp() {
        caughtUp = true;
    }

    Cursor cursor() {
        return cursor;
    }

    String session() {
        return session;
    }

    AgentId reader() {
        return sight.who();
    }

    private void ticket(Cursor at, TicketChange change, Map<Object, String> events) {
        boolean visible = sight.includes(change.campaign(), change.holder(), change.lastAgent());
        if (visible || wasVisibleToEveryMember(change)) {
            TicketEventJson event = new TicketEventJson(change.ticket().value(), change.kind(), visible);
            events.remove(event);
            events.put(event, EventText.ticket(at, event));
        }
    }

    /** Until somebody got it, it was in the sight of all who could have got it. */
    private boolean wasVisibleToEveryMember(TicketChange change) {
        return change.kind() == LiveFeed.Kind.ASSIGNED
                && change.campaign().map(sight.memberOf()::contains).orElse(true);
    }

    private void presence(Cursor at, AgentId agent, Stretch stretch, Map<Object, String> events) {
        Present present = stretch.presences().get(agent);
        boolean supervised = sight.everything() || present.memberOf().stream().anyMatch(sight.supervises()::contains);
        if (supervised || agent.equals(sight.who())) {
            events.remove(agent);
            events.put(agent, EventText.presence(at, present.presence()));
        }
    }

    /** Only that something is another there; what it is, each learns as far as they may. */
    private static void channel(Cursor at, ChannelId channel, Map<Object, String> events) {
        events.remove(channel);
        events.put(channel, EventText.channel(at, new ChannelEventJson(channel.value())));
    }

    /** Whether a stretch speaks of the reader themselves: what they may see could have changed. */
    boolean concerns(Stretch stretch) {
        List<Entry> entries = stretch.entries();
        return entries.stream()
                .anyMatch(entry -> entry.presenceOf().filter(reader()::equals).isPresent());
    }
}
