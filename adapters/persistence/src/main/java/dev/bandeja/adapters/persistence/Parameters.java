package dev.bandeja.adapters.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;

/**
 * Values on their way into a statement. Collections and arrays become PostgreSQL arrays, so that a statement is the same for
 * one row and for a thousand.
 */
final class Parameters {
    private Parameters() {}

    static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            bind(statement, i + 1, parameters[i]);
        }
    }

    private static void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value instanceof Optional<?> optional) {
            bind(statement, index, optional.orElse(null));
        } else if (value == null) {
            statement.setNull(index, Types.NULL);
        } else if (value instanceof Instant instant) {
            statement.setObject(index, inUtc(instant));
        } else if (value instanceof String text) {
            statement.setString(index, storable(text));
        } else if (value instanceof Enum<?> one) {
            statement.setString(index, one.name());
        } else if (value instanceof Collection<?> numbers) {
            statement.setArray(index, statement.getConnection().createArrayOf("bigint", numbers.toArray()));
        } else if (value instanceof Many many) {
            statement.setArray(index, statement.getConnection().createArrayOf(many.type(), many.values()));
        } else {
            statement.setObject(index, value);
        }
    }

    /** PostgreSQL keeps every character but one; a message must not fail for it. */
    static String storable(String text) {
        return text == null || text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    }

    static OffsetDateTime inUtc(Instant instant) {
        return Precision.kept(instant).atOffset(ZoneOffset.UTC);
    }
}
