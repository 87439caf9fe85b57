package dev.bandeja.adapters.persistence.ticket;

import dev.bandeja.application.Deadlines;

/** What a server does with tickets at a certain second. */
public enum DueWork {
    /** The time of a promise is up. */
    MARK_LATE(
            "Late tickets are marked",
            Deadlines.Kind.ANSWER_DUE,
            """
            update ticket set answer_due_at = due, answer_late = false, overdue_since = null,
                              awaiting_since = opened_at, silent_since = null
            from unnest(?::bigint[], ?::timestamptz[]) chosen (ticket, due) where id = ticket
            """,
            "answer_late"),
    /** The customer has been silent for as long as the page waits, twenty hours. */
    CLOSE_SILENT(
            "Tickets of silent customers are closed",
            Deadlines.Kind.CUSTOMER_SILENT,
            """
            update ticket set state = 'OPEN', close_reason = null, ended_at = null,
                              place = 'WITH_AGENT', place_since = opened_at, agent_id = id % 30 + 1, park_reason = null,
                              awaiting_since = null, silent_since = due - interval '20 hours'
            from unnest(?::bigint[], ?::timestamptz[]) chosen (ticket, due) where id = ticket
            """,
            "close_reason = 'CUSTOMER_SILENT'");

    public final String title;
    final Deadlines.Kind kind;
    /** Makes open tickets of which it is due at the moments given; of those with which it happened already, again. */
    final String dueAt;
    /** Of which tickets it has happened. */
    final String happened;

    DueWork(String title, Deadlines.Kind kind, String dueAt, String happened) {
        this.title = title;
        this.kind = kind;
        this.dueAt = dueAt;
        this.happened = happened;
    }
}
