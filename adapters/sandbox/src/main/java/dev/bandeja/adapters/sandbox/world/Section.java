package dev.bandeja.adapters.sandbox.world;

/**
 * A part of the sandbox's state. It changes only by journal entries, so that reading the journal again from its
 * beginning gives the same state.
 */
public interface Section {

    /** Takes from the entry what concerns this part; entries of no concern are passed over. */
    void apply(Entry entry);

    /** Back to the beginning: the demo world, untouched. */
    void clear();
}
