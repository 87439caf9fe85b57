package dev.bandeja.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bandeja.domain.Refused;
import org.junit.jupiter.api.function.Executable;

/** The business says no. */
public final class Refusals {
    private Refusals() {}

    /** It is refused for that reason. */
    public static Refused assertRefused(Refused.Reason reason, Executable attempt) {
        Refused refused = assertThrows(Refused.class, attempt);
        assertEquals(reason, refused.reason());
        return refused;
    }
}
