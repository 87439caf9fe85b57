package dev.bandeja.application.conversation;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.application.channel.InMemoryChannels;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.ConversationId;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Messages on their way out, in memory. */
public final class InMemoryOutbox implements Outbox {
    private final InMemoryChannels channels;
    private final InMemoryMessages messages;
    private final Table<MessageId, Row> rows;
    private final Table<MessageId, Instant> wanted;
    private long lastPosition;

    public InMemoryOutbox(Transactions transactions, InMemoryChannels channels, InMemoryMessages messages) {
        this.channels = channels;
        this.messages = messages;
        rows = new Table<>(transactions);
        wanted = new Table<>(transactions);
    }

    @Override
    public void add(Ticket ticket, Message message, String recipient) {
        lastPosition++;
        OutboundMessage outbound = new OutboundMessage(
                message.id(),
                ticket.id(),
                ticket.talk(message.visibility()),
                ticket.channel(),
                message.visibility(),
                "reference-" + lastPosition,
                recipient,
                message.text(),
                message.attachments().stream()
                        .flatMap(each -> each.file().stream())
                        .findFirst(),
                false,
                message.author().kind() == Author.Kind.AUTOMATIC,
                0,
                message.at());
        boolean held = message.delivery()
                .filter(delivery -> delivery.state() == Delivery.State.HELD)
                .isPresent();
        rows.put(message.id(), new Row(outbound, lastPosition, held ? State.HELD : State.WAITING, message.at()));
        wanted.put(message.id(), message.at());
    }

    @Override
    public List<OutboundMessage> claimToSend(int max, Instant now, Duration lease) {
        List<Row> due = inOrder()
                .filter(row -> row.state == State.WAITING && !row.dueAt.isAfter(now) && isFirstOfItsConversation(row))
                .filter(row -> channels.find(row.message.channel())
                        .filter(channel -> sends(channel, now) && isFree(channel.id(), now))
                        .isPresent())
                .limit(max)
                .toList();
        return due.stream().map(row -> begin(row, now, lease)).toList();
    }

    private boolean isFirstOfItsConversation(Row row) {
        return rows.rows()
                .noneMatch(other -> other.position < row.position
                        && other.message.conversation().equals(row.message.conversation())
                        && other.state.holdsBack);
    }

    private static boolean sends(Channel channel, Instant now) {
        return channel.active() && channel.pausedUntil().filter(now::isBefore).isEmpty();
    }

    private boolean isFree(ChannelId channel, Instant now) {
        return rows.rows()
                        .filter(row -> row.state == State.SENDING && row.dueAt.isAfter(now))
                        .filter(row -> row.message.channel().equals(channel))
                        .count()
                < AT_ONCE_PER_CHANNEL;
    }

    @Override
    public void keepUntil(MessageId id, Instant leaseEnds) {
        Row row = rows.row(id);
        if (row.state == State.SENDING) {
            change(id, State.SENDING, leaseEnds);
        }
    }

    @Override
    public Circumstances circumstances(MessageId id) {
        Message message = messages.find(id).orElseThrow();
        return new Circumstances(
                message.author().kind(),
                wanted.row(id),
                messages.ticketOf(message).lastPrivateMessageAt(),
                commentAnsweredBy(id).map(Message::at));
    }

    @Override
    public void giveBack(MessageId id, Instant now) {
        change(id, State.WAITING, now);
        tell(id, Delivery.State.QUEUED, now);
    }

    private OutboundMessage begin(Row row, Instant now, Duration lease) {
        OutboundMessage began = with(row.message, row.message.attempt(), now);
        rows.put(began.id(), new Row(began, row.position, State.SENDING, now.plus(lease)));
        tell(began.id(), Delivery.State.SENDING, now);
        return began;
    }

    private void tell(MessageId id, Delivery.State state, Instant now) {
        messages.settle(id, new Delivery(state, Optional.empty(), now), Optional.empty());
    }

    @Override
    public List<OutboundMessage> claimUnknown(int max, Instant now, Duration lease) {
        List<Row> due = inOrder()
                .filter(row -> row.state == State.SENDING || row.state == State.UNKNOWN)
                .filter(row -> !row.dueAt.isAfter(now))
                .limit(max)
                .toList();
        due.forEach(row -> {
            change(row.message.id(), State.UNKNOWN, now.plus(lease));
            if (row.state == State.SENDING) {
                tell(row.message.id(), Delivery.State.UNKNOWN, now);
            }
        });
        return due.stream().map(Row::message).toList();
    }

    @Override
    public Optional<OutboundMessage> unsettled(MessageId id) {
        return rows.get(id).filter(row -> row.state != State.SETTLED).map(Row::message);
    }

    @Override
    public void settled(MessageId id) {
        change(id, State.SETTLED, Instant.MAX);
    }

    @Override
    public void sendAt(MessageId id, Instant at) {
        Row row = rows.row(id);
        int attempt =
                switch (row.state) {
                    case SETTLED, HELD, ASKED -> 0;
                    case WAITING -> row.message.attempt();
                    default -> row.message.attempt() + 1;
                };
        long position = row.state.holdsBack ? row.position : ++lastPosition;
        rows.put(id, new Row(with(row.message, attempt, row.message.triedAt()), position, State.WAITING, at));
    }

    @Override
    public void lookAt(MessageId id, Instant at) {
        change(id, State.UNKNOWN, at);
    }

    @Override
    public void leaveUnknown(MessageId id) {
        change(id, State.LEFT, Instant.MAX);
    }

