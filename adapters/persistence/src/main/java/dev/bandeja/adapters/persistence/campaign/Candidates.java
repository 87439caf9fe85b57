package dev.bandeja.adapters.persistence.campaign;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.Many;
import dev.bandeja.adapters.persistence.agent.AgentLoads;
import dev.bandeja.adapters.persistence.agent.PresenceRow;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.Member;
import dev.bandeja.domain.campaign.Order;
import dev.bandeja.domain.routing.Candidate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A campaign's members as they stand now, in one query for all of them. */
final class Candidates {
    /** Whether an agent has a talk that keeps everything else away. */
    private static final String ENGAGED =
            """
            exists (select from agent_load l join campaign c on c.id = l.campaign_id
                where l.agent_id = %s and l.active > 0 and c.eligibility = 'INCALL')""";

    private final Database database;
    private final AgentLoads loads;

    Candidates(Database database, AgentLoads loads) {
        this.database = database;
        this.loads = loads;
    }

    /** Some of the members, by position; their load is held. */
    List<Candidate> of(Campaign campaign, List<Member> some, Instant now) {
        loads.hold(some.stream().map(member -> member.agent().value()).toList());
        // Read by a second statement: only that one sees what those who held the load before have written.
        return seen(campaign, some, now);
    }

    /** Some of the members, by position, as anybody may see them. */
    List<Candidate> seen(Campaign campaign, List<Member> some, Instant now) {
        Map<Long, Member> members =
                some.stream().collect(Collectors.toMap(member -> member.agent().value(), Function.identity()));
        return database
                .query(
                        """
                        select m.agent_id, %s as engaged, p.active, p.max_active, r.*,
                               coalesce(here.active, 0) as here, overall.active as overall, here.last_assigned_at,
                               ? and not exists (select from campaign_member v join campaign c on c.id = v.campaign_id
                                   where v.agent_id = m.agent_id and c.kind = 'VOICE') as lacks_voice,
                               case when ? then (select count(*) from ticket t
                                   where t.agent_id = m.agent_id and t.awaiting_since is not null)
                                   else 0 end as unanswered
                        from unnest(?) as m(agent_id)
                        join person p on p.id = m.agent_id
                        join presence r on r.agent_id = m.agent_id
                        join agent_load overall on overall.agent_id = m.agent_id and overall.campaign_id = 0
                        left join agent_load here on here.agent_id = m.agent_id and here.campaign_id = ?
                        """
                                .formatted(ENGAGED.formatted("m.agent_id")),
                        row -> candidate(row, members.get(row.number("agent_id")), now),
                        campaign.terms().membersNeedVoice(),
                        campaign.strategy().order() == Order.FEWEST_UNANSWERED,
                        Many.numbers(members.keySet(), Function.identity()),
                        campaign.id().value())
                .stream()
                .sorted(Comparator.<Candidate>comparingInt(each -> each.member().position())
                        .thenComparing(each -> each.agent().value()))
                .toList();
    }

    boolean isEngaged(AgentId agent) {
        return database.first(
                        "select " + ENGAGED.formatted("?") + " as engaged", row -> row.flag("engaged"), agent.value())
                .orElse(false);
    }

    private static Candidate candidate(Columns row, Member member, Instant now) {
        var presence = PresenceRow.presence(row);
        return new Candidate(
                member,
                row.flag("active"),
                row.flag("lacks_voice"),
                presence.readiness(now),
                presence.onCall(),
                row.flag("engaged"),
                new Candidate.Load(
                        row.integer("here"),
                        row.integer("overall"),
                        row.maybeNumber("max_active").map(Math::toIntExact),
                        row.integer("unanswered"),
                        row.maybeInstant("last_assigned_at")));
    }
}
