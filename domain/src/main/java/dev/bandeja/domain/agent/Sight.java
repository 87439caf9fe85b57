package dev.bandeja.domain.agent;

import dev.bandeja.domain.campaign.CampaignId;
import java.util.Optional;
import java.util.Set;

/**
 * What a person may see: an agent their own tickets, those they had, and those nobody has in the campaigns they are a member
 * of; a supervisor everything of their campaigns; an administrator everything.
 *
 * @param memberOf campaigns whose tickets they can receive
 * @param supervises campaigns given to them as a supervisor
 */
public record Sight(AgentId who, boolean everything, Set<CampaignId> memberOf, Set<CampaignId> supervises) {

    public Sight {
        memberOf = Set.copyOf(memberOf);
        supervises = Set.copyOf(supervises);
    }

    /**
     * Whether a ticket is in sight.
     *
     * @param campaign the campaign that has it
     * @param holder the agent who has it now
     * @param lastAgent the agent who has it or had it last
     */
    public boolean includes(Optional<CampaignId> campaign, Optional<AgentId> holder, Optional<AgentId> lastAgent) {
        if (everything || campaign.filter(supervises::contains).isPresent()) {
            return true;
        }
        if (holder.isPresent()) {
            return holder.get().equals(who);
        }
        return lastAgent.filter(who::equals).isPresent() || campaign.isEmpty() || memberOf.contains(campaign.get());
    }

    /** Whether they steer the campaign's tickets also when somebody else has them. */
    public boolean steers(Optional<CampaignId> campaign) {
        return everything || campaign.filter(supervises::contains).isPresent();
    }
}
