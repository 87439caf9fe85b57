package dev.bandeja.adapters.rest.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource({
        "bytes=0-, 0, 99",
        "bytes=10-19, 10, 19",
        "bytes=90-500, 90, 99",
        "bytes=-10, 90, 99",
        "bytes=-500, 0, 99"
    })
    void a_stretch_ends_with_the_file(String header, long first, long last) {
        ByteRange range = ByteRange.read(header, 100).orElseThrow();
        assertEquals(new ByteRange(first, last), range);
        assertEquals(last - first + 1, range.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes=-", "bytes=5-2", "bytes=0-1,5-6", "lines=1-2", "bytes=a-b"})
    void what_makes_no_sense_is_all_of_it(String header) {
        assertEquals(Optional.empty(), ByteRange.read(header, 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=5000-6000", "bytes=-0"})
    void behind_the_end_there_is_nothing(String header) {
        assertTrue(ByteRange.read(header, 100).orElseThrow().isOutside(100));
    }

    @Test
    void the_answer_says_which_part_it_is() {
        assertEquals("bytes 10-19/100", new ByteRange(10, 19).of(100));
    }
}
