package dev.bandeja.adapters.sandbox.world;

import jakarta.json.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** The newest journal entries of one kind, kept in memory for the control API; the journal has them all. */
public final class Recent implements Section {

    private static final int MOST = 100_000;

    private final String kind;
    private final Deque<Entry> entries = new ArrayDeque<>();

    Recent(String kind) {
        this.kind = kind;
    }

    /**
     * Entries after a journal number, oldest first.
     *
     * @param limit the newest this many of them
     */
    public List<Entry> after(long number, int limit, Predicate<JsonObject> wanted) {
        var found = new ArrayDeque<Entry>();
        var newestFirst = entries.descendingIterator();
        while (newestFirst.hasNext() && found.size() < limit) {
            var entry = newestFirst.next();
            if (entry.number() <= number) {
                break;
            }
            if (wanted.test(entry.facts())) {
                found.addFirst(entry);
            }
        }
        return List.copyOf(found);
    }

    /** How many are kept. */
    public int size() {
        return entries.size();
    }

    @Override
    public void apply(Entry entry) {
        if (entry.kind().equals(kind)) {
            entries.addLast(entry);
            if (entries.size() > MOST) {
                entries.removeFirst();
            }
        }
    }

    @Override
    public void clear() {
        entries.clear();
    }
}
