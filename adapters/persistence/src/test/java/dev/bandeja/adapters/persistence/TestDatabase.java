package dev.bandeja.adapters.persistence;

import dev.bandeja.deployment.postgres.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A real PostgreSQL database with the product's schema, and transactions as the container makes them: one per thread, around
 * a piece of work. The classes under test are the product's own.
 */
public final class TestDatabase implements AutoCloseable {
    private static final String TEMPLATE = "bandeja_template";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = EmbeddedPostgres.forTests();

    static {
        SERVER.createDatabase(TEMPLATE);
        open(SERVER.dataSource(TEMPLATE)).close();
    }

    private final String name = "bandeja_" + NUMBER.incrementAndGet();
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
    private final DataSource dataSource;
    private final EntityManagerFactory factory;
    private final Database database;

    public TestDatabase() {
        SERVER.createDatabase(name, TEMPLATE);
        dataSource = SERVER.dataSource(name);
        factory = open(dataSource);
        database = new Database(
                proxy(EntityManager.class, this::entityManager),
                dataSource,
                proxy(TransactionSynchronizationRegistry.class, this::transactionStatus));
    }

    private static EntityManagerFactory open(DataSource dataSource) {
        Map<String, Object> outsideTheContainer = new HashMap<>();
        outsideTheContainer.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        outsideTheContainer.put("jakarta.persistence.jtaDataSource", dataSource);
        outsideTheContainer.put("jakarta.persistence.nonJtaDataSource", dataSource);
        outsideTheContainer.put(
                "hibernate.transaction.jta.platform",
                "org.hibernate.engine.transaction.jta.platform.internal.NoJtaPlatform");
        return Persistence.createEntityManagerFactory("bandeja", outsideTheContainer);
    }

    public Database database() {
        return database;
    }

    /** Connections of their own, outside every transaction of this class. */
    public DataSource dataSource() {
        return dataSource;
    }

    public void inTransaction(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    /** All of the work, or nothing when it fails. */
    public <T> T call(Callable<T> work) {
        try (EntityManager own = factory.createEntityManager()) {
            own.getTransaction().begin();
            current.set(own);
            T result = work.call();
            own.getTransaction().commit();
            return result;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            current.remove();
        }
    }

    /** Statements of the test itself. */
    public void execute(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        factory.close();
        SERVER.dropDatabase(name);
    }

    private Object entityManager(String method) {
        if (current.get() != null) {
            return current.get();
        }
        if (method.equals("getEntityManagerFactory")) {
            return factory.createEntityManager();
        }
        throw new IllegalStateException("There is no transaction");
    }

    private Object transactionStatus(String method) {
        int status = current.get() == null ? Status.STATUS_NO_TRANSACTION : Status.STATUS_ACTIVE;
        return Map.of("getTransactionStatus", status).get(method);
    }

    private interface Target {
        Object of(String method);
    }

    private static <T> T proxy(Class<T> type, Target target) {
        Object proxy =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object found = target.of(method.getName());
                    if (!type.isInstance(found)) {
                        return found;
                    }
                    try {
                        return method.invoke(found, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return type.cast(proxy);
    }
}
