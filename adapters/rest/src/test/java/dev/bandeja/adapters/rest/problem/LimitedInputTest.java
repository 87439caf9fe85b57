package dev.bandeja.adapters.rest.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class LimitedInputTest {
    @Test
    void a_body_of_exactly_the_limit_is_read() throws IOException {
        try (InputStream body = body(10)) {
            assertEquals(10, body.readAllBytes().length);
        }
    }

    @Test
    void one_byte_after_the_other_counts_too() throws IOException {
        LimitedInput body = body(11);
        for (int read = 0; read < 10; read++) {
            body.read();
        }
        assertFalse(body.isTooLong());
        assertThrows(IOException.class, body::read);
        assertTrue(body.isTooLong());
    }

    @Test
    void one_byte_more_is_refused() {
        assertThrows(IOException.class, () -> body(11).readAllBytes());
    }

    private static LimitedInput body(int bytes) {
        return new LimitedInput(new ByteArrayInputStream(new byte[bytes]), 10);
    }
}
