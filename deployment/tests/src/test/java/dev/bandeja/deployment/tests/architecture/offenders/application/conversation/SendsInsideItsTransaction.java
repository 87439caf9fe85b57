package dev.bandeja.deployment.tests.architecture.offenders.application.conversation;

import dev.bandeja.deployment.tests.architecture.offenders.application.UseCase;
import dev.bandeja.deployment.tests.architecture.offenders.application.ticket.KnowsConversation;
import jakarta.transaction.Transactional;

/** Calls a network in a transaction, is transactional by itself, and stands in a circle. */
@UseCase
@Transactional
public class SendsInsideItsTransaction {
    private final ChannelGateway gateway;

    public SendsInsideItsTransaction(ChannelGateway gateway) {
        this.gateway = gateway;
    }

    public void send(KnowsConversation other) {
        gateway.send(other.toString());
    }
}
