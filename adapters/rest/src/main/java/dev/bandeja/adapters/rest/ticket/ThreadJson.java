package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.application.audit.AuditTrail;
import dev.bandeja.application.conversation.RecordControl;
import dev.bandeja.application.ticket.TicketBoard.Named;
import dev.bandeja.domain.conversation.ReceiverRole;
import dev.bandeja.domain.conversation.ThreadOwner;
import java.time.Instant;
import java.util.Optional;

/**
 * Which program has a ticket's private conversation; absent as long as Facebook says nothing about it.
 *
 * @param owner who has it
 * @param since since when, as far as is known
 * @param until when it is nobody's again if nothing more is heard of another program; only while another has it
 * @param way what Facebook lets Bandeja do about it; only while another has it
 * @param mayTake the reader may do so
 * @param askedAt when Bandeja asked for it, without having got it so far
 * @param wantedAt when another program asked Bandeja for it, without having got it so far
 * @param last who wanted it for Bandeja last
 */
public record ThreadJson(
        ThreadOwner.Holder owner,
        Instant since,
        Instant until,
        Way way,
        boolean mayTake,
        Instant askedAt,
        Instant wantedAt,
        WantedJson last) {

    /** How a conversation comes from another program. */
    public enum Way {
        /** It can be taken. */
        TAKE,
        /** Bandeja is no primary receiver of the page: it can only ask. */
        ASK
    }

    /**
     * Somebody wanted it for Bandeja.
     *
     * @param taken it was taken at once; else it was asked for
     */
    public record WantedJson(Named by, Instant at, boolean taken) {
        static WantedJson of(AuditTrail.Line line) {
            return new WantedJson(
                    new Named(line.entry().by().value(), line.name()),
                    line.entry().at(),
                    line.entry().changes().get(0).field().equals(RecordControl.TAKEN));
        }
    }

    /** Empty when there is nothing to say about it now. */
    static Optional<ThreadJson> of(
            ThreadOwner owner, Optional<ReceiverRole> role, boolean mayTake, Optional<WantedJson> last, Instant now) {
        boolean elsewhere = owner.isElsewhere(now);
        if (!elsewhere
                && owner.holder() != ThreadOwner.Holder.US
                && owner.wantedAt().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ThreadJson(
                owner.holder(),
                owner.since(),
                elsewhere ? owner.lapsesAt() : null,
                elsewhere ? role.equals(Optional.of(ReceiverRole.SECONDARY)) ? Way.ASK : Way.TAKE : null,
                elsewhere && mayTake,
                elsewhere ? owner.askedAt().orElse(null) : null,
                owner.wantedAt().orElse(null),
                last.orElse(null)));
    }
}
