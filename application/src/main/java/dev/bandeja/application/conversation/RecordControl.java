package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.audit.AuditTrail;
import dev.bandeja.application.channel.TurnRed;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.conversation.ThreadOwner.Holder;
import dev.bandeja.domain.ticket.Ticket;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Notes what the network answered to somebody who wanted a private talk, and that they wanted it. */
@UseCase
public class RecordControl {
    /** Fields of the lines in the audit trail. */
    public static final String TAKEN = "taken";

    public static final String ASKED = "asked";

    private final Tickets tickets;
    private final NoteOwner note;
    private final TurnRed turnRed;
    private final AuditTrail trail;
    private final InstantSource time;

    @Inject
    public RecordControl(Tickets tickets, NoteOwner note, TurnRed turnRed, AuditTrail trail, InstantSource time) {
        this.tickets = tickets;
        this.note = note;
        this.turnRed = turnRed;
        this.trail = trail;
        this.time = time;
    }

    /** A refusal changes nothing but the light of a page whose token does not work. */
    public void record(AgentId by, FindThread.Wanted wanted, ControlOutcome outcome) {
        Instant now = time.instant();
        if (outcome instanceof ControlOutcome.TokenRejected rejected) {
            turnRed.turnIfCurrent(wanted.channel(), rejected.reason());
        } else if (outcome instanceof ControlOutcome.Taken) {
            note.change(held(wanted), owner -> owner.told(Holder.US, later(now, owner.heardAt())));
            tell(by, wanted, TAKEN, now);
        } else if (outcome instanceof ControlOutcome.Asked) {
            note.change(held(wanted), owner -> owner.asked(now));
            tell(by, wanted, ASKED, now);
        }
    }

    /** The network's clock may be ahead of ours. */
    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Ticket held(FindThread.Wanted wanted) {
        return tickets.lock(wanted.ticket()).orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
    }

    private void tell(AgentId by, FindThread.Wanted wanted, String what, Instant now) {
        trail.record(new AuditTrail.Entry(
                AuditTrail.Subject.THREAD,
                wanted.ticket().value(),
                by,
                now,
                List.of(new AuditTrail.Change(what, wanted.from().name(), Holder.US.name()))));
    }
}
