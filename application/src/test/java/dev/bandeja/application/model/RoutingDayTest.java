package dev.bandeja.application.model;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RoutingDayTest {
    /** Three thousand days. */
    @Property(tries = 3_000)
    void whatever_the_strategies_nobody_is_overloaded_forgotten_or_chosen_out_of_turn(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int events) {
        RoutingDay day = new RoutingDay(seed);
        RoutingBooks books = new RoutingBooks(day);
        for (int i = 0; i < events; i++) {
            books.look();
            day.happens();
            books.balance();
        }
        books.look();
        day.comesToItsEnd();
        books.balanceAtTheEnd();
    }
}
