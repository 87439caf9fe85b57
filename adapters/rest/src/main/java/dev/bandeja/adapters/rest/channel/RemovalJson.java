package dev.bandeja.adapters.rest.channel;

import dev.bandeja.application.channel.ChannelBoard.Remains;
import java.util.List;

/**
 * What removing a page would leave behind.
 *
 * @param campaigns names of the campaigns that use it and would receive nothing
 * @param openTickets tickets that could not be answered any more
 * @param waitingReplies answers that have not left yet and would be held
 */
public record RemovalJson(List<String> campaigns, long openTickets, long waitingReplies) {
    static RemovalJson of(Remains remains) {
        return new RemovalJson(remains.campaigns(), remains.openTickets(), remains.waitingReplies());
    }
}
