package dev.bandeja.adapters.sandbox.world;

/** What shall happen to the next events on their way: so many thrown away, told twice, or told in reversed order. */
public final class Tampering implements Section {

    private long drop;
    private long duplicate;
    private long reorder;
    private long held;

    Tampering() {}

    /** How many of the next events are thrown away. */
    public long drop() {
        return drop;
    }

    /** How many of the next events are told twice. */
    public long duplicate() {
        return duplicate;
    }

    /** How many of the next events are still to be gathered before they are told in reversed order. */
    public long reorder() {
        return reorder;
    }

    /** Whether as many events are held back as were asked for. */
    public boolean gatheredAll() {
        return held > 0 && reorder == 0;
    }

    @Override
    public void apply(Entry entry) {
        switch (entry.kind()) {
            case "tampering" -> {
                drop = entry.number("drop", drop);
                duplicate = entry.number("duplicate", duplicate);
                reorder = entry.number("reorder", reorder);
            }
            case "released" -> {
                held = 0;
                reorder = 0;
            }
            case "event" -> use(entry.text("tampered", ""));
            default -> {}
        }
    }

    private void use(String what) {
        switch (what) {
            case "dropped" -> drop = Math.max(0, drop - 1);
            case "duplicated" -> duplicate = Math.max(0, duplicate - 1);
            case "held" -> {
                reorder = Math.max(0, reorder - 1);
                held++;
            }
            default -> {}
        }
    }

    @Override
    public void clear() {
        drop = 0;
        duplicate = 0;
        reorder = 0;
        held = 0;
    }
}
