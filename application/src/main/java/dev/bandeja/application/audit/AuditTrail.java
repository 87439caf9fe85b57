package dev.bandeja.application.audit;

import dev.bandeja.domain.agent.AgentId;
import java.time.Instant;
import java.util.List;

/** Who changed which setting, when, and from what to what. Lines are only ever added. */
public interface AuditTrail {
    void record(Entry entry);

    /** Records it unless the same person did something to the same thing since that moment; two at the same time are one. */
    void recordUnlessSince(Entry entry, Instant since);

    /** The latest changes of one thing, newest first. */
    List<Line> of(Subject subject, long id, int max);

    /** What can be changed. */
    enum Subject {
        CAMPAIGN,
        /** The company's own fields, all of them together. */
        FIELDS,
        /** Not changed, but read: the talk of a ticket. */
        RECORDING,
        /** Which program has the private talk of a ticket. */
        THREAD,
        /** A line that stands in public, by its message. */
        COMMENT
    }

    /**
     * Somebody changed something.
     *
     * @param changes at least one
     */
    record Entry(Subject subject, long id, AgentId by, Instant at, List<Change> changes) {
        public Entry {
            changes = List.copyOf(changes);
        }
    }

    /** An entry and the name of who made it. */
    record Line(Entry entry, String name) {}

    /**
     * One setting, before and after, as short texts; both empty when only the fact is told.
     *
     * @param field a word of the API
     */
    record Change(String field, String before, String after) {}
}
