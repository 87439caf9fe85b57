package dev.bandeja.application.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.World;
import dev.bandeja.application.conversation.InboundItems.Claimed;
import dev.bandeja.domain.channel.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A batch that fails as a whole is applied event by event, while other workers go on looking for work. */
class OneByOneTest {
    private final World world = new World();
    private final Channel page = world.aPage("cafe");
    private final SomeCustomer lucia = world.customer("Lucía", page);
    private final SomeCustomer marta = world.customer("Marta", page);

    @Test
    void nobody_else_gets_the_rest_of_a_conversation_meanwhile() {
        world.delivers(
                lucia.line("m-1", at(1), "one"),
                FakeWire.poison("cafe", lucia.personId(), "m-2", at(2)),
                lucia.line("m-3", at(3), "three"),
                lucia.line("m-4", at(4), "four"));
        world.house.splitDeliveries.splitSome();
        List<Claimed> others = new ArrayList<>();
        world.house.meanwhile(() -> others.addAll(claim()));
        world.house.handleConversations.handleSome();
        assertEquals(List.of(), others);
        assertEquals(List.of("one", "three", "four"), world.words(lucia.ticketId()));
        assertEquals(List.of(), claim());
    }

    @Test
    void who_was_overtaken_after_the_lease_leaves_that_conversation_alone_and_goes_on_with_the_others() {
        world.delivers(
                lucia.line("m-1", at(1), "one"),
                FakeWire.poison("cafe", lucia.personId(), "m-2", at(2)),
                lucia.line("m-3", at(3), "three"),
                marta.line("m-4", at(4), "four"));
        world.house.splitDeliveries.splitSome();
        world.house.meanwhile(() -> {
            world.house.meanwhile(() -> {});
            world.time.passes(Duration.ofSeconds(61));
            world.house.handleConversations.handleSome();
        });
        world.house.handleConversations.handleSome();
        assertEquals(List.of("one", "three"), world.words(lucia.ticketId()));
        assertEquals(List.of("four"), world.words(marta.ticketId()));
        assertEquals(
                1,
                world.stores
                        .intakeBoard()
                        .setAside(Optional.empty(), 10)
                        .items()
                        .size());
        assertEquals(List.of(), claim());
    }

    @Test
    void fifty_conversations_of_which_one_is_poisoned_are_all_applied() {
        world.delivers(IntStream.range(0, 60)
                .mapToObj(i -> i == 30
                        ? FakeWire.poison("cafe", lucia.personId(), "m-" + i, at(i))
                        : world.customer("customer " + i, page).line("m-" + i, at(i), "hola"))
                .toArray(String[]::new));
        world.settleEverything();
        assertEquals(59, world.tickets().size());
    }

    private List<Claimed> claim() {
        return world.tx(() -> world.stores.inboundItems().claim(10, world.time.instant(), Duration.ofSeconds(60)));
    }

    private static Instant at(int seconds) {
        return World.FRIDAY_NOON.plusSeconds(seconds);
    }
}
