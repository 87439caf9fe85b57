package dev.bandeja.application.conversation;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.automation.WatchSilence;
import dev.bandeja.application.channel.Channels;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.media.KeepFile;
import dev.bandeja.application.media.MediaFiles;
import dev.bandeja.application.routing.HandTicket;
import dev.bandeja.application.servicelevel.KeepPromises;
import dev.bandeja.application.ticket.TicketAccess;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Attachment;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.media.MediaFile;
import dev.bandeja.domain.media.MediaId;
import dev.bandeja.domain.media.MediaOwner;
import dev.bandeja.domain.policy.FileLimit;
import dev.bandeja.domain.policy.TextLimit;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An agent answers the customer: the answer is written down here and sent right after; while the page is inactive it is
 * kept (decision D19). Answering a ticket that nobody has takes it first.
 */
@UseCase
public class ReplyToTicket {
    private final TicketAccess access;
    private final HandTicket hand;
    private final Tickets tickets;
    private final Messages messages;
    private final Channels channels;
    private final Deadlines deadlines;
    private final KeepPromises promises;
    private final WatchSilence silence;
    private final WriteAnswer write;
    private final MediaFiles files;
    private final KeepFile keep;
    private final LiveFeed feed;
    private final WakeUp wakeUp;
    private final InstantSource time;

    @Inject
    public ReplyToTicket(
            TicketAccess access,
            HandTicket hand,
            Tickets tickets,
            Messages messages,
            Channels channels,
            Deadlines deadlines,
            KeepPromises promises,
            WatchSilence silence,
            WriteAnswer write,
            MediaFiles files,
            KeepFile keep,
            LiveFeed feed,
            WakeUp wakeUp,
            InstantSource time) {
        this.access = access;
        this.hand = hand;
        this.tickets = tickets;
        this.messages = messages;
        this.channels = channels;
        this.deadlines = deadlines;
        this.promises = promises;
        this.silence = silence;
        this.write = write;
        this.files = files;
        this.keep = keep;
        this.feed = feed;
        this.wakeUp = wakeUp;
        this.time = time;
    }

    /**
     * @param key the screen's own key for this answer; the same key again gives the same message and sends nothing
     * @param wanted who is to read it; where it was asked when empty. A commenter can be answered privately.
     * @throws Refused {@code NOT_YOURS}, {@code TICKET_CLOSED}, {@code WINDOW_CLOSED}, {@code PRIVATE_REPLY_MADE},
     *     {@code PRIVATE_REPLY_LATE}, {@code TEXT_TOO_LONG}, {@code INVALID}, and those of {@link HandTicket}
     */
    public Message reply(Person person, TicketId id, String text, Optional<Visibility> wanted, String key) {
        return answer(person, id, wanted, key, readers -> TextLimit.check(text, readers), Optional.empty());
    }

    /**
     * The same with a file instead of a text.
     *
     * @param file was handed in for this ticket
     * @throws Refused also {@code FILE_TOO_LARGE}; {@code NOT_FOUND} when there is no such file
     */
    public Message sendFile(Person person, TicketId id, MediaId file, Optional<Visibility> wanted, String key) {
        return answer(person, id, wanted, key, readers -> "", Optional.of(file));
    }

    private Message answer(
            Person person,
            TicketId id,
            Optional<Visibility> wanted,
            String key,
            Function<Visibility, String> text,
            Optional<MediaId> file) {
        Ticket ticket = access.seen(person, id);
        Optional<Message> before = messages.byKey(id, key);
        if (before.isPresent()) {
            return before.get();
        }
        Instant now = time.instant();
        Visibility readers = wanted.orElse(ticket.visibility());
        String words = text.apply(readers);
        List<Attachment> attachments =
                file.map(each -> List.of(attached(each, ticket, readers))).orElse(List.of());
        Author author = Author.agent(person.id());
        ticket.requireOpen();
        Route route = write.route(ticket, readers, author);
        route.decision().requireAllowed();
        if (ticket.agent().isEmpty()) {
            hand.toTaker(ticket, person, now);
        } else if (!ticket.agent().get().equals(person.id())) {
            throw Refused.because(Reason.NOT_YOURS);
        }
        deadlines.cancel(Deadlines.Kind.TRANSFER_RETURNS, id.value());
        boolean leaves = channels.find(ticket.channel()).filter(Channel::active).isPresent();
        Delivery delivery = leaves ? Delivery.queued(now) : Delivery.held(Delivery.PAGE_INACTIVE, now);
        Message message = write.write(ticket, author, words, attachments, key, route, delivery, now);
        if (leaves) {
            ticket.answered(author, now);
        } else {
            ticket.answerKept(now);
        }
        tickets.save(ticket);
        promises.answered(ticket);
        silence.of(ticket);
        feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.MESSAGE));
        wakeUp.after(WakeUp.Work.OUTBOX);
        return message;
    }

    private Attachment attached(MediaId id, Ticket ticket, Visibility readers) {
        MediaFile file = files.find(MediaOwner.ticket(ticket.id().value()), id)
                .orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
        FileLimit.check(file, readers);
        keep.used(List.of(id));
        return Attachment.of(file);
    }
}
