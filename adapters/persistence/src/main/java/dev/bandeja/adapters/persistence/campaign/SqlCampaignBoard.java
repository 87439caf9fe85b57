package dev.bandeja.adapters.persistence.campaign;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.ScheduleJson;
import dev.bandeja.adapters.persistence.SearchText;
import dev.bandeja.adapters.persistence.agent.PresenceRow;
import dev.bandeja.application.campaign.CampaignBoard;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.CampaignTerms;
import dev.bandeja.domain.campaign.Member;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.channel.TokenHealth;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The campaigns as those who look after them see them: the list is one query, however long it is. */
@ApplicationScoped
public class SqlCampaignBoard implements CampaignBoard {
    private static final String PAGE =
            """
            c.id as page_id, c.kind as page_kind, c.name as page, c.picture_url, c.expires_at, c.data_access_ends_at,
            c.inactive_since, c.inactive_reason
            """;
    private static final String SEEN =
            """
            (cast(? as bigint) is null or exists (
                select from campaign_supervisor s where s.campaign_id = k.id and s.person_id = ?))
            """;

    private final Database database;

    @Inject
    public SqlCampaignBoard(Database database) {
        this.database = database;
    }

    @Override
    public List<CampaignCard> all(Optional<AgentId> supervisor, Instant now) {
        Optional<Long> person = supervisor.map(AgentId::value);
        return database.query(
                """
                with seen as (select k.id from campaign k where %s),
                staff as (
                    select m.campaign_id, count(*) as members,
                           count(*) filter (where here.yes and load.active = 0) as free,
                           count(*) filter (where here.yes and load.active > 0) as busy
                    from seen join campaign_member m on m.campaign_id = seen.id
                    join presence r on r.agent_id = m.agent_id
                    cross join lateral (select r.connected and r.choice = 'AVAILABLE' as yes) here
                    cross join lateral (
                        select coalesce(max(l.active), 0) as active from agent_load l
                        where l.agent_id = m.agent_id and l.campaign_id = 0) load
                    group by m.campaign_id),
                queue as (
                    select t.campaign_key as campaign_id, count(*) filter (where t.place = 'WAITING') as waiting,
                           count(*) filter (where t.place = 'PARKED') as parked
                    from seen join ticket t on t.campaign_key = seen.id
                    where t.place in ('WAITING', 'PARKED', 'UNASSIGNED') group by t.campaign_key),
                lost as (
                    select a.campaign_id, count(*) as abandoned,
                           count(*) filter (where exists (
                               select from ticket_event e
                               where e.ticket_id = a.ticket_id and e.kind = 'RECOVERED' and e.at = a.at)) as recovered
                    from seen join campaign k on k.id = seen.id
                    join abandonment a on a.campaign_id = k.id
                        and a.day = cast(cast(? as timestamptz) at time zone (k.schedule->>'zone') as date)
                    group by a.campaign_id)
                select k.id, k.name, k.kind, k.enabled, k.page_name, k.schedule::text as schedule,
                       coalesce(staff.members, 0) as members, coalesce(staff.free, 0) as free,
                       coalesce(staff.busy, 0) as busy, coalesce(queue.waiting, 0) as waiting,
                       coalesce(queue.parked, 0) as parked, coalesce(lost.abandoned, 0) as abandoned,
                       coalesce(lost.recovered, 0) as recovered, %s
                from seen join campaign k on k.id = seen.id
                left join channel c on c.id = k.channel_id
                left join staff on staff.campaign_id = k.id
                left join queue on queue.campaign_id = k.id
                left join lost on lost.campaign_id = k.id
                order by k.name, k.id
                """
                        .formatted(SEEN, PAGE),
                SqlCampaignBoard::card,
                person,
                person,
                now);
    }

    @Override
    public Optional<CampaignSheet> sheet(CampaignId id, Optional<AgentId> supervisor) {
        Optional<Long> person = supervisor.map(AgentId::value);
        return database.first(
                        "select k.id, %s from campaign k left join channel c on c.id = k.channel_id where k.id = ? and %s"
                                .formatted(PAGE, SEEN),
                        SqlCampaignBoard::page,
                        id.value(),
                        person,
                        person)
                .flatMap(page -> database.find(
                        CampaignRow.class,
                        id.value(),
                        row -> new CampaignSheet(row.campaign(), page, members(row.campaign()), row.version())));
    }

    @Override
    public List<Agent> agents(String words, int max) {
        String wanted = SearchText.of(words);
        return database
                .query(
                        "select id as agent_id, name, email, active from person where 'AGENT' = any(roles) and active",
                        SqlCampaignBoard::agent)
                .stream()
                .filter(agent ->
                        SearchText.of(agent.name() + " " + agent.email()).contains(wanted))
                .sorted((one, other) -> SearchText.of(one.name()).compareTo(SearchText.of(other.name())))
                .limit(max)
                .toList();
    }

    private List<MemberCard> members(Campaign campaign) {
        Map<AgentId, Member> members =
                campaign.members().stream().collect(Collectors.toMap(Member::agent, Function.identity()));
        return database.query(
                """
                select m.agent_id, p.name, p.email, p.active, r.*,
                       coalesce(here.active, 0) as here, coalesce(overall.active, 0) as overall,
                       array(select v.name from campaign_member vm join campaign v on v.id = vm.campaign_id
                             where vm.agent_id = m.agent_id and v.kind = 'VOICE' and v.enabled order by v.name) as voice
                from campaign_member m
                join person p on p.id = m.agent_id
                join presence r on r.agent_id = m.agent_id
                left join agent_load here on here.agent_id = m.agent_id and here.campaign_id = m.campaign_id
                left join agent_load overall on overall.agent_id = m.agent_id and overall.campaign_id = 0
                where m.campaign_id = ? order by m.position, m.agent_id
                """,
                row -> member(row, members),
                campaign.id().value());
    }

    private static CampaignCard card(Columns row) {
        return new CampaignCard(
                new CampaignId(row.number("id")),
                row.text("name"),
                row.one(CampaignTerms.Kind.class, "kind"),
                row.flag("enabled"),
                row.text("page_name"),
                ScheduleJson.read(row.text("schedule")),
                page(row),
                new Figures(
                        row.integer("members"),
                        row.integer("free"),
                        row.integer("busy"),
                        row.integer("waiting"),
                        row.integer("parked"),
                        row.integer("abandoned"),
                        row.integer("recovered")));
    }

    private static Optional<Page> page(Columns row) {
        return row.maybeNumber("page_id")
                .map(id -> new Page(
                        new ChannelId(id),
                        new ChannelKind(row.text("page_kind")),
                        row.text("page"),
                        row.maybeText("picture_url"),
                        new TokenHealth(
                                row.maybeInstant("expires_at"),
                                row.maybeInstant("data_access_ends_at"),
                                row.maybeInstant("inactive_since"),
                                row.maybeText("inactive_reason"))));
    }

    private static MemberCard member(Columns row, Map<AgentId, Member> members) {
        Agent agent = agent(row);
        return new MemberCard(
                agent,
                members.get(agent.id()),
                PresenceRow.presence(row),
                row.integer("here"),
                row.integer("overall"),
                List.of(row.texts("voice")));
    }

    private static Agent agent(Columns row) {
        return new Agent(new AgentId(row.number("agent_id")), row.text("name"), row.text("email"), row.flag("active"));
    }
}
