package dev.bandeja.application.routing;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.campaign.KeepCampaign;
import dev.bandeja.application.channel.Channels;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.CampaignTerms;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelId;
import jakarta.inject.Inject;

/** A campaign gets its page: from then on it receives what customers write there. */
@UseCase
public class ActivateCampaign {
    private final KeepCampaign keep;
    private final Channels channels;

    @Inject
    public ActivateCampaign(KeepCampaign keep, Channels channels) {
        this.keep = keep;
        this.channels = channels;
    }

    /**
     * @param takeName the page's own name replaces the one that was typed; else the two have to be the same (decision D17)
     * @throws Refused {@code PAGE_NAME_DIFFERS} with both names, {@code TOKEN_INACTIVE}, {@code NOT_FOUND}, and those of
     *     {@link KeepCampaign#change}
     */
    public void activate(Person by, CampaignId id, long version, ChannelId page, boolean takeName) {
        Campaign before = keep.held(by, id);
        if (before.terms().kind() == CampaignTerms.Kind.VOICE) {
            throw Refused.invalid("kind", "voice-has-no-page");
        }
        Channel channel = channels.find(page).orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
        if (!channel.active()) {
            throw Refused.because(Reason.TOKEN_INACTIVE);
        }
        if (!takeName && !before.terms().namesPage(channel.name())) {
            throw Refused.because(Reason.PAGE_NAME_DIFFERS)
                    .with("typed", before.terms().pageName())
                    .with("page", channel.name());
        }
        keep.change(by, before, before.activatedFor(page, channel.name()), version);
    }
}
