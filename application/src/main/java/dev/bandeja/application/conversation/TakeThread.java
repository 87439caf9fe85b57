package dev.bandeja.application.conversation;

import dev.bandeja.application.Worker;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Somebody takes a ticket's private talk from the program that has it, or asks for it where Facebook allows no more. From then
 * on what the customer writes comes to Bandeja as usual.
 */
@Worker
public class TakeThread {
    private final FindThread find;
    private final RecordControl record;
    private final ChannelGateways gateways;

    @Inject
    public TakeThread(FindThread find, RecordControl record, ChannelGateways gateways) {
        this.find = find;
        this.record = record;
        this.gateways = gateways;
    }

    /**
     * A talk that no other program has is not taken again.
     *
     * @throws Refused those of {@link FindThread#wanted}, and {@code NETWORK_REFUSED} with the network's {@code answer}
     */
    public void take(Person person, TicketId ticket) {
        Optional<FindThread.Wanted> found = find.wanted(person, ticket);
        if (found.isEmpty()) {
            return;
        }
        FindThread.Wanted wanted = found.get();
        ControlOutcome outcome =
                gateways.of(wanted.channel().kind()).takeControl(wanted.channel(), wanted.personId(), wanted.role());
        record.record(person.id(), wanted, outcome);
        if (outcome instanceof ControlOutcome.Refused refused) {
            throw Refused.because(Reason.NETWORK_REFUSED).with("answer", refused.reason());
        }
        if (outcome instanceof ControlOutcome.TokenRejected) {
            throw Refused.because(Reason.TOKEN_INACTIVE);
        }
    }
}
