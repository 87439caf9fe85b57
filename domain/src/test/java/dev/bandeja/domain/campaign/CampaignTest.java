package dev.bandeja.domain.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.servicelevel.BusinessHours;
import dev.bandeja.domain.ticket.Place;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CampaignTest {
    private static final Instant FRIDAY_NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant A_BIT_BEFORE = FRIDAY_NOON.minusMillis(40);
    private static final Instant SATURDAY_NIGHT = Instant.parse("2026-11-21T23:30:00Z");
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void while_it_is_open_tickets_enter_the_queue_at_the_time_their_customer_came() {
        assertEquals(
                new Place.Waiting(A_BIT_BEFORE, false), campaign(true, 5).placeFor(FRIDAY_NOON, A_BIT_BEFORE, false));
    }

    @Test
    void a_returning_ticket_goes_first() {
        assertEquals(new Place.Waiting(FRIDAY_NOON, true), campaign(true, 5).placeFor(FRIDAY_NOON, FRIDAY_NOON, true));
    }

    @Test
    void out_of_hours_tickets_are_parked_until_the_next_opening() {
        assertEquals(
                new Place.Parked(Place.ParkReason.OUT_OF_HOURS, SATURDAY_NIGHT, Optional.of(MONDAY_MORNING)),
                campaign(true, 5).placeFor(SATURDAY_NIGHT, SATURDAY_NIGHT, false));
    }

    @Test
    void a_disabled_campaign_parks_without_a_promise() {
        assertEquals(
                new Place.Parked(Place.ParkReason.CAMPAIGN_DISABLED, FRIDAY_NOON, Optional.empty()),
                campaign(false, 5).placeFor(FRIDAY_NOON, FRIDAY_NOON, false));
        assertFalse(campaign(false, 5).takes(Visibility.PRIVATE));
    }

    @Test
    void it_takes_only_the_content_it_is_for() {
        assertTrue(campaign(true, 5).takes(Visibility.PRIVATE));
        assertFalse(campaign(true, 5).takes(Visibility.PUBLIC));
    }

    @Test
    void an_agent_can_have_at_least_one_ticket() {
        Refused refused = assertThrows(Refused.class, () -> campaign(true, 0));

        assertEquals("maxPerAgent", refused.facts().get("field"));
    }

    private static Campaign campaign(boolean enabled, int maxPerAgent) {
        return new Campaign(
                new CampaignId(1),
                "Ventas",
                new ChannelId(1),
                enabled,
                true,
                false,
                BusinessHours.byDefault(ZoneId.of("UTC")),
                Strategy.FEWEST,
                maxPerAgent,
                List.of());
    }
}
