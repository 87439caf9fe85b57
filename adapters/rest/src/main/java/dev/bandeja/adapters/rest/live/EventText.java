package dev.bandeja.adapters.rest.live;

import dev.bandeja.adapters.rest.session.PresenceJson;
import dev.bandeja.application.live.LiveFeed.Cursor;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/** Server-sent events as they go over the wire. Each carries the place a screen continues from. */
final class EventText {
    private static final Jsonb JSON = JsonbBuilder.create();
    private static final int RECONNECT_AFTER_MILLIS = 2_000;

    private EventText() {}

    static String hello(Cursor at) {
        return "retry: " + RECONNECT_AFTER_MILLIS + "\n" + event(at, "hello", new HelloJson(at.epoch()));
    }

    /** The place a screen wanted to continue from is not known: it has to read everything again. */
    static String reset(Cursor at) {
        return event(at, "reset", new HelloJson(at.epoch()));
    }

    static String ticket(Cursor at, TicketEventJson ticket) {
        return event(at, "ticket", ticket);
    }

    static String presence(Cursor at, PresenceJson presence) {
        return event(at, "presence", presence);
    }

    static String channel(Cursor at, ChannelEventJson channel) {
        return event(at, "channel", channel);
    }

    /** Nothing happened; it shows that the line still stands, and moves the place to continue from. */
    static String heartbeat(Cursor at) {
        return ": still here\nid: " + Cursors.write(at) + "\n\n";
    }

    private static String event(Cursor at, String name, Object data) {
        return "id: " + Cursors.write(at) + "\nevent: " + name + "\ndata: " + JSON.toJson(data) + "\n\n";
    }
}
