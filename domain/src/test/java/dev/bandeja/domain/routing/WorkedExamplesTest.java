package dev.bandeja.domain.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.bandeja.domain.campaign.Eligibility;
import dev.bandeja.domain.campaign.Order;
import dev.bandeja.domain.routing.RoutingDecision.Considered;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every table of {@code docs/routing.md} is what happens. */
class WorkedExamplesTest {
    @TestFactory
    Stream<DynamicTest> what_the_document_says_is_what_happens() throws IOException {
        return WorkedExample.all().stream().map(example -> dynamicTest(example.title(), () -> check(example)));
    }

    @Test
    void every_eligibility_and_every_order_has_an_example() throws IOException {
        Set<Eligibility> eligibilities = EnumSet.noneOf(Eligibility.class);
        Set<Order> orders = EnumSet.noneOf(Order.class);
        for (WorkedExample example : WorkedExample.all()) {
            if (!example.isQueue()) {
                eligibilities.add(example.strategy().eligibility());
                orders.add(example.strategy().order());
            }
        }
        assertEquals(EnumSet.allOf(Eligibility.class), eligibilities);
        assertEquals(EnumSet.allOf(Order.class), orders);
    }

    private static void check(WorkedExample example) {
        if (example.isQueue()) {
            assertEquals(example.expected(), example.served());
        } else {
            List<RoutingDecision> decisions = example.decisions();
            assertEquals(
                    example.expected(), decisions.stream().map(example::chosen).toList());
            assertEquals(
                    example.verdicts(),
                    decisions.get(0).considered().stream()
                            .map(Considered::verdict)
                            .toList());
            assertTrue(decisions.stream().allMatch(each -> each.equals(each.again())), "made again from its record");
            example.assertDrawn(decisions);
        }
    }
}
