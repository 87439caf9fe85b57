package dev.bandeja.application.conversation;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.UseCase;
import dev.bandeja.application.channel.Channels;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.conversation.Attachment;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes messages whose attachments are to be copied; if whoever takes them vanishes, they are due again. */
@UseCase
public class ClaimCopies {
    /** Longer than a message with thirty pictures takes. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final Deadlines deadlines;
    private final Messages messages;
    private final Tickets tickets;
    private final Channels channels;
    private final InstantSource time;

    @Inject
    public ClaimCopies(Deadlines deadlines, Messages messages, Tickets tickets, Channels channels, InstantSource time) {
        this.deadlines = deadlines;
        this.messages = messages;
        this.tickets = tickets;
        this.channels = channels;
        this.time = time;
    }

    public List<Claimed> claim(int max) {
        Instant now = time.instant();
        List<Message> due = deadlines.takeDue(Deadlines.Kind.ATTACHMENTS_COPIED, now, max).stream()
                .flatMap(each -> messages.find(new MessageId(each.subject())).stream())
                .filter(line -> line.attachments().stream().anyMatch(Attachment::isToBeCopied))
                .toList();
        Map<TicketId, Ticket> held =
                tickets.lock(due.stream().map(Message::ticket).toList());
        return due.stream()
                .flatMap(
                        line -> networkOf(held.get(line.ticket())).map(network -> claimed(line, network, now)).stream())
                .toList();
    }

    private Optional<ChannelKind> networkOf(Ticket ticket) {
        return channels.find(ticket.channel()).map(channel -> channel.kind());
    }

    private Claimed claimed(Message line, ChannelKind network, Instant now) {
        deadlines.set(Deadlines.Kind.ATTACHMENTS_COPIED, line.id().value(), now.plus(LEASE));
        return new Claimed(
                line.id(),
                network,
                line.attachments().stream().filter(Attachment::isToBeCopied).toList());
    }

    /** What is to be copied of one message, in one worker's hands. */
    public record Claimed(MessageId message, ChannelKind network, List<Attachment> attachments) {}
}
