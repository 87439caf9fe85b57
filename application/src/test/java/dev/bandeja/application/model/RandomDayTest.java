package dev.bandeja.application.model;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RandomDayTest {
    @Property(tries = 150)
    void whatever_happens_nothing_is_lost_doubled_or_forgotten(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 1_000) int events) {
        RandomDay day = new RandomDay(seed);
        Books books = new Books(day);
        for (int i = 0; i < events; i++) {
            day.happens();
            books.balanceAlways();
        }
        day.comesToItsEnd();
        books.balanceAtTheEnd();
    }
}
