package dev.bandeja.application.conversation;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.UseCase;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.media.MediaFiles;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.conversation.Attachment;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.media.MediaOwner;
import dev.bandeja.domain.ticket.Ticket;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Notes what came of copying an attachment. What could not be had now is tried again, at ever longer intervals, for as long as
 * the network may keep it; then the message says that it is lost.
 */
@UseCase
public class RecordCopies {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(20);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final Duration PATIENCE = Duration.ofDays(3);

    private final Messages messages;
    private final MediaFiles files;
    private final Tickets tickets;
    private final Deadlines deadlines;
    private final LiveFeed feed;
    private final InstantSource time;

    @Inject
    public RecordCopies(
            Messages messages,
            MediaFiles files,
            Tickets tickets,
            Deadlines deadlines,
            LiveFeed feed,
            InstantSource time) {
        this.messages = messages;
        this.files = files;
        this.tickets = tickets;
        this.deadlines = deadlines;
        this.feed = feed;
        this.time = time;
    }

    /** One attachment of a message was fetched, or not. Who took the message back meanwhile has nothing copied. */
    public void record(MessageId id, Attachment tried, Copy outcome) {
        Optional<Ticket> ticket = messages.find(id).flatMap(line -> tickets.lock(line.ticket()));
        // Read again now that nobody changes it.
        Message line = messages.find(id).filter(each -> ticket.isPresent()).orElse(null);
        if (line == null || !line.attachments().contains(tried)) {
            return;
        }
        after(tried, outcome, line).ifPresent(now -> {
            messages.reattach(
                    id,
                    line.attachments().stream()
                            .map(each -> each.equals(tried) ? now : each)
                            .toList());
            feed.tell(LiveFeed.TicketChange.of(ticket.orElseThrow(), LiveFeed.Kind.MESSAGE));
        });
    }

    /** What the attachment is from now on, if anything but what it was. */
    private Optional<Attachment> after(Attachment tried, Copy outcome, Message line) {
        if (outcome instanceof Copy.Fetched fetched) {
            MediaOwner owner = MediaOwner.ticket(line.ticket().value());
            String name = tried.title().filter(title -> !title.isBlank()).orElse(fetched.name());
            return Optional.of(tried.copiedTo(files.keep(owner, name, fetched.bytes(), time.instant())));
        }
        if (outcome instanceof Copy.Lost lost) {
            return Optional.of(tried.lostFor(lost.reason()));
        }
        boolean patient = Duration.between(line.at(), time.instant()).compareTo(PATIENCE) < 0;
        return patient ? Optional.empty() : Optional.of(tried.lostFor(Copy.TOO_LATE));
    }

    /** All of a message's attachments were tried: what is still missing is due again, later the longer it has been missing. */
    public void tried(MessageId id) {
        Optional<Message> unfinished =
                messages.find(id).filter(line -> line.attachments().stream().anyMatch(Attachment::isToBeCopied));
        if (unfinished.isEmpty()) {
            deadlines.cancelAll(Set.of(Deadlines.Kind.ATTACHMENTS_COPIED), List.of(id.value()));
            return;
        }
        Instant now = time.instant();
        Duration age = Duration.between(unfinished.get().at(), now);
        Duration pause = age.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : age;
        deadlines.set(
                Deadlines.Kind.ATTACHMENTS_COPIED,
                id.value(),
                now.plus(pause.compareTo(FIRST_PAUSE) < 0 ? FIRST_PAUSE : pause));
    }
}
