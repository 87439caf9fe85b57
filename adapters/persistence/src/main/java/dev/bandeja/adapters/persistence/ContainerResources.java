package dev.bandeja.adapters.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import javax.sql.DataSource;

/** What the container gives only to fields, so that everything else of this room can ask for it in its constructor. */
@ApplicationScoped
public class ContainerResources {
    @Produces
    @PersistenceContext(unitName = "bandeja")
    private EntityManager entityManager;

    @Produces
    @Resource(lookup = "java:app/jdbc/bandeja")
    private DataSource dataSource;

    @Produces
    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @Produces
    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;
}
