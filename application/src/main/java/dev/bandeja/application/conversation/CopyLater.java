package dev.bandeja.application.conversation;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.domain.conversation.Attachment;
import dev.bandeja.domain.conversation.Message;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;

/** What came with messages is to be copied, right after they were written down: its addresses expire. */
@UseCase
public class CopyLater {
    private final Deadlines deadlines;
    private final WakeUp wakeUp;
    private final InstantSource time;

    @Inject
    public CopyLater(Deadlines deadlines, WakeUp wakeUp, InstantSource time) {
        this.deadlines = deadlines;
        this.wakeUp = wakeUp;
        this.time = time;
    }

    public void of(Collection<Message> lines) {
        List<Long> bringing = lines.stream()
                .filter(line -> line.attachments().stream().anyMatch(Attachment::isToBeCopied))
                .map(line -> line.id().value())
                .toList();
        if (!bringing.isEmpty()) {
            deadlines.setAll(Deadlines.Kind.ATTACHMENTS_COPIED, bringing, time.instant());
            wakeUp.after(WakeUp.Work.COPIES);
        }
    }
}
