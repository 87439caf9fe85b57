package dev.bandeja.adapters.rest.problem;

import java.net.ConnectException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for what is behind an exception: transactions and containers wrap what went wrong. */
final class Causes {
    private static final int DEEPEST = 20;

    private Causes() {}

    static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> wanted) {
        return chain(thrown).filter(wanted::isInstance).map(wanted::cast).findFirst();
    }

    /** The database does not answer, or is shutting down or starting up (SQL states 08, 53 and 57P). */
    static boolean isLostDatabase(Throwable thrown) {
        return chain(thrown)
                .anyMatch(cause -> cause instanceof ConnectException
                        || cause instanceof SQLException sql && saysLost(String.valueOf(sql.getSQLState())));
    }

    private static boolean saysLost(String state) {
        return state.startsWith("08") || state.startsWith("53") || state.startsWith("57P");
    }

    private static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST);
    }
}
