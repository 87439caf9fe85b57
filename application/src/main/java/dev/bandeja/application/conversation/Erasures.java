package dev.bandeja.application.conversation;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.conversation.CustomerId;
import dev.bandeja.domain.conversation.Erasure;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What was asked to be forgotten, and how far it has come. Who was forgotten is known only until it is done. */
public interface Erasures {
    /** A new one's number, and a code that nobody can guess. */
    Erasure received(Instant at);

    /** Writes down what is to be forgotten. */
    void add(Erasure erasure, Wish wish);

    Optional<Erasure> byCode(String code);

    /** The one that the same request of a network has led to before. */
    Optional<Erasure> byRequest(String requestHash);

    /** One that is not done, with what is to be forgotten, held until the end of the transaction. */
    Optional<Open> lockOpen(long id);

    /** Which customers it turned out to be; known until it is done. */
    void found(long id, Collection<CustomerId> customers);

    /** How far it has come; once it is done, who it was is forgotten too. */
    void save(Erasure erasure);

    /** Whose data is to be forgotten. */
    sealed interface Wish {}

    /**
     * Everything that can be tied to the network's id of somebody who signed in there.
     *
     * @param requestHash tells the same request, should it come again
     */
    record OfNetworkPerson(ChannelKind kind, String networkPerson, String requestHash) implements Wish {}

    /** One customer of one page, as an administrator says. */
    record OfCustomer(CustomerId customer, AgentId askedBy) implements Wish {}

    /**
     * An erasure that is to be carried out.
     *
     * @param found customers that it turned out to be
     */
    record Open(Erasure erasure, Wish wish, List<CustomerId> found) {
        public Open {
            found = List.copyOf(found);
        }
    }
}
