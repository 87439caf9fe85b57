package dev.bandeja.adapters.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The columns of one row of a query, by name. */
public final class Columns {
    private final ResultSet row;

    Columns(ResultSet row) {
        this.row = row;
    }

    public long number(String column) {
        return read(() -> row.getLong(column));
    }

    public int integer(String column) {
        return read(() -> row.getInt(column));
    }

    public boolean flag(String column) {
        return read(() -> row.getBoolean(column));
    }

    public String text(String column) {
        return read(() -> row.getString(column));
    }

    public byte[] bytes(String column) {
        return read(() -> row.getBytes(column));
    }

    public Instant instant(String column) {
        return maybeInstant(column).orElseThrow();
    }

    public <E extends Enum<E>> E one(Class<E> type, String column) {
        return Enum.valueOf(type, text(column));
    }

    public Optional<Long> maybeNumber(String column) {
        long value = number(column);
        return read(row::wasNull) ? Optional.empty() : Optional.of(value);
    }

    public Optional<String> maybeText(String column) {
        return Optional.ofNullable(text(column));
    }

    public Optional<Instant> maybeInstant(String column) {
        return Optional.ofNullable(read(() -> row.getObject(column, OffsetDateTime.class)))
                .map(OffsetDateTime::toInstant);
    }

    public String[] texts(String column) {
        return (String[]) read(() -> row.getArray(column).getArray());
    }

    private static <T> T read(Read<T> read) {
        try {
            return read.now();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reading a value. */
    private interface Read<T> {
        T now() throws SQLException;
    }
}
