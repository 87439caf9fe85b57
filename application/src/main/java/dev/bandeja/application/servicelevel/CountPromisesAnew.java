package dev.bandeja.application.servicelevel;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.Worker;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;
import java.util.Optional;

/** A page promises something else from now on: the clocks of its open tickets are set again, batch by batch. */
@Worker
public class CountPromisesAnew {
    private final RecountPromises recount;

    @Inject
    public CountPromisesAnew(RecountPromises recount) {
        this.recount = recount;
    }

    /** @return whether there may be more to do */
    public boolean countSome() {
        Optional<Deadlines.Due> due = recount.nextPage();
        due.ifPresent(page -> {
            ChannelId channel = new ChannelId(page.subject());
            Optional<TicketId> after = Optional.of(new TicketId(0));
            while (after.isPresent()) {
                after = recount.batch(channel, after.get());
            }
            recount.done(page);
        });
        return due.isPresent();
    }
}
