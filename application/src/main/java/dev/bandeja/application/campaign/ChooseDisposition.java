package dev.bandeja.application.campaign;

import dev.bandeja.application.UseCase;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.DispositionId;
import dev.bandeja.domain.campaign.DispositionTree;
import dev.bandeja.domain.ticket.Ticket;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Whoever closes a ticket says what came of it, in the words of its campaign. */
@UseCase
public class ChooseDisposition {
    private final Dispositions dispositions;

    @Inject
    public ChooseDisposition(Dispositions dispositions) {
        this.dispositions = dispositions;
    }

    /**
     * A person closes an open ticket.
     *
     * @param wanted empty when they say nothing
     * @throws Refused {@code DISPOSITION_REQUIRED} when the campaign insists on one, {@code INVALID} when it does not offer
     *     the one they name
     */
    public void onClosing(Ticket ticket, Optional<DispositionId> wanted, AgentId by, Instant at) {
        DispositionTree tree = ticket.campaign().map(dispositions::of).orElse(DispositionTree.EMPTY);
        if (wanted.isEmpty() && tree.isAsked()) {
            throw Refused.because(Reason.DISPOSITION_REQUIRED);
        }
        wanted.map(tree::choice)
                .ifPresent(chosen ->
                        dispositions.choose(ticket.id(), new Dispositions.Chosen(chosen.id(), chosen.names(), by, at)));
    }
}
