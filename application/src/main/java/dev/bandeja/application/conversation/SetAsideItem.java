package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;

/** An event could not be applied: an administrator will see it with its error. */
@UseCase
public class SetAsideItem {
    private final InboundItems items;
    private final InstantSource time;

    @Inject
    public SetAsideItem(InboundItems items, InstantSource time) {
        this.items = items;
        this.time = time;
    }

    public void setAside(long item, String error) {
        items.record(List.of(new InboundItems.Result(item, InboundItems.Outcome.SET_ASIDE, error)), time.instant());
    }
}
