package dev.bandeja.application.channel;

import dev.bandeja.application.Worker;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.channel.HealthCheck;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks at the pages before somebody notices that one does not work. */
@Worker
public class CheckChannels {
    private static final int AT_ONCE = 10;

    private final RecordHealth record;
    private final ReachChannels reach;
    private final NetworkCheckups networks;
    private final Preflight preflight;

    @Inject
    public CheckChannels(RecordHealth record, ReachChannels reach, NetworkCheckups networks, Preflight preflight) {
        this.record = record;
        this.reach = reach;
        this.networks = networks;
        this.preflight = preflight;
    }

    /** @return whether there may be more to do */
    public boolean checkSome() {
        List<ChannelId> due = record.claim(AT_ONCE);
        Map<ChannelKind, List<HealthCheck>> installation = new HashMap<>();
        for (ChannelConnection channel : reach.reach(due).values()) {
            check(channel, installation.computeIfAbsent(channel.kind(), preflight::of));
        }
        return due.size() == AT_ONCE;
    }

    /** Looks at one page now. A network that cannot be reached changes nothing. */
    public void check(ChannelId id) {
        ChannelConnection channel = record.connection(id);
        check(channel, preflight.of(channel.kind()));
    }

    private void check(ChannelConnection channel, List<HealthCheck> installation) {
        if (!channel.hasToken()) {
            return;
        }
        record.examined(channel, installation, networks.of(channel.kind()).examine(channel));
    }
}
