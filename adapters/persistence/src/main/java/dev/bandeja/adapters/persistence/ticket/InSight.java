package dev.bandeja.adapters.persistence.ticket;

import dev.bandeja.domain.agent.Sight;
import java.util.List;
import java.util.Set;

/** Whether somebody may see a ticket, as a condition: what {@link Sight#includes} says, asked of the database. */
public final class InSight {
    /** Of a {@code ticket t}; to be put into brackets. */
    public static final String CONDITION =
            """
            ? or t.campaign_key = any(?) or t.agent_id = ?
            or t.agent_id is null and (t.last_agent_id = ? or t.campaign_key = any(?))
            """;

    private InSight() {}

    /** What {@link #CONDITION} asks for. */
    public static List<Object> parameters(Sight sight) {
        Set<Long> supervised = BoardQuery.numbers(sight.supervises());
        Set<Long> member = BoardQuery.numbers(sight.memberOf());
        member.add(BoardQuery.NO_CAMPAIGN);
        long who = sight.who().value();
        return List.of(sight.everything(), supervised, who, who, member);
    }
}
