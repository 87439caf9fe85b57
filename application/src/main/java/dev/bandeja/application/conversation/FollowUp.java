package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.automation.NoteTriggers;
import dev.bandeja.application.automation.WatchSilence;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.domain.automation.Occasion;
import dev.bandeja.domain.channel.AutomaticActions;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.Ticket;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What a page does by itself after messages came in: what customers wrote is looked at, if the page or its campaign has any
 * text for it, and silence is watched, if the page ends tickets by it.
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
    public void of(
            Collection<Ticket> changed,
            List<NoteTriggers.Told> told,
            Channel channel,
            AutomaticActions page,
            Instant now) {
        if (page.closesSilent()) {
            silence.of(changed, page);
        }
        if (!told.isEmpty() && (page.texts().answersMessages() || campaignTells(channel))) {
            triggers.told(told, now);
        }
    }

    private boolean campaignTells(Channel channel) {
        return campaigns
                .taking(channel.id(), Visibility.PRIVATE)
                .filter(campaign -> !campaign.terms()
                                .textsOn(Occasion.OUT_OF_HOURS)
                                .isEmpty()
                        || !campaign.terms().textsOn(Occasion.AGENT_ABSENT).isEmpty())
                .isPresent();
    }
}
