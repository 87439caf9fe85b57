package dev.bandeja.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Transactions in memory, one after the other. A failure undoes everything that was written, as a database does; a use case
 * called by another one joins its transaction.
 */
public final class Transactions {
    private final Map<Object, Runnable> undo = new LinkedHashMap<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private boolean running;
    private boolean lost;

    public <T> T run(Supplier<T> work) {
        return running ? join(work) : begin(work);
    }

    private <T> T join(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failed) {
            lost = true;
            throw failed;
        }
    }

    private <T> T begin(Supplier<T> work) {
        running = true;
        lost = false;
        T result;
        try {
            result = work.get();
            if (lost) {
                throw new IllegalStateException("a part of this transaction failed: it cannot commit");
            }
        } catch (RuntimeException | Error failed) {
            undo.values().forEach(Runnable::run);
            end();
            throw failed;
        }
        List<Runnable> then = List.copyOf(afterCommit);
        end();
        then.forEach(Runnable::run);
        return result;
    }

    private void end() {
        undo.clear();
        afterCommit.clear();
        running = false;
    }

    /** Fails outside a transaction, as holding and writing do in a database. */
    public void require() {
        if (!running) {
            throw new IllegalStateException("this needs a transaction");
        }
    }

    /** Before the first change of something in this transaction: how to undo all of it. */
    public void beforeFirstChange(Object what, Supplier<Runnable> how) {
        require();
        if (!undo.containsKey(what)) {
            undo.put(what, how.get());
        }
    }

    /** Once the running transaction has committed, at once when there is none; never after a failure. */
    void afterCommit(Runnable then) {
        if (running) {
            afterCommit.add(then);
        } else {
            then.run();
        }
    }
}
