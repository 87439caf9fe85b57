package dev.bandeja.application.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bandeja.application.Page;
import dev.bandeja.application.Somebody;
import dev.bandeja.application.World;
import dev.bandeja.application.audit.AuditTrail;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.conversation.CustomerId;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpeningRecordingsTest {
    private static final TicketId TALK = new TicketId(7);

    private final World world = new World();
    private final CampaignId sales =
            world.aCampaign(world.aPage()).with(world.anAgent("Camila")).id();
    private final OpenRecording open =
            new OpenRecording(new OneOf(sales), world.stores.people(), world.stores.auditTrail(), world.time);

    @Test
    void every_reading_is_written_down_once() {
        Somebody andrea = world.anAdministrator("Andrea");
        open(andrea);
        world.time.passes(Duration.ofMinutes(14));
        open(andrea);
        assertEquals(1, openings());
        open(world.somebody("Ana", Role.ANALYST));
        assertEquals(2, openings());
        world.time.passes(Duration.ofMinutes(16));
        open(andrea);
        assertEquals(3, openings());
    }

    @Test
    void a_supervisor_of_another_campaign_opens_nothing_and_nothing_is_written_down() {
        Somebody other = world.aSupervisor("Sergio");
        assertEquals(
                Reason.NOT_FOUND, assertThrows(Refused.class, () -> open(other)).reason());
        assertEquals(0, openings());
    }

    private void open(Somebody reader) {
        world.tx(() -> open.open(reader.person(), TALK));
    }

    private int openings() {
        return world.tx(() -> world.stores.auditTrail().of(AuditTrail.Subject.RECORDING, TALK.value(), 50))
                .size();
    }

    /** One talk, of one campaign. */
    private record OneOf(CampaignId campaign) implements RecordingBoard {
        @Override
        public Page<Recording> list(
                Optional<Set<CampaignId>> within, Filter filter, Optional<String> after, int limit) {
            return new Page<>(find(within, TALK).stream().toList(), Optional.empty());
        }

        @Override
        public Optional<Recording> find(Optional<Set<CampaignId>> within, TicketId id) {
            return within.filter(some -> !some.contains(campaign)).isPresent()
                    ? Optional.empty()
                    : Optional.of(new Recording(
                            id,
                            Optional.of(new Named(campaign.value(), "Sales")),
                            "Page",
                            Visibility.PRIVATE,
                            new CustomerId(1),
                            Optional.empty(),
                            false,
                            Optional.empty(),
                            World.FRIDAY_NOON,
                            World.FRIDAY_NOON,
                            Optional.empty(),
                            false,
                            "hola"));
        }

        @Override
        public List<Fact> facts(TicketId id) {
            return List.of();
        }

        @Override
        public List<Named> campaigns(Optional<Set<CampaignId>> within) {
            return List.of(new Named(campaign.value(), "Sales"));
        }
    }
}
