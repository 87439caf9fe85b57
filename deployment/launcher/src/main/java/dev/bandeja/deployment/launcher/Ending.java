package dev.bandeja.deployment.launcher;

import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/**
 * The end of Bandeja: told by a signal, or by the end of the process that started it. What was opened is closed in the
 * opposite order, so the database stops after the application; the JVM's own shutdown hooks would stop both at once.
 */
final class Ending {
    private static final System.Logger LOG = System.getLogger(Ending.class.getName());

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final CountDownLatch told = new CountDownLatch(1);
    private volatile boolean started;

    /** Ctrl-C and an ordinary kill tell it to end. */
    void onSignals() {
        try {
            // The only way to be told before the shutdown hooks run; by name, since the compiler cannot be made silent.
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object tell = Proxy.newProxyInstance(
                    handler.getClassLoader(), new Class<?>[] {handler}, (self, method, arguments) -> {
                        tell();
                        return null;
                    });
            for (String name : List.of("INT", "TERM")) {
                signal.getMethod("handle", signal, handler)
                        .invoke(null, signal.getConstructor(String.class).newInstance(name), tell);
            }
        } catch (ReflectiveOperationException e) {
            LOG.log(System.Logger.Level.WARNING, "Without signals the end is left to the shutdown hooks.", e);
        }
    }

    /** The end of the process that started this one tells it to end: nothing is left behind by a killed build. */
    void whenParentEnds() {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(this::tell));
    }

    /** Opens it and remembers to close it; an end that comes meanwhile waits, so that nothing is left half open. */
    synchronized <T extends AutoCloseable> T open(Supplier<T> opening) {
        return closing(opening.get());
    }

    /** Remembers to close it at the end. */
    synchronized <T extends AutoCloseable> T closing(T opened) {
        open.push(opened);
        return opened;
    }

    /** Whether it has been told to end. */
    boolean isTold() {
        return told.getCount() == 0;
    }

    /** Returns when it is told to end. */
    void await() throws InterruptedException {
        started = true;
        told.await();
    }

    /** Closes everything and ends this process. */
    synchronized void end(int exitCode) {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                LOG.log(System.Logger.Level.WARNING, "Something did not stop in order.", e);
            }
        }
        Runtime.getRuntime().halt(exitCode);
    }

    private void tell() {
        told.countDown();
        if (!started) {
            // Nobody waits yet: the start is cut short.
            new Thread(() -> end(1), "end").start();
        }
    }
}
