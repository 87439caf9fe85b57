package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.domain.campaign.DispositionId;
import java.util.Optional;

/**
 * How a ticket is closed.
 *
 * @param dispositionId what came of it
 */
public record ClosingJson(Long dispositionId) {
    /** What whoever closes says came of it; a call without a body says nothing. */
    static Optional<DispositionId> disposition(ClosingJson closing) {
        return Optional.ofNullable(closing).map(ClosingJson::dispositionId).map(DispositionId::new);
    }
}
