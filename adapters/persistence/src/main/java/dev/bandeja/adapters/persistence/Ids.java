package dev.bandeja.adapters.persistence;

/**
 * Numbers for new rows, fetched from a sequence in blocks, so that most of them cost no question to the database. They are
 * unique among all servers and rise on each, but are not in the order of time between servers; what a stopped server had
 * left of its block is never used.
 */
public final class Ids {
    private final Database database;
    private final String sequence;
    private final int block;
    private long next;
    private long end;

    /**
     * @param block how many numbers one call of the sequence stands for: its increment
     */
    public Ids(Database database, String sequence, int block) {
        this.database = database;
        this.sequence = sequence;
        this.block = block;
    }

    public synchronized long next() {
        if (next == end) {
            next = database.first("select nextval(cast(? as regclass)) as first", row -> row.number("first"), sequence)
                    .orElseThrow();
            end = next + block;
        }
        return next++;
    }
}
