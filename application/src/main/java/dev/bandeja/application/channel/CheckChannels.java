package dev.bandeja.application.channel;

import dev.bandeja.application.Worker;
import dev.bandeja.domain.channel.ChannelId;
import jakarta.inject.Inject;
import java.util.List;

/** Looks at the pages' tokens before somebody notices that one does not work. */
@Worker
public class CheckChannels {
    private static final int AT_ONCE = 10;

    private final RecordHealth record;
    private final NetworkLogins networks;

    @Inject
    public CheckChannels(RecordHealth record, NetworkLogins networks) {
        this.record = record;
        this.networks = networks;
    }

    /** @return whether there may be more to do */
    public boolean checkSome() {
        List<ChannelId> due = record.claim(AT_ONCE);
        due.forEach(this::check);
        return due.size() == AT_ONCE;
    }

    /** Looks at one page's token now. A network that cannot be reached changes nothing. */
    public void check(ChannelId id) {
        ChannelConnection channel = record.connection(id);
        if (!channel.hasToken()) {
            return;
        }
        try {
            record.checked(id, networks.of(channel.kind()).inspect(channel.externalId(), channel.accessToken()));
        } catch (NetworkLogin.Failed unreachable) {
            record.unreachable(id, unreachable.reason());
        }
    }
}
