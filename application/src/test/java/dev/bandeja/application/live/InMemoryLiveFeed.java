package dev.bandeja.application.live;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.channel.ChannelId;
import java.util.List;
import java.util.function.Function;

/** The feed in memory: with one transaction at a time, the order of writing is the order of committing. */
public final class InMemoryLiveFeed implements LiveFeed {
    private static final String EPOCH = "in-memory";

    private final Table<Long, Entry> rows;
    private long last;

    public InMemoryLiveFeed(Transactions transactions) {
        rows = new Table<>(transactions);
    }

    @Override
    public void tell(TicketChange change) {
        write(cursor -> Entry.of(cursor, change));
    }

    @Override
    public void presenceChanged(AgentId agent) {
        write(cursor -> Entry.of(cursor, agent));
    }

    @Override
    public void channelChanged(ChannelId channel) {
        write(cursor -> Entry.of(cursor, channel));
    }

    private void write(Function<Cursor, Entry> entry) {
        last++;
        rows.put(last, entry.apply(new Cursor(EPOCH, 0, last)));
    }

    @Override
    public Changes after(Cursor cursor, int max) throws UnknownCursor {
        if (!cursor.epoch().equals(EPOCH)) {
            throw new UnknownCursor();
        }
        return new Changes(all().stream()
                .filter(each -> each.cursor().sequence() > cursor.sequence())
                .limit(max)
                .toList());
    }

    @Override
    public Cursor now() {
        return new Cursor(EPOCH, 0, last);
    }

    /** Everything that was ever told. */
    public List<Entry> all() {
        return rows.rows().toList();
    }
}
