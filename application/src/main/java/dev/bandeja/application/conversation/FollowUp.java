package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.automation.NoteTriggers;
import dev.bandeja.application.automation.WatchSilence;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.domain.automation.Occasion;
import dev.bandeja.domain.automation.Trigger;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.AutomaticActions;
import dev.bandeja.domain.ticket.Ticket;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a page does by itself after messages came in: what customers wrote is looked at, and silence is watched, if the page
 * ends tickets by it. Where neither the page nor the campaign has any text only what opened a ticket is looked at, so that its
 * ledger tells what is switched off; not every message, which would find the same again.
 */
@UseCase
public class FollowUp {
    private final NoteTriggers triggers;
    private final WatchSilence silence;
    private final Campaigns campaigns;

    @Inject
    public FollowUp(NoteTriggers triggers, WatchSilence silence, Campaigns campaigns) {
        this.triggers = triggers;
        this.silence = silence;
        this.campaigns = campaigns;
    }

    /**
     * @param changed tickets that somebody wrote on, the customer or the company
     * @param told what customers wrote
     */
    public void of(Collection<Ticket> changed, List<NoteTriggers.Told> told, AutomaticActions page, Instant now) {
        if (page.closesSilent()) {
            silence.of(changed, page);
        }
        Map<CampaignId, Boolean> telling = new HashMap<>();
        List<NoteTriggers.Told> heard = told.stream()
                .filter(each -> each.trigger() == Trigger.TICKET_CREATED
                        || page.texts().answersMessages()
                        || campaignTells(each.ticket(), telling))
                .toList();
        if (!heard.isEmpty()) {
            triggers.told(heard, now);
        }
    }

    /** The campaign that has the ticket speaks, not the one that its page gives new ones to. */
    private boolean campaignTells(Ticket ticket, Map<CampaignId, Boolean> telling) {
        return ticket.campaign()
                .filter(id -> telling.computeIfAbsent(id, this::tells))
                .isPresent();
    }

    private boolean tells(CampaignId id) {
        return campaigns
                .find(id)
                .filter(Campaign::enabled)
                .map(Campaign::terms)
                .filter(terms -> !terms.textsOn(Occasion.OUT_OF_HOURS).isEmpty()
                        || !terms.textsOn(Occasion.AGENT_ABSENT).isEmpty())
                .isPresent();
    }
}