    @Override
    public Optional<OutboundMessage> byReference(String reference) {
        return inOrder()
                .map(Row::message)
                .filter(message -> message.reference().equals(reference))
                .findFirst();
    }

    @Override
    public Optional<OutboundMessage> byWords(
            ConversationId conversation, Visibility visibility, String recipient, String text) {
        return inOrder()
                .filter(row -> row.state.isUnderWay
                        && row.message.conversation().equals(conversation)
                        && row.message.visibility() == visibility
                        && row.message.text().equals(text))
                .map(Row::message)
                .min(Comparator.comparing(message -> !message.recipient().equals(recipient)));
    }

    @Override
    public List<OutboundMessage> waitingOnInactive(int max) {
        return inState(State.WAITING, false).limit(max).toList();
    }

    @Override
    public List<MessageId> holdWaiting(Collection<MessageId> ids) {
        List<MessageId> waiting =
                ids.stream().filter(id -> rows.row(id).state == State.WAITING).toList();
        waiting.forEach(this::hold);
        return waiting;
    }

    @Override
    public void hold(MessageId id) {
        change(id, State.HELD, Instant.MAX);
    }

    @Override
    public List<OutboundMessage> heldOnActive(int max) {
        return inState(State.HELD, true).limit(max).toList();
    }

    private Stream<OutboundMessage> inState(State state, boolean active) {
        return inOrder().filter(row -> row.state == state).map(Row::message).filter(message -> channels.find(
                        message.channel())
                .filter(channel -> channel.active() == active)
                .isPresent());
    }

    @Override
    public List<Held> held(Collection<MessageId> ids) {
        return inOrder()
                .filter(row -> row.state == State.HELD && ids.contains(row.message.id()))
                .map(row -> new Held(row.message, wanted.row(row.message.id()), isBehindUndecided(row)))
                .toList();
    }

    private boolean isBehindUndecided(Row row) {
        return rows.rows()
                .anyMatch(other -> other.state == State.ASKED
                        && other.position < row.position
                        && other.message.conversation().equals(row.message.conversation()));
    }

    @Override
    public void leaveHeld(MessageId id) {
        change(id, State.ASKED, Instant.MAX);
    }

    @Override
    public void drop(MessageId id) {
        change(id, State.DROPPED, Instant.MAX);
    }

    @Override
    public List<MessageId> undecided(Ticket ticket) {
        return inOrder()
                .filter(row -> row.state == State.ASKED && row.message.ticket().equals(ticket.id()))
                .map(row -> row.message.id())
                .toList();
    }

    @Override
    public void wantedAgain(MessageId id, Instant at) {
        wanted.put(id, at);
    }

    void forget(TicketId ticket) {
        rows.rows().filter(row -> row.message.ticket().equals(ticket)).forEach(row -> settled(row.message.id()));
    }

    /** From now on it counts as a private reply. */
    void markPrivateReply(MessageId id) {
        Row row = rows.row(id);
        OutboundMessage was = row.message;
        OutboundMessage reply = new OutboundMessage(
                was.id(),
                was.ticket(),
                was.conversation(),
                was.channel(),
                was.visibility(),
                was.reference(),
                was.recipient(),
                was.text(),
                was.file(),
                true,
                was.automatic(),
                was.attempt(),
                was.triedAt());
        rows.put(id, new Row(reply, row.position, row.state, row.dueAt));
    }

    /** The comment that a private reply answers. */
    Optional<Message> commentAnsweredBy(MessageId id) {
        return rows.get(id)
                .map(Row::message)
                .filter(OutboundMessage::privateReply)
                .flatMap(reply -> messages.known(reply.channel(), List.of(reply.recipient())).values().stream()
                        .findFirst())
                .flatMap(known -> messages.find(known.message()));
    }

    Optional<OutboundMessage> find(MessageId id) {
        return rows.get(id).map(Row::message);
    }

    /** Messages that nobody will do anything about by itself. */
    public boolean isQuiet() {
        return rows.rows().allMatch(row -> !row.state.holdsBack);
    }

    private Stream<Row> inOrder() {
        return rows.rows().sorted(Comparator.comparing(Row::position));
    }

    private void change(MessageId id, State state, Instant dueAt) {
        Row row = rows.row(id);
        rows.put(id, new Row(row.message, row.position, state, dueAt));
    }

    private static OutboundMessage with(OutboundMessage was, int attempt, Instant triedAt) {
        return new OutboundMessage(
                was.id(),
                was.ticket(),
                was.conversation(),
                was.channel(),
                was.visibility(),
                was.reference(),
                was.recipient(),
                was.text(),
                was.file(),
                was.privateReply(),
                was.automatic(),
                attempt,
                triedAt);
    }

    private enum State {
        WAITING(true, false),
        SENDING(true, true),
        UNKNOWN(true, true),
        LEFT(false, true),
        HELD(true, false),
        ASKED(false, false),
        DROPPED(false, false),
        SETTLED(false, false);

        /** Those behind it in the conversation have to wait. */
        private final boolean holdsBack;

        /** It may be on the network already. */
        private final boolean isUnderWay;

        State(boolean holdsBack, boolean isUnderWay) {
            this.holdsBack = holdsBack;
            this.isUnderWay = isUnderWay;
        }
    }

    /**
     * @param position order within the conversation
     * @param dueAt to be sent, to be looked for, or when the sender's lease ends
     */
    private record Row(OutboundMessage message, long position, State state, Instant dueAt) {}
}
