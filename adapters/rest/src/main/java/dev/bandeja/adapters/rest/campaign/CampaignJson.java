package dev.bandeja.adapters.rest.campaign;

import dev.bandeja.application.campaign.CampaignBoard;
import java.time.Instant;
import java.util.List;

/**
 * A campaign in full.
 *
 * @param version to be named when it is changed
 * @param page the page it was activated for; missing until then
 * @param settings what is set in it
 * @param members in the order of their positions
 */
public record CampaignJson(long id, long version, PageJson page, CampaignFormJson settings, List<MemberJson> members) {
    static CampaignJson of(CampaignBoard.CampaignSheet sheet, Instant now) {
        return new CampaignJson(
                sheet.campaign().id().value(),
                sheet.version(),
                sheet.page().map(page -> PageJson.of(page, now)).orElse(null),
                CampaignFormJson.of(sheet.campaign()),
                sheet.members().stream()
                        .map(member -> MemberJson.of(member, sheet.campaign()))
                        .toList());
    }
}
