package dev.bandeja.deployment.tests.architecture.offenders.domain.agent;

import dev.bandeja.deployment.tests.architecture.offenders.domain.ticket.DomainThatLogs;

/** The other half of the circle. */
public class KnowsTicket {
    public Class<?> other() {
        return DomainThatLogs.class;
    }
}
