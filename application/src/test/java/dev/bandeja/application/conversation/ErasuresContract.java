package dev.bandeja.application.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.bandeja.application.StoreContract;
import dev.bandeja.application.conversation.Erasures.OfCustomer;
import dev.bandeja.application.conversation.Erasures.OfNetworkPerson;
import dev.bandeja.application.conversation.Erasures.Open;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.conversation.CustomerId;
import dev.bandeja.domain.conversation.Erasure;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public abstract class ErasuresContract extends StoreContract {
    @Test
    void what_was_asked_for_is_found_by_its_code_and_by_the_request_that_led_to_it() {
        OfNetworkPerson wish = new OfNetworkPerson(FACEBOOK, "alma", "hash of the request");
        Erasure erasure = added(wish);
        assertEquals(Optional.of(erasure), tx(() -> store().byCode(erasure.code())));
        assertEquals(Optional.of(erasure), tx(() -> store().byRequest("hash of the request")));
        assertEquals(Optional.of(new Open(erasure, wish, List.of())), tx(() -> store().lockOpen(erasure.id())));
        assertEquals(Optional.empty(), tx(() -> store().byCode("another code")));
        assertEquals(Optional.empty(), tx(() -> store().byRequest("another request")));
        assertEquals(Optional.empty(), tx(() -> store().lockOpen(erasure.id() + 1)));
    }

    @Test
    void no_two_have_the_same_code() {
        assertNotEquals(
                tx(() -> store().received(NOW)).code(),
                tx(() -> store().received(NOW)).code());
    }

    @Test
    void whose_it_is_is_known_until_it_is_done() {
        CustomerId customer = aCustomer(aChannel().id()).id();
        OfCustomer wish =
                new OfCustomer(customer, aPerson("Alma", Role.ADMINISTRATOR).id());
        Erasure erasure = added(wish);
        Erasure further = erasure.emptied(2, 31);
        tx(() -> store().found(erasure.id(), List.of(customer)));
        tx(() -> store().save(further));
        assertEquals(Optional.of(new Open(further, wish, List.of(customer))), tx(() -> store().lockOpen(erasure.id())));

        Erasure done = further.emptied(0, 1).done(in(30));
        tx(() -> store().save(done));

        assertEquals(Optional.empty(), tx(() -> store().lockOpen(erasure.id())));
        assertEquals(Optional.of(done), tx(() -> store().byCode(erasure.code())));
        assertEquals(32, done.messages());
    }

    private Erasure added(Erasures.Wish wish) {
        return tx(() -> {
            Erasure erasure = store().received(NOW);
            store().add(erasure, wish);
            return erasure;
        });
    }

    private Erasures store() {
        return stores.erasures();
    }
}
