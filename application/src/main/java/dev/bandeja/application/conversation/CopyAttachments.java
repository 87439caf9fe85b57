package dev.bandeja.application.conversation;

import dev.bandeja.application.Worker;
import dev.bandeja.application.media.MediaFiles;
import dev.bandeja.domain.conversation.Attachment;
import jakarta.inject.Inject;
import java.util.List;

/** Copies what came with messages, before its address at the network expires. */
@Worker
public class CopyAttachments {
    private static final int AT_ONCE = 1;

    private final ClaimCopies claim;
    private final RecordCopies record;
    private final ChannelGateways gateways;

    @Inject
    public CopyAttachments(ClaimCopies claim, RecordCopies record, ChannelGateways gateways) {
        this.claim = claim;
        this.record = record;
        this.gateways = gateways;
    }

    /** @return whether there may be more to do */
    public boolean copySome() {
        List<ClaimCopies.Claimed> claimed = claim.claim(AT_ONCE);
        for (ClaimCopies.Claimed each : claimed) {
            for (Attachment attachment : each.attachments()) {
                String address = attachment.url().orElseThrow();
                record.record(
                        each.message(), attachment, gateways.of(each.network()).fetch(address, MediaFiles.LARGEST));
            }
            record.tried(each.message());
        }
        return !claimed.isEmpty();
    }
}
