package dev.bandeja.deployment.war.work;

import dev.bandeja.application.WakeUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Wake-ups travel as events that are only delivered once the transaction has committed; a rollback wakes nobody. */
@ApplicationScoped
public class WakeUpAfterCommit implements WakeUp {
    private final Event<Due> events;
    private final Workers workers;

    @Inject
    public WakeUpAfterCommit(Event<Due> events, Workers workers) {
        this.events = events;
        this.workers = workers;
    }

    @Override
    public void after(Work work) {
        events.fire(new Due(work));
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Due due) {
        workers.wake(due.work());
    }

    /** Something became due. */
    public record Due(Work work) {}
}
