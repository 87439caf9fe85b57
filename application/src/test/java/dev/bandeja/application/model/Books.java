package dev.bandeja.application.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.Somebody;
import dev.bandeja.application.World;
import dev.bandeja.application.conversation.FakeNetwork.Arrived;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.conversation.ConversationId;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.conversation.Direction;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.ticket.Ticket;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What must be true, whatever happened. */
final class Books {
    private final RandomDay day;
    private final World world;

    Books(RandomDay day) {
        this.day = day;
        this.world = day.world;
    }

    /** True after every single step. */
    void balanceAlways() {
        loadsAreWhatACountGives();
        everyTicketIsSomewhere();
        nobodyHasMoreThanTheLimit();
        noMessageReachedItsCustomerTwice();
    }

    /** True when everything has come to rest. */
    void balanceAtTheEnd() {
        balanceAlways();
        everyMessageOfACustomerIsThereOnce();
        theLinesAreInTheOrderTheyWereWritten();
        nothingIsThereThatNobodyWrote();
        everyAnswerHasAFate();
        whatCountsAsSentHasArrived();
        nobodyWaitsWhileSomebodyHasRoom();
    }

    private void loadsAreWhatACountGives() {
        for (Somebody agent : day.agents) {
            List<Ticket> theirs = agent.tickets().stream().map(world::ticket).toList();
            assertEquals(theirs.size(), world.stores.loads().active(agent.id()), "load in all");
            for (Campaign campaign : day.campaigns) {
                assertEquals(
                        theirs.stream()
                                .filter(ticket -> ticket.campaign()
                                        .filter(campaign.id()::equals)
                                        .isPresent())
                                .count(),
                        world.stores.loads().active(agent.id(), campaign.id()),
                        "load of a campaign");
            }
        }
    }

    private void nobodyHasMoreThanTheLimit() {
        for (Campaign campaign : day.campaigns) {
            for (Somebody agent : day.agents) {
                assertTrue(world.stores.loads().active(agent.id(), campaign.id()) <= campaign.maxPerAgent());
            }
        }
    }

    private void everyTicketIsSomewhere() {
        for (Ticket ticket : world.tickets()) {
            assertEquals(ticket.isOpen(), ticket.place().isPresent());
            assertEquals(ticket.isOpen(), ticket.closedAt().isEmpty());
        }
    }

    private void noMessageReachedItsCustomerTwice() {
        Set<MessageId> once = new HashSet<>();
        for (Arrived arrived : world.network.arrived()) {
            MessageId id = arrived.message().id();
            assertTrue(once.add(id) || day.repeatedByAPerson.contains(id), "sent twice: " + arrived.message());
        }
    }

    private void everyMessageOfACustomerIsThereOnce() {
        Map<String, Integer> times = new HashMap<>();
        for (Message line : world.stores.messages().all()) {
            if (line.direction() == Direction.IN) {
                times.merge(line.networkId().orElseThrow(), 1, Integer::sum);
                assertEquals(day.written.get(line.networkId().orElseThrow()), line.at());
            }
        }
        assertEquals(day.written.keySet(), times.keySet());
        assertTrue(times.values().stream().allMatch(count -> count == 1));
    }

    /** A later ticket of a customer does not begin before an earlier one did. */
    private void theLinesAreInTheOrderTheyWereWritten() {
        Map<ConversationId, Ticket> before = new HashMap<>();
        for (Ticket ticket : world.tickets()) {
            Ticket earlier = before.put(ticket.conversation(), ticket);
            if (earlier != null) {
                assertTrue(!earlier.isOpen(), "two open tickets of one conversation");
            }
            List<Message> lines = new ArrayList<>(world.lines(ticket.id()));
            for (int i = 1; i < lines.size(); i++) {
                assertTrue(!lines.get(i).at().isBefore(lines.get(i - 1).at()));
            }
            assertEquals(
                    lines.stream()
                            .filter(line -> line.direction() == Direction.IN)
                            .map(Message::at)
                            .max(Comparator.naturalOrder()),
                    ticket.lastCustomerMessageAt(),
                    "the newest message of the customer");
        }
    }

    private void nothingIsThereThatNobodyWrote() {
        for (Message line : world.stores.messages().all()) {
            assertTrue(
                    line.direction() == Direction.IN || day.answered.contains(line.id()),
                    "a line that nobody wrote: " + line);
        }
        world.stores
                .intakeBoard()
                .setAside(Optional.empty(), 1_000)
                .items()
                .forEach(each -> assertEquals("poison", each.kind()));
    }

    private void everyAnswerHasAFate() {
        for (MessageId id : day.answered) {
            Delivery.State state = RandomDay.state(day.message(id));
            assertTrue(state.isSettled(), id + " is " + state);
        }
        assertTrue(world.stores.outbox().isQuiet());
    }

    private void whatCountsAsSentHasArrived() {
        Set<MessageId> arrived = new HashSet<>();
        world.network.arrived().forEach(each -> arrived.add(each.message().id()));
        for (MessageId id : day.answered) {
            boolean sent = RandomDay.state(day.message(id)) == Delivery.State.SENT;
            assertEquals(arrived.contains(id), sent, "arrived, and said to be sent: " + day.message(id));
        }
    }

    private void nobodyWaitsWhileSomebodyHasRoom() {
        for (Campaign campaign : day.campaigns) {
            boolean waiting = !world.tx(() -> world.stores.tickets().queue(campaign.id(), 1))
                    .isEmpty();
            boolean room = day.agents.stream()
                    .filter(agent -> campaign.hasMember(agent.id()))
                    .filter(agent -> agent.presence().receives())
                    .anyMatch(agent -> world.stores.loads().active(agent.id(), campaign.id()) < campaign.maxPerAgent());
            assertTrue(!(waiting && room), "somebody waits although an agent has room");
        }
    }
}
