package dev.bandeja.application.conversation;

import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.conversation.Moderation;
import dev.bandeja.domain.conversation.ReceiverRole;
import dev.bandeja.domain.media.MediaFile;
import dev.bandeja.domain.policy.SendDecision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One network, as Bandeja needs it. Understanding is pure; what talks to the network blocks, is never called inside a
 * transaction and throws nothing: every failure is an outcome.
 */
public interface ChannelGateway {
    ChannelKind kind();

    /**
     * Cuts a delivery into its events. Never fails for one bad entry: what cannot be read comes as an item of kind
     * {@code unreadable} with the bytes in question.
     *
     * @param body as received
     * @param receivedAt stands in where an event carries no time
     */
    List<InboundItem> split(byte[] body, Instant receivedAt);

    /** What an event means; {@link NetworkEvent.Unreadable} when that cannot be told. */
    NetworkEvent understand(InboundItem item);

    /**
     * Hands over a file that is to be sent, ahead of the message; nobody sees it yet.
     *
     * @param bytes all of it
     */
    Upload upload(ChannelConnection channel, MediaFile file, byte[] bytes);

    /**
     * Sends one message with a file that the network has already; tried exactly once.
     *
     * @param uploaded under which id it has it
     */
    SendOutcome sendFile(ChannelConnection channel, OutboundMessage message, String uploaded, SendDecision.Kind as);

    /**
     * Sends one message; tried exactly once.
     *
     * @param as what the gate lets it be sent as
     */
    SendOutcome send(ChannelConnection channel, OutboundMessage message, SendDecision.Kind as);

    /**
     * Does something about a comment or a post; whatever becomes of it, it may be repeated. What is gone already counts as deleted.
     *
     * @param networkId what it is about
     * @param attempt how often it was tried before
     */
    SendOutcome moderate(ChannelConnection channel, String networkId, Moderation what, int attempt);

    /** The person sees for a moment that the page is writing to them, if the network shows such things. */
    void showTyping(ChannelConnection channel, String personId);

    /**
     * Takes a person's private talk from the program that has it, or asks for it where taking is not allowed.
     *
     * @param role what we are on the page; empty when the network never said: then taking is tried
     */
    ControlOutcome takeControl(ChannelConnection channel, String personId, Optional<ReceiverRole> role);

    /**
     * Looks on the network whether a message whose fate is unknown arrived.
     *
     * @return the message there; an empty list when it is not there; empty when it cannot be told now
     */
    Optional<List<SendOutcome.Found>> lookUp(ChannelConnection channel, OutboundMessage message);

    /**
     * Reads some of what was written on a page since a certain time, by the page or by others, as one call of the network.
     *
     * @param place where the stretch before ended; empty = at the beginning
     */
    PastEvents past(ChannelConnection channel, Instant since, Optional<String> place);

    /** Events found by {@link #past} as one delivery, to be kept and cut like any other. */
    byte[] asDelivery(List<PastEvents.Event> events);

    /** Name and picture of a person; empty when the network does not tell. */
    Optional<Profile> profile(ChannelConnection channel, String personId);

    /**
     * Fetches something that came with a message, from where the network keeps it; from nowhere else, whatever the address.
     *
     * @param most bytes of the largest file that is wanted
     */
    Copy fetch(String address, int most);

    /**
     * A person as the network knows them.
     *
     * @param locale the network's locale, {@code es_LA}
     */
    record Profile(String name, Optional<String> pictureUrl, Optional<String> locale) {}
}
