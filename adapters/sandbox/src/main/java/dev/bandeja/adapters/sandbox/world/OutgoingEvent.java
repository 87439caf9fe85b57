package dev.bandeja.adapters.sandbox.world;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One thing to be told to the callback address, and how the telling went. */
public final class OutgoingEvent {

    /** How far an event has come. */
    public enum State {
        /** To be delivered. */
        PENDING,
        /** Accepted with a 200, as often as it was to be told. */
        DELIVERED,
        /** Thrown away because somebody asked for it. */
        DROPPED,
        /** Nobody is subscribed any more; it will never be told. */
        LOST
    }

    private final long id;
    private final String pageId;
    private final String field;
    private String lane;
    private final JsonObject item;
    private final String subject;
    private final long queuedAt;
    private final long dueAt;
    private final boolean held;
    private final List<Integer> statuses = new ArrayList<>();
    private State state = State.PENDING;
    private int copiesLeft;
    private int failures;
    private long lastAt;
    private long lastMs;

    OutgoingEvent(Entry entry) {
        id = entry.number("id", 0);
        pageId = entry.text("page");
        field = entry.text("field");
        lane = entry.text("lane");
        item = entry.facts().getJsonObject("item");
        subject = entry.text("subject", "");
        queuedAt = entry.at();
        dueAt = entry.number("due", entry.at());
        copiesLeft = (int) entry.number("copies", 1);
        state = State.valueOf(entry.text("state", State.PENDING.name()));
        held = entry.text("tampered", "").equals("held");
        lastAt = entry.at();
    }

    /** Its number, from 1. */
    public long id() {
        return id;
    }

    /** The page it is about. */
    public String pageId() {
        return pageId;
    }

    /** The subscribed field under which it is told. */
    public String field() {
        return field;
    }

    /** Events of one lane are told in order. */
    public String lane() {
        return lane;
    }

    /** Whether it stands in a feed change, not in a messaging list. */
    public boolean change() {
        return field.equals("feed") || field.equals("mention");
    }

    /** The messaging item, or the value of the feed change. */
    public JsonObject item() {
        return item;
    }

    /** The message or comment that it tells of; empty for anything else. */
    public String subject() {
        return subject;
    }

    /** Whether it is held back until others have gathered and all are told in reversed order. */
    boolean held() {
        return held;
    }

    /** When it happened, milliseconds. */
    public long queuedAt() {
        return queuedAt;
    }

    /** Not before this time, milliseconds. */
    public long dueAt() {
        return dueAt;
    }

    /** How far it has come. */
    public State state() {
        return state;
    }

    /** Failed attempts so far. */
    public int failures() {
        return failures;
    }

    /** Every answer so far, the last one last; -1 = none came. */
    public List<Integer> statuses() {
        return Collections.unmodifiableList(statuses);
    }

    /** When the last attempt ended, milliseconds. */
    public long lastAt() {
        return lastAt;
    }

    /** How long the last attempt took, milliseconds. */
    public long lastMs() {
        return lastMs;
    }

    void answered(int status, long at, long ms) {
        statuses.add(status);
        lastAt = at;
        lastMs = ms;
        if (status != 200) {
            failures++;
        } else if (--copiesLeft <= 0) {
            state = State.DELIVERED;
        }
    }

    void moveTo(String otherLane) {
        lane = otherLane;
    }

    void lose() {
        if (state == State.PENDING) {
            state = State.LOST;
        }
    }
}
