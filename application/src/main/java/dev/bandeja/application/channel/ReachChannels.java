package dev.bandeja.application.channel;

import dev.bandeja.application.UseCase;
import dev.bandeja.domain.channel.ChannelId;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What is needed to talk to several pages. One whose token cannot be read turns red, and does not keep the others waiting. */
@UseCase
public class ReachChannels {
    private static final Logger LOG = System.getLogger(ReachChannels.class.getName());

    private final Channels channels;
    private final TurnRed turnRed;

    @Inject
    public ReachChannels(Channels channels, TurnRed turnRed) {
        this.channels = channels;
        this.turnRed = turnRed;
    }

    /** The connection of each; those whose token cannot be read are missing. */
    public Map<ChannelId, ChannelConnection> reach(Collection<ChannelId> ids) {
        Map<ChannelId, ChannelConnection> reached = new HashMap<>();
        for (ChannelId id : Set.copyOf(ids)) {
            try {
                reached.put(id, channels.connection(id));
            } catch (TokenUnreadable unreadable) {
                LOG.log(Level.ERROR, unreadable.getMessage());
                turnRed.turn(id, TokenUnreadable.REASON);
            }
        }
        return reached;
    }
}
