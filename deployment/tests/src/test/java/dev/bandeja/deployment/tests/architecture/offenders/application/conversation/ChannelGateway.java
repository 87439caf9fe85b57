package dev.bandeja.deployment.tests.architecture.offenders.application.conversation;

/** A port to a network. */
public interface ChannelGateway {
    void send(String text);
}
