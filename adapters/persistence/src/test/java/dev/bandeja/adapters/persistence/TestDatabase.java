package dev.bandeja.adapters.persistence;

import dev.bandeja.deployment.postgres.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
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
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * A real PostgreSQL database with the product's schema, and transactions as the container makes them: one per thread, around
 * a piece of work. The classes under test are the product's own.
 */
public final class TestDatabase implements AutoCloseable {
    private static final String TEMPLATE = "bandeja_template";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final EmbeddedPostgres server;
    private final String name = "bandeja_" + NUMBER.incrementAndGet();
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
    private final DataSource dataSource;
    private final EntityManagerFactory factory;
    private final Database database;

    public TestDatabase() {
        this(ForTests.SERVER, TEMPLATE, UnaryOperator.identity());
    }

    /** On a server of one's own, reached over connections of one's own. */
    public TestDatabase(EmbeddedPostgres server, UnaryOperator<DataSource> connections) {
        this(server, "template1", connections);
    }

    private TestDatabase(EmbeddedPostgres server, String template, UnaryOperator<DataSource> connections) {
        this.server = server;
        server.createDatabase(name, template);
        dataSource = connections.apply(server.dataSource(name));
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

    /** One for all tests that leave their rows behind, empty now. */
    public static TestDatabase empty() {
        Shared.DATABASE.execute(
                """
                do $$
                declare
                    tables text;
                begin
                    select string_agg(quote_ident(tablename), ', ') into tables from pg_tables
                    where schemaname = 'public' and tablename not in ('flyway_schema_history', 'feed_state');
                    execute 'truncate ' || tables;
                end
                $$
                """);
        return Shared.DATABASE;
    }

    /** What happens when a server starts on it. */
    public void startServer() {
        open(dataSource).close();
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

    /** All of the work, or nothing when it fails; within a transaction a part of it. */
    public <T> T call(Callable<T> work) {
        try {
            return current.get() == null ? callInOwn(work) : work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T callInOwn(Callable<T> work) throws Exception {
        try (EntityManager own = factory.createEntityManager()) {
            EntityTransaction transaction = own.getTransaction();
            transaction.begin();
            current.set(own);
            try {
                T result = work.call();
                transaction.commit();
                return result;
            } finally {
                current.remove();
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
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
        server.dropDatabase(name);
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

    private static final class ForTests {
        static final EmbeddedPostgres SERVER = EmbeddedPostgres.forTests();

        static {
            SERVER.createDatabase(TEMPLATE);
            open(SERVER.dataSource(TEMPLATE)).close();
        }
    }

    private static final class Shared {
        static final TestDatabase DATABASE = new TestDatabase();
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
