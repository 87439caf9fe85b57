package dev.bandeja.adapters.persistence.analytics;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.domain.analytics.Figure;
import dev.bandeja.domain.analytics.Tally;
import dev.bandeja.domain.analytics.Tally.Count;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The counts and figures of the domain in the words of SQL; the contract compares each with its definition. */
final class CountSql {
    /** All counts that events tell one by one, of events {@code e} with their campaign's {@code target_within}. */
    static final String COUNTS = Arrays.stream(Count.values())
            .filter(count -> count.ordinal() < Count.UPDATED.ordinal())
            .map(count -> aggregate(count) + " as " + column(count))
            .collect(Collectors.joining(",\n"));

    /** What a ticket is after its events {@code s}, and whose; no state when none of them says. */
    static final String STANDING =
            """
            (array_agg(s.kind order by s.seq desc) filter (where s.kind in ('CLOSED', 'IGNORED', 'REOPENED')))[1] as state,
            (array_agg(s.campaign_id order by s.seq desc) filter (where s.kind <> 'RECOVERED'))[1] as campaign_id,
            (array_agg(s.agent_id order by s.seq desc) filter (
                where s.kind not in ('ASKED', 'ANSWERED', 'OVERDUE', 'ABANDONED', 'RECOVERED')))[1] as agent_id
            """;

    /** The counts of one ticket {@code t} that only all its events tell; {@code t.updated} says whether it counts. */
    static final String STATES =
            """
            cast(t.updated as int) as c_updated,
            cast(t.updated and t.state is distinct from 'CLOSED' and t.state is distinct from 'IGNORED' as int) as c_state_open,
            cast(t.updated and t.state is not distinct from 'IGNORED' as int) as c_state_ignored,
            cast(t.updated and t.state is not distinct from 'CLOSED' as int) as c_state_closed
            """;

    /** The sums of those that only all events of a ticket tell, over many tickets {@code t}. */
    static final String SUMS_OF_STATES = Arrays.stream(Count.values())
            .filter(count -> count.ordinal() >= Count.UPDATED.ordinal())
            .map(count -> "coalesce(sum(t.%1$s), 0) as %1$s".formatted(column(count)))
            .collect(Collectors.joining(",\n"));

    private static final String LOST_AFTER_TARGET =
            "(c_abandoned - c_abandoned_in_time - c_recovered + c_recovered_in_time)";

    private CountSql() {}

    static String column(Count count) {
        return "c_" + count.name().toLowerCase(Locale.ROOT);
    }

    static Tally tally(Columns row) {
        return Tally.of(count -> count.ordinal() < Count.UPDATED.ordinal() ? row.number(column(count)) : 0);
    }

    static Tally tallyOfTicket(Columns row) {
        return Tally.of(count -> row.number(column(count)));
    }

    static Tally tallyOfStates(Columns row) {
        return Tally.of(count -> count.ordinal() < Count.UPDATED.ordinal() ? 0 : row.number(column(count)));
    }

    private static String aggregate(Count count) {
        return switch (count) {
            case WAITED -> sum("waited", "true");
            case CUSTOMER_WAITED -> sum("customer_wait", "true");
            case AGENT_WAITED -> sum("agent_wait", "true");
            case RESPONSE_TIME -> sum("response", "true");
            case FIRST_RESPONSE_TIME -> sum("response", "e.is_first");
            default -> "count(*) filter (where " + condition(count) + ")";
        };
    }

    private static String sum(String column, String condition) {
        return "cast(coalesce(sum(e." + column + ") filter (where e.kind = 'ANSWERED' and " + condition
                + "), 0) as bigint)";
    }

    private static String condition(Count count) {
        String inTime = " and e.waited <= e.target_within";
        return switch (count) {
            case COMPLETED -> "e.kind = 'CLOSED' and e.agent_id is not null";
            case ADDRESSED -> "e.kind = 'ANSWERED' and e.is_first";
            case IN_TARGET -> "e.kind = 'ANSWERED' and e.is_first and not e.late";
            case LATE -> "e.kind = 'OVERDUE'";
            case ANSWERED -> "e.kind = 'ANSWERED' and e.waited is not null";
            case ANSWERED_IN_TIME -> "e.kind = 'ANSWERED'" + inTime;
            case ANSWERED_RECOVERING -> "e.kind = 'ANSWERED' and e.waited is not null and e.recovers";
            case ABANDONED_IN_TIME -> "e.kind = 'ABANDONED'" + inTime;
            case RECOVERED_IN_TIME -> "e.kind = 'RECOVERED'" + inTime;
            case CUSTOMER_WAITS -> "e.kind = 'ANSWERED' and e.customer_wait is not null";
            case AGENT_WAITS -> "e.kind = 'ANSWERED' and e.agent_wait is not null";
            case RESPONSES -> "e.kind = 'ANSWERED' and e.response is not null";
            case FIRST_RESPONSES -> "e.kind = 'ANSWERED' and e.is_first and e.response is not null";
            default -> "e.kind = '" + count.name() + "'";
        };
    }

    /** Whether a ticket with these counts is one that the figure opens. */
    static String opens(Figure figure) {
        return switch (figure) {
            case UPDATED -> "c_updated > 0";
            case OPEN -> "c_state_open > 0";
            case IGNORED -> "c_state_ignored > 0";
            case CLOSED -> "c_state_closed > 0";
            case CLOSINGS -> "c_closed > 0";
            case IGNORINGS -> "c_ignored > 0";
            case CREATED, REOPENED, ADDRESSED, IN_TARGET, LATE, ANSWERED, ABANDONED, RECOVERED, COMPLETED, ASSIGNED ->
                column(Count.valueOf(figure.name())) + " > 0";
            case SERVICE_LEVEL -> "c_addressed > c_in_target";
            case ATTENTION_LEVEL -> "c_created > c_addressed";
            case TMAC -> "c_customer_waits > 0";
            case TMAE -> "c_agent_waits > 0";
            case TMR -> "c_responses > 0";
            case TMA -> "c_first_responses > 0";
            case ANSWERED_IN_TIME -> "c_answered > c_answered_in_time";
            case WITH_ABANDONED -> "c_answered - c_answered_in_time + " + LOST_AFTER_TARGET + " > 0";
            case ABANDONMENT_RATE -> "c_abandoned > 0";
            case AVERAGE_WAIT -> "c_answered > 0";
        };
    }
}
