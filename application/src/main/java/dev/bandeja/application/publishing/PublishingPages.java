package dev.bandeja.application.publishing;

import dev.bandeja.domain.channel.ChannelId;
import java.util.List;
import java.util.Optional;

/** The connected pages, as far as publishing goes. */
public interface PublishingPages {
    /** By name. */
    List<PublishingPage> all();

    Optional<PublishingPage> find(ChannelId id);
}
