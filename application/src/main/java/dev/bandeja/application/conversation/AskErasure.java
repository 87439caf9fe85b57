package dev.bandeja.application.conversation;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.UseCase;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.conversation.CustomerId;
import dev.bandeja.domain.conversation.Erasure;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

/** Somebody's data is to be forgotten; it is written down at once and carried out in a moment. */
@UseCase
public class AskErasure {
    private final Erasures erasures;
    private final Customers customers;
    private final Deadlines deadlines;
    private final InstantSource time;

    @Inject
    public AskErasure(Erasures erasures, Customers customers, Deadlines deadlines, InstantSource time) {
        this.erasures = erasures;
        this.customers = customers;
        this.deadlines = deadlines;
        this.time = time;
    }

    /**
     * A network says that one of its people wants it.
     *
     * @param requestHash the same request, sent again, leads to the same erasure
     */
    public Erasure ofNetworkPerson(ChannelKind kind, String networkPerson, String requestHash) {
        return erasures.byRequest(requestHash)
                .orElseGet(() -> add(new Erasures.OfNetworkPerson(kind, networkPerson, requestHash)));
    }

    /**
     * An administrator says it of one customer.
     *
     * @throws dev.bandeja.domain.Refused {@code NOT_FOUND} when there is no such customer
     */
    public Erasure ofCustomer(Person administrator, CustomerId customer) {
        customers.get(customer);
        return add(new Erasures.OfCustomer(customer, administrator.id()));
    }

    private Erasure add(Erasures.Wish wish) {
        Instant now = time.instant();
        Erasure erasure = erasures.received(now);
        erasures.add(erasure, wish);
        deadlines.set(Deadlines.Kind.ERASURE, erasure.id(), now);
        return erasure;
    }
}
