package dev.bandeja.application.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.StoreContract;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

public abstract class AbandonmentsContract extends StoreContract {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    @Test
    void a_ticket_counts_once_a_day_in_its_campaign() {
        Channel channel = aChannel();
        CampaignId campaign = aCampaign(channel.id()).id();
        TicketId one =
                aTicketIn(channel, campaign, new Place.Waiting(NOW, false)).id();
        TicketId two =
                aTicketIn(channel, campaign, new Place.Waiting(NOW, false)).id();
        assertTrue(mark(one, campaign, TODAY));
        assertFalse(mark(one, campaign, TODAY));
        mark(two, campaign, TODAY);
        mark(one, campaign, TODAY.plusDays(1));
        assertEquals(Map.of(one, in(86_400), two, NOW), marked(one, two, new TicketId(two.value() + 1_000)));
        assertEquals(Map.of(), marked());
        assertEquals(2, count(campaign, TODAY));
        assertEquals(1, count(campaign, TODAY.plusDays(1)));
        assertEquals(0, count(aCampaign(aChannel().id()).id(), TODAY));
    }

    private boolean mark(TicketId ticket, CampaignId campaign, LocalDate day) {
        return tx(() -> stores.abandonments()
                .mark(ticket, campaign, day, NOW.plus(TODAY.until(day, ChronoUnit.DAYS), ChronoUnit.DAYS)));
    }

    private Map<TicketId, Instant> marked(TicketId... tickets) {
        return tx(() -> stores.abandonments().lastMarked(List.of(tickets)));
    }

    private int count(CampaignId campaign, LocalDate day) {
        return tx(() -> stores.abandonments().count(campaign, day));
    }
}
