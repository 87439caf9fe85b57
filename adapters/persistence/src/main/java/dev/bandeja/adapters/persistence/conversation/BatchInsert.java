package dev.bandeja.adapters.persistence.conversation;

import dev.bandeja.adapters.persistence.conversation.DeliveryWriter.Waiting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Inserts deliveries, one commit for all of them. Used by one thread; its connection is kept from commit to commit and
 * replaced when it breaks, so it outlives restarts of the database.
 */
final class BatchInsert implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(BatchInsert.class.getName());
    private static final String INSERT = "insert into delivery (kind, body, received_at, due_at) values (?, ?, ?, ?)";

    private final DataSource dataSource;
    private Connection connection;

    BatchInsert(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Writes all of them, and tells each what became of it. */
    void write(List<Waiting> batch) {
        try {
            writeOrReconnect(batch);
            batch.forEach(Waiting::onDisk);
        } catch (SQLException | RuntimeException e) {
            if (batch.size() > 1 && connection != null) {
                // The connection is well, so one of them is to blame: then only that one is refused.
                batch.forEach(waiting -> write(List.of(waiting)));
            } else {
                LOG.log(Level.WARNING, "Deliveries could not be kept; their senders were told to come again", e);
                batch.forEach(Waiting::refuse);
            }
        }
    }

    /** A connection that broke while nobody looked is not the fault of the batch: it is tried once more on a new one. */
    private void writeOrReconnect(List<Waiting> batch) throws SQLException {
        boolean fresh = connection == null;
        try {
            insert(batch);
        } catch (SQLException | RuntimeException e) {
            if (rolledBack()) {
                throw e;
            }
            close();
            if (fresh) {
                throw e;
            }
            writeOrReconnect(batch);
        }
    }

    private void insert(List<Waiting> batch) throws SQLException {
        if (connection == null) {
            connection = dataSource.getConnection();
            connection.setAutoCommit(false);
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Waiting waiting : batch) {
                var receivedAt =
                        waiting.receivedAt().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
                insert.setString(1, waiting.kind().name());
                insert.setBytes(2, waiting.body());
                insert.setObject(3, receivedAt);
                insert.setObject(4, receivedAt);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    /** Whether the connection still works, with nothing of the batch in it. */
    private boolean rolledBack() {
        try {
            if (connection == null) {
                return false;
            }
            connection.rollback();
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            LOG.log(Level.FINE, "The writer's connection was broken when it was given back", e);
        } finally {
            connection = null;
        }
    }
}
