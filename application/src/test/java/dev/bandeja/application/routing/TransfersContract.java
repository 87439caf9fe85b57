package dev.bandeja.application.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.application.StoreContract;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.ticket.TicketId;
import dev.bandeja.domain.ticket.Transfer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public abstract class TransfersContract extends StoreContract {
    @Test
    void the_last_transfer_of_a_ticket_is_taken_once() {
        Channel channel = aChannel();
        AgentId camila = anAgent("Camila");
        AgentId tomas = anAgent("Tomás");
        CampaignId campaign = aCampaign(channel.id(), camila, tomas).id();
        TicketId ticket = aTicket(channel).id();
        Transfer first = new Transfer(ticket, camila, Optional.empty(), Optional.empty());
        Transfer second = new Transfer(ticket, tomas, Optional.of(campaign), Optional.of(camila));
        tx(() -> stores.transfers().put(first));
        tx(() -> stores.transfers().put(second));
        assertEquals(Optional.of(second), tx(() -> stores.transfers().take(ticket)));
        assertEquals(Optional.empty(), tx(() -> stores.transfers().take(ticket)));
    }
}
