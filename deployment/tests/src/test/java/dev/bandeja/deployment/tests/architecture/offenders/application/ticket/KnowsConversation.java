package dev.bandeja.deployment.tests.architecture.offenders.application.ticket;

import dev.bandeja.deployment.tests.architecture.offenders.application.conversation.SendsInsideItsTransaction;

/** The other half of the circle. */
public class KnowsConversation {
    public Class<?> other() {
        return SendsInsideItsTransaction.class;
    }
}
