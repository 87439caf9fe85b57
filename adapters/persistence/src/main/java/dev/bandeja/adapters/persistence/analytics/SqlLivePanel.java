package dev.bandeja.adapters.persistence.analytics;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.ScheduleJson;
import dev.bandeja.adapters.persistence.agent.PresenceRow;
import dev.bandeja.adapters.persistence.ticket.PromiseColumns;
import dev.bandeja.application.analytics.LivePanel;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Break;
import dev.bandeja.domain.agent.Presence;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.CampaignTerms;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.servicelevel.BusinessHours;
import dev.bandeja.domain.ticket.Importance;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A campaign's queue and people out of the database: two to four questions, whatever their number. */
@ApplicationScoped
public class SqlLivePanel implements LivePanel {
    /** Of a campaign {@code k}, twice the person asks. */
    private static final String IN_SIGHT =
            """
            (cast(? as bigint) is null or exists (
                select from campaign_supervisor s where s.campaign_id = k.id and s.person_id = ?))
            """;
    /** Those of a campaign {@code k} whom nobody has, and how many somebody has, still a member or not. */
    private static final String QUEUE =
            """
            count(t.id) filter (where t.place = 'WAITING') as waiting,
            count(t.id) filter (where t.place = 'PARKED') as parked,
            min(t.place_since) filter (where t.place = 'WAITING') as longest_since,
            (select coalesce(sum(l.active), 0) from agent_load l where l.campaign_id = k.id) as active
            from campaign k
            left join ticket t on t.campaign_key = k.id and t.place in ('WAITING', 'PARKED', 'UNASSIGNED')
            """;
    /** What a person {@code p} has open. */
    private static final String TALKS =
            """
            array(select ch.kind || ' ' || t.visibility || ' ' || count(*)
                  from ticket t join channel ch on ch.id = t.channel_id where t.agent_id = p.id
                  group by ch.kind, t.visibility order by count(*) desc, t.visibility)
            """;

    private static final String NOT_ASKED = "cast('{}' as text[])";

    private final Database database;
    private final Campaigns campaigns;

    @Inject
    public SqlLivePanel(Database database, Campaigns campaigns) {
        this.database = database;
        this.campaigns = campaigns;
    }

    @Override
    public Optional<Now> now(CampaignId id, Optional<AgentId> supervisor, int longest, Instant at) {
        Optional<Long> person = supervisor.map(AgentId::value);
        return database.first(
                        "select " + QUEUE + "where k.id = ? and " + IN_SIGHT + "group by k.id",
                        row -> new Queue(
                                row.integer("waiting"),
                                row.integer("parked"),
                                row.integer("active"),
                                row.maybeInstant("longest_since")),
                        id.value(),
                        person,
                        person)
                .flatMap(queue -> campaigns.find(id).map(campaign -> now(campaign, queue, longest, at)));
    }

    private Now now(Campaign campaign, Queue queue, int longest, Instant at) {
        return new Now(
                campaign,
                queue.waiting,
                queue.parked,
                queue.active,
                byAge(campaign, at),
                queue.longestSince,
                agents(TALKS, "k.id = ?", campaign.id().value()).getOrDefault(campaign.id(), List.of()),
                waiting(campaign.id(), longest));
    }

    @Override
    public List<Standing> standings(Optional<AgentId> supervisor) {
        Optional<Long> person = supervisor.map(AgentId::value);
        Map<CampaignId, List<AgentNow>> agents = agents(NOT_ASKED, IN_SIGHT, person, person);
        return database.query(
                "select k.id, k.name, k.enabled, k.schedule::text as schedule, k.target_within, k.target_percent, "
                        + "k.abandoned_after, " + QUEUE + "where k.kind = 'MESSENGER' and " + IN_SIGHT
                        + "group by k.id order by k.name, k.id",
                row -> standing(row, agents.getOrDefault(new CampaignId(row.number("id")), List.of())),
                person,
                person);
    }

