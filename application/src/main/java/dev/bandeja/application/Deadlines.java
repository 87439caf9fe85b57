package dev.bandeja.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What has to happen at a certain instant, as rows: the cost is that of what is due, not of what exists. */
public interface Deadlines {
    /** Sets, or moves, the one deadline of that kind for that subject. */
    void set(Kind kind, long subject, Instant dueAt);

    /** The same instant for many subjects at once. */
    void setAll(Kind kind, Collection<Long> subjects, Instant dueAt);

    /** What was to happen no longer has to; without a deadline nothing changes. */
    void cancel(Kind kind, long subject);

    /** Sets, or moves, deadlines of a kind for many subjects at once. */
    void setAll(Kind kind, Map<Long, Instant> dueAtBySubject);

    /** None of this has to happen any more. */
    void cancelAll(Collection<Kind> kinds, Collection<Long> subjects);

    /**
     * Up to {@code max} deadlines of a kind that are due, oldest first, left where they are: for work that has to hold
     * something else before. {@link #done} ends them.
     */
    List<Due> due(Kind kind, Instant now, int max);

    /** These have happened. A deadline that was moved meanwhile stays. */
    void done(Collection<Due> due);

    /**
     * Takes up to {@code max} deadlines of a kind that are due, oldest first; they are gone with the commit of this
     * transaction.
     */
    List<Due> takeDue(Kind kind, Instant now, int max);

    /** What is to happen. */
    enum Kind {
        /** Subject: person. The last of their sessions ends by itself. */
        SESSIONS_END,
        /** Subject: campaign. Its parked tickets enter the queue. */
        CAMPAIGN_OPENS,
        /** Subject: campaign. Waiting tickets are content with less skill from then on. */
        SKILLS_RELAX,
        /** Subject: erasure. What was asked to be forgotten is forgotten. */
        ERASURE,
        /** Subject: channel. What its network may not have told is looked for. */
        BACKFILL,
        /** Subject: campaign. Its tickets go where they belong after somebody changed it. */
        CAMPAIGN_CHANGED,
        /** Subject: agent. Nothing was heard of their browser; they count as disconnected. */
        BROWSER_GONE,
        /** Subject: agent. They are disconnected: which of their open tickets go to others now, and when the next? */
        HAND_OVER,
        /** Subject: agent. They have wrapped up what they closed. */
        WRAP_UP_ENDS,
        /** Subject: ticket. Nobody looked at it where it was transferred to; it returns. */
        TRANSFER_RETURNS,
        /** Subject: ticket. Its customer waits for an answer longer than promised. */
        ANSWER_DUE,
        /** Subject: ticket. It is open longer than promised. */
        RESOLUTION_DUE,
        /** Subject: channel. It promises something else from now on. */
        PROMISES_CHANGED,
        /** Subject: ticket. Its customer has waited for as long as the campaign's threshold. */
        ABANDONED,
        /** Subject: ticket. Its customer has waited for as long as the campaign lets them. */
        WAITED_TOO_LONG,
        /** Subject: file. Somebody handed it in, and nothing uses it. */
        FILE_UNUSED,
        /** Subject: message. What came with it is copied, before the network forgets it. */
        ATTACHMENTS_COPIED,
        /** Subject: ticket. Its customer has been silent for as long as the page waits. */
        CUSTOMER_SILENT
    }

    /** A deadline whose time has come. */
    record Due(Kind kind, long subject, Instant dueAt) {}
}
