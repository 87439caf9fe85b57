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

    public void record(List<Cut> cuts) {
        for (Cut cut : cuts) {
            items.add(cut.delivery().id(), cut.delivery().kind(), cut.items());
            deliveries.split(cut.delivery().id(), time.instant());
        }
        wakeUp.after(WakeUp.Work.CONVERSATIONS);
    }

    /** A delivery and its events. */
    public record Cut(Deliveries.Raw delivery, List<InboundItem> items) {}
}
