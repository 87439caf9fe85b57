package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.channel.Backfills;
import dev.bandeja.domain.channel.Backfill;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;

/** An event could not be applied: an administrator will see it with its error. */
@UseCase
public class SetAsideItem {
    private final InboundItems items;
    private final Backfills backfills;
    private final InstantSource time;

    @Inject
    public SetAsideItem(InboundItems items, Backfills backfills, InstantSource time) {
        this.items = items;
        this.backfills = backfills;
        this.time = time;
    }

    public void setAside(Understood.Event event, String error) {
        items.record(
                List.of(new InboundItems.Result(event.item(), InboundItems.Outcome.SET_ASIDE, error)), time.instant());
        event.foundBy().ifPresent(backfill -> backfills.applied(backfill, new Backfill.Figures(0, 0, 0, 1)));
    }
}
