package dev.bandeja.application.publishing;

import dev.bandeja.application.campaign.InMemoryCampaigns;
import dev.bandeja.application.channel.InMemoryChannels;
import dev.bandeja.application.channel.InMemorySettings;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelId;
import java.util.List;
import java.util.Optional;

/** The pages in memory, as far as publishing goes. */
public final class InMemoryPublishingPages implements PublishingPages {
    private final InMemoryChannels channels;
    private final InMemorySettings settings;
    private final InMemoryCampaigns campaigns;

    public InMemoryPublishingPages(InMemoryChannels channels, InMemorySettings settings, InMemoryCampaigns campaigns) {
        this.channels = channels;
        this.settings = settings;
        this.campaigns = campaigns;
    }

    @Override
    public List<PublishingPage> all() {
        return channels.all().stream().map(this::page).toList();
    }

    @Override
    public Optional<PublishingPage> find(ChannelId id) {
        return all().stream().filter(page -> page.id().equals(id)).findFirst();
    }

    private PublishingPage page(Channel channel) {
        return new PublishingPage(
                channel.id(),
                channel.name(),
                Optional.empty(),
                channel.active(),
                settings.of(channel.id()).orElseThrow().general().onlyAdministratorsPublish(),
                channel.hours().zone(),
                campaigns.of(channel.id()));
    }
}
