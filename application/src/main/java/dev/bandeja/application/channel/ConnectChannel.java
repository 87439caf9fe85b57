package dev.bandeja.application.channel;

import dev.bandeja.application.UseCase;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.channel.Channel;
import jakarta.inject.Inject;

/** A page becomes a channel. */
@UseCase
public class ConnectChannel {
    private final Channels channels;

    @Inject
    public ConnectChannel(Channels channels) {
        this.channels = channels;
    }

    /** @throws Refused {@code CONFLICT} with the {@code channel} that the page already is */
    public void connect(Channel channel, String accessToken) {
        channels.byExternalId(channel.kind(), channel.externalId()).ifPresent(known -> {
            throw Refused.because(Refused.Reason.CONFLICT).with("channel", known.name());
        });
        channels.add(channel, accessToken);
    }
}