    private static Standing standing(Columns row, List<AgentNow> agents) {
        return new Standing(
                new CampaignId(row.number("id")),
                row.text("name"),
                row.flag("enabled"),
                ScheduleJson.read(row.text("schedule")),
                new CampaignTerms.Target(Duration.ofMillis(row.number("target_within")), row.integer("target_percent")),
                Duration.ofMillis(row.number("abandoned_after")),
                row.integer("waiting"),
                row.integer("parked"),
                row.integer("active"),
                (int) agents.stream()
                        .filter(agent -> agent.state() == Presence.State.FREE)
                        .count(),
                row.maybeInstant("longest_since"));
    }

    /** The members of the campaigns {@code k} of which that is true, by name. */
    private Map<CampaignId, List<AgentNow>> agents(String talks, String which, Object... parameters) {
        return database
                .query(
                        """
                        select k.id as campaign_id, p.id, p.name, r.*, b.icon, coalesce(here.active, 0) as here,
                               coalesce(overall.active, 0) as overall, overall.turned_at,
                               exists (select from agent_load l join campaign c on c.id = l.campaign_id
                                   where l.agent_id = p.id and l.active > 0 and c.eligibility = 'INCALL') as engaged,
                               %s as talks
                        from campaign k
                        join campaign_member m on m.campaign_id = k.id
                        join person p on p.id = m.agent_id
                        join presence r on r.agent_id = m.agent_id
                        left join break b on b.name = r.break_name
                        left join agent_load here on here.agent_id = m.agent_id and here.campaign_id = m.campaign_id
                        left join agent_load overall on overall.agent_id = m.agent_id and overall.campaign_id = 0
                        where p.active and %s
                        order by p.name, p.id
                        """
                                .formatted(talks, which),
                        row -> Map.entry(new CampaignId(row.number("campaign_id")), agent(row)),
                        parameters)
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static AgentNow agent(Columns row) {
        return new AgentNow(
                new AgentId(row.number("id")),
                row.text("name"),
                PresenceRow.presence(row),
                row.maybeText("icon").map(Break.Icon::valueOf),
                row.maybeInstant("turned_at"),
                row.integer("here"),
                row.integer("overall"),
                row.flag("engaged"),
                Stream.of(row.texts("talks")).map(SqlLivePanel::talks).toList());
    }

    private ByAge byAge(Campaign campaign, Instant at) {
        BusinessHours hours = campaign.schedule();
        Duration target = campaign.terms().target().within();
        return database.first(
                        """
                        select count(*) filter (where place_since > target) as in_target,
                               count(*) filter (where place_since <= target and place_since > twice) as up_to_twice,
                               count(*) filter (where place_since <= twice) as longer
                        from ticket, (values (cast(? as timestamptz), cast(? as timestamptz))) as since (target, twice)
                        where campaign_id = ? and place = 'WAITING'
                        """,
                        row -> new ByAge(row.integer("in_target"), row.integer("up_to_twice"), row.integer("longer")),
                        hours.latestStart(at, target),
                        hours.latestStart(at, target.multipliedBy(2)),
                        campaign.id().value())
                .orElseThrow();
    }

    private static Talks talks(String sort) {
        String[] parts = sort.split(" ");
        return new Talks(parts[0], Visibility.valueOf(parts[1]), Integer.parseInt(parts[2]));
    }

    private List<Waiting> waiting(CampaignId campaign, int longest) {
        return database.query(
                "select " + PromiseColumns.SELECTED
                        + """
                , t.id, t.place_since, t.visibility, t.importance, ch.kind as network,
                       cu.name as customer, cu.picture_url
                from (select * from ticket where campaign_id = ? and place = 'WAITING'
                      order by queue_rank, turn, id limit ?) t
                join channel ch on ch.id = t.channel_id
                join customer cu on cu.id = t.customer_id
                order by t.queue_rank, t.turn, t.id
                """,
                SqlLivePanel::one,
                campaign.value(),
                longest);
    }

    private static Waiting one(Columns row) {
        return new Waiting(
                new TicketId(row.number("id")),
                row.maybeText("customer"),
                row.maybeText("picture_url"),
                row.text("network"),
                row.one(Visibility.class, "visibility"),
                row.one(Importance.class, "importance").isImportant(),
                row.instant("place_since"),
                PromiseColumns.mostUrgent(row));
    }

    private record Queue(int waiting, int parked, int active, Optional<Instant> longestSince) {}
}
