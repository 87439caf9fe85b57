package dev.bandeja.adapters.persistence.live;

import dev.bandeja.application.live.LiveFeed.Kind;
import dev.bandeja.application.live.LiveFeed.TicketChange;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.ChannelId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/**
 * An entry of the feed on its way into the database, which adds the transaction's number and the time. Entries gather and are
 * written in one go.
 */
@Entity
@Table(name = "feed")
public class FeedRow {
    static final String PRESENCE = "PRESENCE";
    static final String CHANNEL = "CHANNEL";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "feed_id")
    @SequenceGenerator(name = "feed_id", sequenceName = "feed_id", allocationSize = 50)
    private Long id;

    private String kind;

    @Column(name = "ticket_id")
    private Long ticket;

    @Column(name = "campaign_id")
    private Long campaign;

    @Column(name = "holder_id")
    private Long holder;

    @Column(name = "last_agent_id")
    private Long lastAgent;

    @Column(name = "presence_of")
    private Long presenceOf;

    @Column(name = "channel_id")
    private Long channel;

    protected FeedRow() {}

    FeedRow(TicketChange change) {
        Kind what = change.kind();
        kind = what.name();
        ticket = change.ticket().value();
        campaign = change.campaign().map(CampaignId::value).orElse(null);
        holder = change.holder().map(AgentId::value).orElse(null);
        lastAgent = change.lastAgent().map(AgentId::value).orElse(null);
    }

    FeedRow(AgentId agent) {
        kind = PRESENCE;
        presenceOf = agent.value();
    }

    FeedRow(ChannelId changed) {
        kind = CHANNEL;
        channel = changed.value();
    }
}
