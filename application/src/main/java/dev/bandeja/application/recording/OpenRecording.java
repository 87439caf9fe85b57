package dev.bandeja.application.recording;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.agent.People;
import dev.bandeja.application.audit.AuditTrail;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Somebody reads a talk that is not theirs: that they did is written down, once for as long as they keep reading. */
@UseCase
public class OpenRecording {
    /** Who comes back within this time still reads. */
    private static final Duration ONE_READING = Duration.ofMinutes(15);

    private static final AuditTrail.Change OPENED = new AuditTrail.Change("opened", "", "");

    private final RecordingBoard board;
    private final People people;
    private final AuditTrail trail;
    private final InstantSource time;

    @Inject
    public OpenRecording(RecordingBoard board, People people, AuditTrail trail, InstantSource time) {
        this.board = board;
        this.people = people;
        this.trail = trail;
        this.time = time;
    }

    /**
     * @throws Refused {@code NOT_FOUND} when it is none, or one of a campaign that is not theirs
     */
    public RecordingBoard.Recording open(Person reader, TicketId id) {
        RecordingBoard.Recording recording =
                board.find(within(reader), id).orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
        Instant now = time.instant();
        trail.recordUnlessSince(
                new AuditTrail.Entry(AuditTrail.Subject.RECORDING, id.value(), reader.id(), now, List.of(OPENED)),
                now.minus(ONE_READING));
        return recording;
    }

    /** The campaigns whose talks somebody may read; empty = all. */
    public Optional<Set<CampaignId>> within(Person reader) {
        return reader.seesEverything() || reader.is(Role.ANALYST)
                ? Optional.empty()
                : Optional.of(people.sight(reader).supervises());
    }
}
