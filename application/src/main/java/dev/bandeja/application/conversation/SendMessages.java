package dev.bandeja.application.conversation;

import dev.bandeja.application.Worker;
import dev.bandeja.application.media.MediaFiles;
import dev.bandeja.domain.media.MediaFile;
import dev.bandeja.domain.policy.SendDecision;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** Hands written-down messages to their network, each exactly once, and notes what it answered. */
@Worker
public class SendMessages {
    private static final Logger LOG = System.getLogger(SendMessages.class.getName());
    /** Of several claimed together the last would wait for the others, and its lease might end before it is sent. */
    private static final String FILE_GONE = "FILE_GONE";

    private static final int AT_ONCE = 1;

    private final ClaimOutbound claim;
    private final RecordOutcome record;
    private final ChannelGateways gateways;
    private final MediaFiles files;

    @Inject
    public SendMessages(ClaimOutbound claim, RecordOutcome record, ChannelGateways gateways, MediaFiles files) {
        this.claim = claim;
        this.record = record;
        this.gateways = gateways;
        this.files = files;
    }

    /** @return whether there may be more to do */
    public boolean sendSome() {
        List<ClaimOutbound.ToSend> claimed = claim.toSend(AT_ONCE);
        claimed.forEach(this::send);
        return !claimed.isEmpty();
    }

    /** What happens to one message must not keep those claimed with it from being sent. */
    private void send(ClaimOutbound.ToSend each) {
        SendOutcome outcome = outcomeOf(each);
        try {
            record.record(each.claimed(), outcome);
        } catch (RuntimeException unrecorded) {
            LOG.log(
                    Level.WARNING,
                    "the fate of message " + each.claimed().message().id().value() + " is to be found out",
                    unrecorded);
        }
    }

    /** What the gate blocks is not even tried: the network would only hold it against the page. */
    private SendOutcome outcomeOf(ClaimOutbound.ToSend each) {
        if (each.tooLate()) {
            return new SendOutcome.TooLate();
        }
        if (!each.decision().isAllowed()) {
            return new SendOutcome.Rejected(each.decision().refusal().name());
        }
        ClaimOutbound.Claimed claimed = each.claimed();
        ChannelGateway gateway = gateways.of(claimed.channel().kind());
        OutboundMessage message = claimed.message();
        return message.file().isPresent()
                ? sendFile(
                        gateway, claimed, message.file().get(), each.decision().kind())
                : gateway.send(claimed.channel(), message, each.decision().kind());
    }

    /** First the bytes, which may be handed over again; then the message, which may not. */
    private SendOutcome sendFile(
            ChannelGateway gateway, ClaimOutbound.Claimed claimed, MediaFile file, SendDecision.Kind as) {
        byte[] bytes = files.read(file, 0, MediaFiles.LARGEST);
        if (bytes.length == 0) {
            return new SendOutcome.Rejected(FILE_GONE);
        }
        Upload upload = gateway.upload(claimed.channel(), file, bytes);
        return upload instanceof Upload.Done done
                ? gateway.sendFile(claimed.channel(), claimed.message(), done.id(), as)
                : ((Upload.Failed) upload).outcome();
    }
}
