package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;

/** Writes down the events that deliveries were cut into. */
@UseCase
public class RecordItems {
    private final Deliveries deliveries;
    private final InboundItems items;
    private final WakeUp wakeUp;
    private final InstantSource time;

    @Inject
    public RecordItems(Deliveries deliveries, InboundItems items, WakeUp wakeUp, InstantSource time) {
        this.deliveries = deliveries;
        this.items = items;
        this.wakeUp = wakeUp;
        this.time = time;
    }

    public void record(List<InboundItems.Cut> cuts) {
        items.add(cuts);
        deliveries.split(cuts.stream().map(InboundItems.Cut::delivery).toList(), time.instant());
        wakeUp.after(WakeUp.Work.CONVERSATIONS);
    }
}
