package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import jakarta.inject.Inject;

/** An administrator has an event that was set aside tried again. */
@UseCase
public class ReplayItem {
    private final InboundItems items;
    private final WakeUp wakeUp;

    @Inject
    public ReplayItem(InboundItems items, WakeUp wakeUp) {
        this.items = items;
        this.wakeUp = wakeUp;
    }

    /** @throws dev.bandeja.domain.Refused {@code NOT_FOUND} when no such event is set aside */
    public void replay(long item) {
        items.replay(item);
        wakeUp.after(WakeUp.Work.CONVERSATIONS);
    }
}
