package dev.bandeja.application.channel;

import dev.bandeja.application.Worker;
import dev.bandeja.domain.channel.ChannelId;
import jakarta.inject.Inject;

/**
 * An administrator removes a page: it is switched off, its token is forgotten, and it disappears from the list. Its tickets stay
 * where they are seen; connected again it goes on with them, with its settings and its campaigns.
 */
@Worker
public class RemoveChannel {
    private final SwitchOffChannel switchOff;
    private final RecordHealth record;

    @Inject
    public RemoveChannel(SwitchOffChannel switchOff, RecordHealth record) {
        this.switchOff = switchOff;
        this.record = record;
    }

    /**
     * @throws dev.bandeja.domain.Refused {@code NETWORK_REFUSED} when the network could not be told; then nothing has changed
     */
    public void remove(ChannelId id) {
        switchOff.switchOff(id);
        record.removed(id);
    }
}
