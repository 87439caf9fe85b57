package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.audit.AuditTrail;
import dev.bandeja.application.channel.Channels;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.ticket.TicketAccess;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.conversation.Moderation;
import dev.bandeja.domain.conversation.ModerationOrder;
import dev.bandeja.domain.conversation.PublicState;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Whoever handles a ticket likes, hides or deletes a comment or a visitor's post of it, or deletes what the page wrote there. It is
 * written down and handed to the network by {@link CarryOutModerations}; a deletion first waits for second thoughts.
 */
@UseCase
public class ModerateComment {
    private final TicketAccess access;
    private final Messages messages;
    private final Moderations moderations;
    private final Channels channels;
    private final AuditTrail audit;
    private final LiveFeed feed;
    private final WakeUp wakeUp;
    private final InstantSource time;

    @Inject
    public ModerateComment(
            TicketAccess access,
            Messages messages,
            Moderations moderations,
            Channels channels,
            AuditTrail audit,
            LiveFeed feed,
            WakeUp wakeUp,
            InstantSource time) {
        this.access = access;
        this.messages = messages;
        this.moderations = moderations;
        this.channels = channels;
        this.audit = audit;
        this.feed = feed;
        this.wakeUp = wakeUp;
        this.time = time;
    }

    /**
     * Orders something; what is so already, or was ordered before, is not ordered again.
     *
     * @throws Refused {@code CANNOT_MODERATE} when the network does not allow that with this line, {@code TOKEN_INACTIVE} while
     *     its page is not active
     */
    public void order(Person person, TicketId id, MessageId messageId, Moderation wish) {
        Ticket ticket = access.handled(person, id);
        Message line = line(id, messageId);
        Optional<ModerationOrder> before = moderations.find(messageId, wish.aspect());
        Optional<ModerationOrder> open = before.filter(each -> each.dueAt().isPresent());
        if (open.filter(each -> each.moderation() == wish).isPresent()) {
            return;
        }
        PublicState state = messages.publicState(messageId);
        if (open.isEmpty() && state.isAfter(wish) && isPublic(state, line)) {
            before.ifPresent(failed -> moderations.remove(messageId, wish.aspect()));
            return;
        }
        if (open.isEmpty() && !state.open(line).contains(wish)) {
            throw Refused.because(Reason.CANNOT_MODERATE);
        }
        if (channels.find(ticket.channel()).filter(Channel::active).isEmpty()) {
            throw Refused.because(Reason.TOKEN_INACTIVE);
        }
        Instant now = time.instant();
        moderations.put(messageId, ticket.channel(), wish, person.id(), now, now.plus(wish.waits()));
        record(person, messageId, "", wish.name(), now);
        feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.MESSAGE));
        wakeUp.after(WakeUp.Work.MODERATION);
    }

    /**
     * Takes back what has not left yet, or lays aside what failed; without an order nothing changes.
     *
     * @throws Refused {@code DELETION_LEFT} when it was handed to the network already
     */
    public void takeBack(Person person, TicketId id, MessageId messageId, Moderation wish) {
        Ticket ticket = access.handled(person, id);
        line(id, messageId);
        Optional<ModerationOrder> order =
                moderations.find(messageId, wish.aspect()).filter(each -> each.moderation() == wish);
        if (order.isEmpty()) {
            return;
        }
        if (!order.get().canBeTakenBack() && order.get().state() != ModerationOrder.State.FAILED) {
            throw Refused.because(Reason.DELETION_LEFT);
        }
        moderations.remove(messageId, wish.aspect());
        record(person, messageId, wish.name(), "", time.instant());
        feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.MESSAGE));
    }

    private static boolean isPublic(PublicState state, Message line) {
        return state.deleted() || !state.open(line).isEmpty();
    }

    private Message line(TicketId ticket, MessageId id) {
        return messages.find(id)
                .filter(each -> each.ticket().equals(ticket))
                .orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
    }

    private void record(Person person, MessageId message, String before, String after, Instant now) {
        audit.record(new AuditTrail.Entry(
                AuditTrail.Subject.COMMENT,
                message.value(),
                person.id(),
                now,
                List.of(new AuditTrail.Change("moderation", before, after))));
    }
}
