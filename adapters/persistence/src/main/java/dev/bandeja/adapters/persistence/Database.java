package dev.bandeja.adapters.persistence;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.hibernate.JDBCException;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.StaleStateException;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.persister.entity.EntityPersister;

/**
 * The database as this room uses it: rows with a version by Hibernate, everything about many rows at once in SQL, both on the
 * one connection of the running transaction. Before any SQL, Hibernate writes down what it still holds back.
 *
 * <p>What goes wrong leaves as the business knows it: {@link Reason#CONFLICT} for a row that somebody else changed or a value
 * that is taken, {@link Reason#UNAVAILABLE} for a database that cannot be reached; everything else is a fault.
 */
@ApplicationScoped
public class Database {
    private final EntityManager rows;
    private final DataSource dataSource;
    private final TransactionSynchronizationRegistry transactions;

    @Inject
    public Database(EntityManager rows, DataSource dataSource, TransactionSynchronizationRegistry transactions) {
        this.rows = rows;
        this.dataSource = dataSource;
        this.transactions = transactions;
    }

    /** Writes a new row down, at the latest before the next SQL. */
    public void add(Object row) {
        guarded(() -> {
            rows.persist(row);
            return null;
        });
    }

    /** What a row says, also outside a transaction. */
    public <R, T> Optional<T> find(Class<R> type, long id, Function<R, T> each) {
        return guarded(() -> {
            if (inTransaction()) {
                return Optional.ofNullable(rows.find(type, id)).map(each);
            }
            // The container's own is only good for one call there.
            try (EntityManager once = rows.getEntityManagerFactory().createEntityManager()) {
                return Optional.ofNullable(once.find(type, id)).map(each);
            }
        });
    }

    /** The row as this transaction has it, held until its end from now on if it was not before. */
    public <R> Optional<R> held(Class<R> type, long id) {
        return guarded(() -> {
            if (!isKnown(type, id)) {
                return Optional.ofNullable(rows.find(type, id, LockModeType.PESSIMISTIC_WRITE));
            }
            Optional<R> row = Optional.ofNullable(rows.find(type, id));
            row.filter(found ->
                            rows.unwrap(Session.class).getCurrentLockMode(found).lessThan(LockMode.WRITE))
                    .ifPresent(found -> rows.lock(found, LockModeType.PESSIMISTIC_WRITE));
            return row;
        });
    }

    /**
     * Whether this transaction has read the row before. Only then can it be stale; a row that is read first and locked
     * afterwards would be refused whenever somebody else was just writing it.
     */
    private boolean isKnown(Class<?> type, long id) {
        SessionImplementor session = rows.unwrap(SessionImplementor.class);
        EntityPersister persister = session.getFactory().getMappingMetamodel().getEntityDescriptor(type);
        return session.getPersistenceContext().containsEntity(session.generateEntityKey(id, persister));
    }

    /** The row, held until the end of the transaction. */
    public <R> Optional<R> lock(Class<R> type, long id) {
        return guarded(() -> Optional.ofNullable(rows.find(type, id, LockModeType.PESSIMISTIC_WRITE)));
    }

    /** The rows that exist, in the order of their numbers and taken in that order, held until the end of the transaction. */
    public <R> List<R> lock(Class<R> type, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return guarded(() -> rows.createQuery(
                        "select r from " + type.getSimpleName() + " r where r.id in :ids order by r.id", type)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList());
    }

    /** Writes down what is held back, so that a stale row is refused here and not at the commit. */
    public void flush() {
        guarded(() -> {
            rows.flush();
            return null;
        });
    }

    /** The rows of a query, each made into something else. */
    public <T> List<T> query(String sql, Function<Columns, T> each, Object... parameters) {
        return onConnection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Parameters.bind(statement, parameters);
                try (ResultSet result = statement.executeQuery()) {
                    Columns columns = new Columns(result);
                    List<T> all = new ArrayList<>();
                    while (result.next()) {
                        all.add(each.apply(columns));
                    }
                    return all;
                }
            }
        });
    }

    /** The first row of a query. */
    public <T> Optional<T> first(String sql, Function<Columns, T> each, Object... parameters) {
        return query(sql, each, parameters).stream().findFirst();
    }

    /**
     * Changes rows; only inside a transaction.
     *
     * @return how many
     */
    public int update(String sql, Object... parameters) {
        if (!inTransaction()) {
            throw new IllegalStateException("Nothing is changed outside a transaction");
        }
        return onConnection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Parameters.bind(statement, parameters);
                return statement.executeUpdate();
            }
        });
    }

    private boolean inTransaction() {
        return transactions.getTransactionStatus() == Status.STATUS_ACTIVE;
    }

    private <T> T onConnection(Work<T> work) {
        if (inTransaction()) {
            return guarded(() -> {
                rows.flush();
                return rows.unwrap(Session.class).doReturningWork(work::on);
            });
        }
        return guarded(() -> {
            try (Connection connection = dataSource.getConnection()) {
                return work.on(connection);
            } catch (SQLException e) {
                throw failure(e, e);
            }
        });
    }

    private static <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (OptimisticLockException | StaleStateException e) {
            throw conflict(e);
        } catch (JDBCException e) {
            throw failure(e.getSQLException(), e);
        } catch (PersistenceException e) {
            if (e.getCause() instanceof JDBCException cause) {
                throw failure(cause.getSQLException(), e);
            }
            throw e.getCause() instanceof StaleStateException ? conflict(e) : new IllegalStateException(e);
        }
    }

    private static RuntimeException failure(SQLException sql, Exception cause) {
        String state = Optional.ofNullable(sql.getSQLState()).orElse("");
        if (state.equals("23505") || state.equals("40001") || state.equals("40P01")) {
            return conflict(cause);
        }
        boolean away = state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
        return away ? caused(Refused.because(Reason.UNAVAILABLE), cause) : new IllegalStateException(cause);
    }

    private static Refused conflict(Exception cause) {
        return caused(Refused.because(Reason.CONFLICT), cause);
    }

    private static Refused caused(Refused refused, Exception cause) {
        refused.initCause(cause);
        return refused;
    }

    /** Work on a connection. */
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
