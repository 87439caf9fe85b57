package dev.bandeja.adapters.rest.campaign;

import dev.bandeja.application.campaign.CampaignBoard;
import dev.bandeja.domain.agent.Presence;
import dev.bandeja.domain.campaign.Campaign;
import java.util.List;
import java.util.Map;

/**
 * A member as they stand now.
 *
 * @param accountActive their account is not switched off
 * @param penalty 0 to 100, the higher the seldomer the weighted draw chooses them
 * @param skills level of each skill, 1 to 5
 * @param active open tickets of this campaign they have
 * @param voice names of the voice campaigns they are in
 * @param receives whether tickets can come to them; false when a voice campaign is asked for and they are in none, or their
 *     account is switched off
 */
public record MemberJson(
        long agentId,
        String name,
        String email,
        boolean accountActive,
        int penalty,
        Map<String, Integer> skills,
        Presence.State state,
        int active,
        List<String> voice,
        boolean receives) {
    static MemberJson of(CampaignBoard.MemberCard member, Campaign campaign) {
        CampaignBoard.Agent agent = member.agent();
        boolean voiceMissing =
                campaign.terms().membersNeedVoice() && member.voice().isEmpty();
        return new MemberJson(
                agent.id().value(),
                agent.name(),
                agent.email(),
                agent.active(),
                member.member().penalty(),
                member.member().skills(),
                member.presence().state(member.activeOverall()),
                member.active(),
                member.voice(),
                agent.active() && !voiceMissing);
    }
}
