package dev.bandeja.application;

import java.util.EnumSet;
import java.util.Set;

/** Wake-ups that were given and not yet answered. */
public final class RecordedWakeUps implements WakeUp {
    private final Transactions transactions;
    private final Set<Work> due = EnumSet.noneOf(Work.class);

    public RecordedWakeUps(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void after(Work work) {
        transactions.afterCommit(() -> due.add(work));
    }

    /** What became due since the last time. */
    public Set<Work> take() {
        Set<Work> taken = EnumSet.noneOf(Work.class);
        taken.addAll(due);
        due.clear();
        return taken;
    }
}
