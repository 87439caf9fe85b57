package dev.bandeja.adapters.persistence.campaign;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.Ids;
import dev.bandeja.adapters.persistence.agent.AgentLoads;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.Member;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.routing.Candidate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The campaigns in the database. */
@ApplicationScoped
public class JpaCampaigns implements Campaigns {
    private final Database database;
    private final Candidates candidates;
    private final Ids ids;

    @Inject
    public JpaCampaigns(Database database, AgentLoads loads) {
        this.database = database;
        candidates = new Candidates(database, loads);
        ids = new Ids(database, "campaign_id", 1);
    }

    @Override
    public CampaignId newId() {
        return new CampaignId(ids.next());
    }

    @Override
    public void add(Campaign campaign) {
        database.add(new CampaignRow(campaign));
        database.flush();
    }

    @Override
    public void giveTo(CampaignId id, AgentId supervisor) {
        database.update(
                "insert into campaign_supervisor (campaign_id, person_id) values (?, ?) on conflict do nothing",
                id.value(),
                supervisor.value());
    }

    @Override
    public void giveOnly(Set<CampaignId> campaigns, AgentId supervisor) {
        List<Long> ids = campaigns.stream().map(CampaignId::value).toList();
        database.update(
                "delete from campaign_supervisor where person_id = ? and campaign_id <> all(?)",
                supervisor.value(),
                ids);
        database.update(
                """
                insert into campaign_supervisor (campaign_id, person_id)
                select id, ? from campaign where id = any(?)
                on conflict do nothing
                """,
                supervisor.value(),
                ids);
    }

    @Override
    public Optional<Campaign> find(CampaignId id) {
        return database.find(CampaignRow.class, id.value(), CampaignRow::campaign);
    }

    @Override
    public boolean isGivenTo(CampaignId id, AgentId supervisor) {
        return database.first(
                        "select campaign_id as id from campaign_supervisor where campaign_id = ? and person_id = ?",
                        JpaCampaigns::id,
                        id.value(),
                        supervisor.value())
                .isPresent();
    }

    @Override
    public void save(Campaign campaign, long version) {
        CampaignRow row = database.held(CampaignRow.class, campaign.id().value())
                .filter(each -> each.version() == version)
                .orElseThrow(() -> Refused.because(Refused.Reason.CONFLICT));
        row.keep(campaign);
        database.flush();
    }

    @Override
    public Optional<Campaign> taking(ChannelId channel, Visibility visibility) {
        String takes = visibility == Visibility.PRIVATE ? "takes_private" : "takes_public";
        return database.first(
                        "select id from campaign where channel_id = ? and enabled and " + takes,
                        JpaCampaigns::id,
                        channel.value())
                .flatMap(this::find);
    }

    @Override
    public List<CampaignId> ofMember(AgentId agent) {
        return database.query(
                "select campaign_id as id from campaign_member where agent_id = ? order by campaign_id",
                JpaCampaigns::id,
                agent.value());
    }

    @Override
    public Optional<Campaign> lock(CampaignId id) {
        return database.lock(CampaignRow.class, id.value()).map(CampaignRow::campaign);
    }

    @Override
    public List<Candidate> candidates(Campaign campaign, Instant now) {
        return candidates.of(campaign, campaign.members(), now);
    }

    @Override
    public List<Candidate> candidatesNow(Campaign campaign, Instant now) {
        return candidates.seen(campaign, campaign.members(), now);
    }

    @Override
    public Optional<Candidate> candidate(Campaign campaign, AgentId agent, Instant now) {
        List<Member> one = campaign.members().stream()
                .filter(member -> member.agent().equals(agent))
                .toList();
        return candidates.of(campaign, one, now).stream().findFirst();
    }

    @Override
    public boolean isEngaged(AgentId agent) {
        return candidates.isEngaged(agent);
    }

    @Override
    public Optional<AgentId> lastTurn(CampaignId id) {
        return database.first(
                        "select last_turn from campaign where id = ?", row -> row.maybeNumber("last_turn"), id.value())
                .flatMap(turn -> turn)
                .map(AgentId::new);
    }

    @Override
    public void rememberTurn(CampaignId id, AgentId agent) {
        database.update("update campaign set last_turn = ? where id = ?", agent.value(), id.value());
    }

    @Override
    public void requestRouting(Collection<CampaignId> campaigns) {
        if (!campaigns.isEmpty()) {
            database.update(
                    "insert into routing_request (campaign_id) select distinct unnest(?)",
                    campaigns.stream().map(CampaignId::value).toList());
        }
    }

    @Override
    public List<CampaignId> takeRoutingRequests(int max) {
        return database.query(
                """
                with chosen as (
                    select campaign_id, min(id) as oldest from routing_request
                    group by campaign_id order by oldest limit ?),
                held as (
                    select r.id from routing_request r join chosen using (campaign_id) for update of r skip locked),
                gone as (
                    delete from routing_request where id in (select id from held) returning id, campaign_id)
                select campaign_id as id from gone group by campaign_id order by min(gone.id)
                """,
                JpaCampaigns::id,
                max);
    }

    private static CampaignId id(Columns row) {
        return new CampaignId(row.number("id"));
    }
}
