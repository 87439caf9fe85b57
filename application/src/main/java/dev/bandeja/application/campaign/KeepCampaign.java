package dev.bandeja.application.campaign;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.UseCase;
import dev.bandeja.application.audit.AuditTrail;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.conversation.Visibility;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/**
 * A campaign is written down as somebody wants it: by whom it may, if nobody else changed it meanwhile, and with a line in the
 * audit trail. Its tickets follow right after.
 */
@UseCase
public class KeepCampaign {
    private final Campaigns campaigns;
    private final AuditTrail trail;
    private final Deadlines deadlines;
    private final InstantSource time;

    @Inject
    public KeepCampaign(Campaigns campaigns, AuditTrail trail, Deadlines deadlines, InstantSource time) {
        this.campaigns = campaigns;
        this.trail = trail;
        this.deadlines = deadlines;
        this.time = time;
    }

    /**
     * The campaign, held, for somebody who may change it.
     *
     * @throws Refused {@code NOT_FOUND} when it is none of theirs
     */
    public Campaign held(Person by, CampaignId id) {
        boolean theirs = by.seesEverything() || by.is(Role.SUPERVISOR) && campaigns.isGivenTo(id, by.id());
        if (!theirs) {
            throw Refused.because(Reason.NOT_FOUND);
        }
        return campaigns.lock(id).orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
    }

    /** Writes a new campaign down. */
    public void add(AgentId by, Campaign campaign) {
        requireFree(campaign);
        requireOverflow(campaign);
        campaigns.add(campaign);
        trail.record(entry(by, campaign, List.of(new AuditTrail.Change("created", "", campaign.name()))));
    }

    /**
     * Writes down how a held campaign is from now on.
     *
     * @param version the version that was changed
     * @throws Refused {@code CONFLICT} when there is a newer version, {@code FORBIDDEN} with the {@code field} that is not
     *     for supervisors, {@code PAGE_TAKEN}
     */
    public void change(Person by, Campaign before, Campaign after, long version) {
        List<AuditTrail.Change> changes = CampaignChanges.between(before, after);
        if (!by.seesEverything()) {
            CampaignChanges.forAdministrators(changes).ifPresent(field -> {
                throw Refused.because(Reason.FORBIDDEN).with("field", field).with("rule", "for-administrators");
            });
        }
        if (changes.isEmpty()) {
            return;
        }
        requireFree(after);
        requireOverflow(after);
        campaigns.save(after, version);
        trail.record(entry(by.id(), after, changes));
        deadlines.set(Deadlines.Kind.CAMPAIGN_CHANGED, after.id().value(), time.instant());
        // Its schedule may be what the page's promises are counted by.
        Stream.of(before, after)
                .flatMap(campaign -> campaign.channel().stream())
                .forEach(page -> deadlines.set(Deadlines.Kind.PROMISES_CHANGED, page.value(), time.instant()));
    }

    /** A page has at most one enabled campaign for private and one for public content (decision D1). */
    private void requireFree(Campaign campaign) {
        for (Visibility visibility : Visibility.values()) {
            if (campaign.takes(visibility)) {
                campaigns
                        .taking(campaign.channel().orElseThrow(), visibility)
                        .filter(other -> !other.id().equals(campaign.id()))
                        .ifPresent(other -> {
                            throw Refused.because(Reason.PAGE_TAKEN)
                                    .with("campaign", other.name())
                                    .with("visibility", visibility.name());
                        });
            }
        }
    }

    private void requireOverflow(Campaign campaign) {
        campaign.terms().overflow().ifPresent(overflow -> {
            if (campaigns.find(overflow).isEmpty()) {
                throw Refused.invalid("overflow", "unknown");
            }
        });
    }

    private AuditTrail.Entry entry(AgentId by, Campaign campaign, List<AuditTrail.Change> changes) {
        Instant now = time.instant();
        return new AuditTrail.Entry(AuditTrail.Subject.CAMPAIGN, campaign.id().value(), by, now, changes);
    }
}
