package dev.bandeja.adapters.persistence.analytics;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.agent.PresenceRow;
import dev.bandeja.application.analytics.LivePanel;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Break;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.Importance;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A campaign's queue and people out of the database: three questions, whatever their number. */
@ApplicationScoped
public class SqlLivePanel implements LivePanel {
    private final Database database;
    private final Campaigns campaigns;

    @Inject
    public SqlLivePanel(Database database, Campaigns campaigns) {
        this.database = database;
        this.campaigns = campaigns;
    }

    @Override
    public Optional<Now> now(CampaignId id, Optional<AgentId> supervisor, int longest) {
        Optional<Long> person = supervisor.map(AgentId::value);
        return database.first(
                        """
                        select count(t.id) filter (where t.place = 'WAITING') as waiting,
                               count(t.id) filter (where t.place = 'PARKED') as parked,
                               min(t.place_since) filter (where t.place = 'WAITING') as longest_since
                        from campaign k
                        left join ticket t on t.campaign_key = k.id and t.place in ('WAITING', 'PARKED', 'UNASSIGNED')
                        where k.id = ? and (cast(? as bigint) is null or exists (
                            select from campaign_supervisor s where s.campaign_id = k.id and s.person_id = ?))
                        group by k.id
                        """,
                        row -> new Queue(
                                row.integer("waiting"), row.integer("parked"), row.maybeInstant("longest_since")),
                        id.value(),
                        person,
                        person)
                .flatMap(queue -> campaigns.find(id).map(campaign -> now(campaign, queue, longest)));
    }

    private Now now(Campaign campaign, Queue queue, int longest) {
        return new Now(
                campaign,
                queue.waiting,
                queue.parked,
                queue.longestSince,
                agents(campaign.id()),
                waiting(campaign.id(), longest));
    }

    private List<AgentNow> agents(CampaignId campaign) {
        return database.query(
                """
                select p.id, p.name, r.*, b.icon, coalesce(here.active, 0) as here,
                       coalesce(overall.active, 0) as overall, overall.turned_at,
                       exists (select from agent_load l join campaign c on c.id = l.campaign_id
                           where l.agent_id = p.id and l.active > 0 and c.eligibility = 'INCALL') as engaged,
                       array(select ch.kind || ' ' || t.visibility || ' ' || count(*)
                             from ticket t join channel ch on ch.id = t.channel_id where t.agent_id = p.id
                             group by ch.kind, t.visibility order by count(*) desc, t.visibility) as talks
                from campaign_member m
                join person p on p.id = m.agent_id
                join presence r on r.agent_id = m.agent_id
                left join break b on b.name = r.break_name
                left join agent_load here on here.agent_id = m.agent_id and here.campaign_id = m.campaign_id
                left join agent_load overall on overall.agent_id = m.agent_id and overall.campaign_id = 0
                where m.campaign_id = ? and p.active
                order by p.name, p.id
                """,
                row -> new AgentNow(
                        new AgentId(row.number("id")),
                        row.text("name"),
                        PresenceRow.presence(row),
                        row.maybeText("icon").map(Break.Icon::valueOf),
                        row.maybeInstant("turned_at"),
                        row.integer("here"),
                        row.integer("overall"),
                        row.flag("engaged"),
                        Stream.of(row.texts("talks")).map(SqlLivePanel::talks).toList()),
                campaign.value());
    }

    private static Talks talks(String sort) {
        String[] parts = sort.split(" ");
        return new Talks(parts[0], Visibility.valueOf(parts[1]), Integer.parseInt(parts[2]));
    }

    private List<Waiting> waiting(CampaignId campaign, int longest) {
        return database.query(
                """
                select t.id, t.place_since, t.visibility, t.importance, t.answer_due_at, ch.kind as network,
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
                row.maybeInstant("answer_due_at"));
    }

    private record Queue(int waiting, int parked, Optional<Instant> longestSince) {}
}
