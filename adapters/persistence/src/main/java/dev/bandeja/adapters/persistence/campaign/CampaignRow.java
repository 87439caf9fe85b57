package dev.bandeja.adapters.persistence.campaign;

import dev.bandeja.adapters.persistence.ScheduleJson;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.ChannelId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.ColumnTransformer;

/** A campaign with its members, as kept. Whose turn it was last is kept beside it: it changes with every ticket. */
@Entity
@Table(name = "campaign")
public class CampaignRow {
    @Id
    private long id;

    private String name;

    @Column(name = "channel_id")
    private Long channel;

    private boolean enabled;

    @Column(name = "takes_private")
    private boolean takesPrivate;

    @Column(name = "takes_public")
    private boolean takesPublic;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(read = "schedule::text", write = "?::jsonb")
    private String schedule;

    @Embedded
    private StrategyRow strategy;

    @Column(name = "max_per_agent")
    private int maxPerAgent;

    @ElementCollection
    @CollectionTable(name = "campaign_member", joinColumns = @JoinColumn(name = "campaign_id"))
    @OrderBy("position, agent")
    private List<MemberRow> members = new ArrayList<>();

    @Embedded
    private TermsRow terms;

    @Version
    private long version;

    protected CampaignRow() {}

    CampaignRow(Campaign campaign) {
        id = campaign.id().value();
        keep(campaign);
    }

    /** How the campaign is from now on. */
    void keep(Campaign campaign) {
        name = campaign.name();
        channel = campaign.channel().map(ChannelId::value).orElse(null);
        enabled = campaign.enabled();
        takesPrivate = campaign.takesPrivate();
        takesPublic = campaign.takesPublic();
        schedule = ScheduleJson.write(campaign.schedule());
        strategy = new StrategyRow(campaign.strategy());
        maxPerAgent = campaign.maxPerAgent();
        terms = new TermsRow(campaign.terms());
        members.clear();
        campaign.members().forEach(member -> members.add(new MemberRow(member)));
    }

    Campaign campaign() {
        return new Campaign(
                new CampaignId(id),
                name,
                Optional.ofNullable(channel).map(ChannelId::new),
                enabled,
                takesPrivate,
                takesPublic,
                ScheduleJson.read(schedule),
                strategy.strategy(),
                maxPerAgent,
                members.stream().map(MemberRow::member).toList(),
                terms.terms());
    }

    long version() {
        return version;
    }
}
