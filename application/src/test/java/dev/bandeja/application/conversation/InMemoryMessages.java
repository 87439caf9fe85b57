package dev.bandeja.application.conversation;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.application.media.InMemoryMediaFiles;
import dev.bandeja.application.ticket.InMemoryTickets;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.Attachment;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.conversation.Direction;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.conversation.PublicChange;
import dev.bandeja.domain.conversation.PublicState;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.media.MediaFile;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lines of talks in memory; as in a database, a network id is only once on a channel, a key only once on a ticket. */
public final class InMemoryMessages implements Messages {
    private final InMemoryTickets tickets;
    private final InMemoryMediaFiles files;
    private final Table<MessageId, Message> rows;
    private final Table<NetworkKey, MessageId> networkIds;
    private final Table<ScreenKey, MessageId> keys;
    private final Table<MessageId, List<Wording>> wordings;
    private final Table<MessageId, Instant> withdrawn;
    private final Table<MessageId, Reaction> reactions;
    private final Table<MessageId, Like> likes;
    private long lastId;

    public InMemoryMessages(Transactions transactions, InMemoryTickets tickets, InMemoryMediaFiles files) {
        this.tickets = tickets;
        this.files = files;
        rows = new Table<>(transactions);
        networkIds = new Table<>(transactions);
        keys = new Table<>(transactions);
        wordings = new Table<>(transactions);
        withdrawn = new Table<>(transactions);
        reactions = new Table<>(transactions);
        likes = new Table<>(transactions);
    }

    @Override
    public MessageId newId() {
        return new MessageId(++lastId);
    }

    @Override
    public void append(List<Message> messages) {
        messages.forEach(this::append);
    }

    private void append(Message message) {
        message.networkId().ifPresent(id -> {
            NetworkKey key = new NetworkKey(channelOf(message), id);
            if (networkIds.get(key).isPresent()) {
                throw new IllegalStateException("network id " + id + " is there twice");
            }
            networkIds.put(key, message.id());
        });
        rows.put(message.id(), message);
    }

    @Override
    public void append(Message message, String key) {
        ScreenKey screenKey = new ScreenKey(message.ticket(), key);
        if (keys.get(screenKey).isPresent()) {
            throw new IllegalStateException("key " + key + " is there twice");
        }
        keys.put(screenKey, message.id());
        append(message);
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return rows.get(id);
    }

    @Override
    public Optional<Message> byKey(TicketId ticket, String key) {
        return keys.get(new ScreenKey(ticket, key)).map(rows::row);
    }

    @Override
    public Map<String, Known> known(ChannelId channel, Collection<String> ids) {
        Map<String, Known> known = new HashMap<>();
        for (String id : ids) {
            networkIds
                    .get(new NetworkKey(channel, id))
                    .map(rows::row)
                    .ifPresent(message -> known.put(
                            id,
                            new Known(
                                    message.id(),
                                    message.ticket(),
                                    message.author().kind() == Author.Kind.CUSTOMER)));
        }
        return known;
    }

    @Override
    public Optional<String> lastFromCustomer(TicketId ticket, Visibility readers) {
        return of(ticket).stream()
                .filter(message -> message.direction() == Direction.IN && message.visibility() == readers)
                .filter(message -> !isWithdrawn(message.id()))
                .reduce((before, later) -> later)
                .flatMap(Message::networkId);
    }

    @Override
    public void settle(MessageId id, Delivery delivery, Optional<String> networkId) {
        Message was = rows.row(id);
        Optional<String> free = networkId.filter(
                each -> networkIds.get(new NetworkKey(channelOf(was), each)).isEmpty());
        free.ifPresent(each -> networkIds.put(new NetworkKey(channelOf(was), each), id));
        rows.put(
                id,
                new Message(
                        id,
                        was.ticket(),
                        was.direction(),
                        was.visibility(),
                        was.author(),
                        was.text(),
                        was.attachments(),
                        free.or(was::networkId),
                        was.replyTo(),
                        was.at(),
                        Optional.of(delivery)));
    }

    /** Empties a ticket's lines; how many there were to be emptied. */
    int forget(TicketId ticket) {
        List<Message> full = of(ticket).stream()
                .filter(line -> !line.text().isEmpty() || !line.attachments().isEmpty())
                .toList();
        of(ticket).forEach(this::empty);
        return full.size();
    }

    private void empty(Message was) {
        wordings.put(was.id(), List.of());
        was.networkId().ifPresent(id -> networkIds.remove(new NetworkKey(channelOf(was), id)));
        rows.put(
                was.id(),
                new Message(
                        was.id(),
                        was.ticket(),
                        was.direction(),
                        was.visibility(),
                        was.author(),
                        "",
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        was.at(),
                        was.delivery().map(InMemoryMessages::neverArrives)));
    }

    private static Delivery neverArrives(Delivery was) {
        return was.state().isSettled()
                ? was
                : new Delivery(Delivery.State.FAILED, Optional.of(PersonalData.CUSTOMER_FORGOTTEN), was.at());
    }

    @Override
    public boolean mark(TicketId ticket, Delivery.State mark, Instant upTo, Collection<String> ids) {
        List<Message> reached = of(ticket).stream()
                .filter(message -> message.visibility() == Visibility.PRIVATE)
                .filter(message -> message.delivery()
                        .filter(delivery ->
                                delivery.state() == Delivery.State.SENT || delivery.state() == Delivery.State.DELIVERED)
                        .filter(delivery -> delivery.state() != mark)
                        .isPresent())
                .filter(message -> !message.at().isAfter(upTo)
                        || message.networkId().filter(ids::contains).isPresent())
                .toList();
        reached.forEach(message -> settle(message.id(), new Delivery(mark, Optional.empty(), upTo), Optional.empty()));
        return !reached.isEmpty();
    }

    @Override
    public void edit(MessageId id, String text, int number, Instant at) {
        Message was = rows.row(id);
        List<Wording> before = earlierWordings(id);
        if (before.size() >= number || withdrawn.get(id).isPresent()) {
            return;
        }
        List<Wording> all = new ArrayList<>(before);
        all.add(new Wording(was.text(), at));
        wordings.put(id, all);
        rows.put(id, reworded(was, text, was.attachments()));
    }

    @Override
    public boolean change(MessageId id, PublicChange change) {
        boolean changed = !isWithdrawn(id) && (change.kind().isKept() ? keep(id, change) : like(id, change));
        if (!changed) {
            change.by().filter(by -> by.agent().isPresent()).ifPresent(by -> credit(id, change.kind(), by));
        }
        return changed;
    }

    private boolean keep(MessageId id, PublicChange change) {
        Message was = rows.row(id);
        List<Wording> before = earlierWordings(id);
        boolean told = before.stream()
                .filter(each -> each.change().isAbout(change.kind()))
                .anyMatch(each -> each.until().isAfter(change.at())
                        || each.until().equals(change.at())
                                && each.change() == change.kind()
                                && (change.kind() != PublicChange.Kind.EDITED
                                        || each.text().equals(change.text())));
        boolean standsSo =
                switch (change.kind()) {
                    case EDITED -> was.text().equals(change.text());
                    case HIDDEN -> isHidden(id);
                    case SHOWN -> !isHidden(id);
                    default -> false;
                };
        if (told || standsSo) {
            return false;
        }
        List<Wording> all = new ArrayList<>(before);
        all.add(new Wording(was.text(), change.at(), change.kind(), change.by()));
        wordings.put(id, all);
        switch (change.kind()) {
            case EDITED -> rows.put(id, reworded(was, change.text(), was.attachments()));
            case DELETED -> {
                forgetFiles(was);
                withdrawn.put(id, change.at());
                rows.put(id, reworded(was, "", List.of()));
            }
            default -> {}
        }
        return true;
    }

    private boolean like(MessageId id, PublicChange change) {
        boolean liked = change.kind() == PublicChange.Kind.LIKED;
        Optional<Like> before = likes.get(id);
        boolean older = before.filter(each -> each.at().isAfter(change.at())).isPresent();
        if (older || before.map(Like::on).orElse(false) == liked) {
            return false;
        }
        likes.put(id, new Like(liked, change.at()));
        return true;
    }

    private void credit(MessageId id, PublicChange.Kind kind, Author by) {
        List<Wording> all = new ArrayList<>(earlierWordings(id));
        for (int i = all.size() - 1; i >= 0; i--) {
            Wording each = all.get(i);
            if (each.change() == kind) {
                if (each.by().flatMap(Author::agent).isEmpty()) {
                    all.set(i, new Wording(each.text(), each.until(), kind, Optional.of(by)));
                }
                break;
            }
        }
        wordings.put(id, all);
    }

    /** Whether only its author and their friends see it. */
    public boolean isHidden(MessageId id) {
        return earlierWordings(id).stream()
                .map(Wording::change)
                .filter(PublicChange.Kind.HIDDEN::isAbout)
                .reduce((before, later) -> later)
                .filter(last -> last == PublicChange.Kind.HIDDEN)
                .isPresent();
    }

    @Override
    public PublicState publicState(MessageId id) {
        return new PublicState(isHidden(id), isLiked(id), isWithdrawn(id));
    }

    /** Whether the page likes it. */
    public boolean isLiked(MessageId id) {
        return likes.get(id).map(Like::on).orElse(false);
    }

    @Override
    public void reattach(MessageId id, List<Attachment> attachments) {
        Message was = rows.row(id);
        rows.put(id, reworded(was, was.text(), attachments));
    }

    @Override
    public void withdraw(MessageId id, Instant at) {
        Message was = rows.row(id);
        forgetFiles(was);
        wordings.put(id, List.of());
        withdrawn.put(id, withdrawn.get(id).orElse(at));
        rows.put(id, reworded(was, "", List.of()));
    }

    private void forgetFiles(Message was) {
        files.forget(was.attachments().stream()
                .flatMap(each -> each.file().stream())
                .map(MediaFile::id)
                .toList());
    }

    @Override
    public void react(MessageId id, Optional<String> emoji, Instant at) {
        boolean isNewer =
                reactions.get(id).filter(before -> at.isBefore(before.at())).isEmpty();
        if (isNewer && !isWithdrawn(id)) {
            reactions.put(id, new Reaction(emoji, at));
        }
    }

    /** The emoji with which the customer reacted to a line. */
    public Optional<String> reaction(MessageId id) {
        return reactions.get(id).flatMap(Reaction::emoji).filter(any -> !isWithdrawn(id));
    }

    private static Message reworded(Message was, String text, List<Attachment> attachments) {
        return new Message(
                was.id(),
                was.ticket(),
                was.direction(),
                was.visibility(),
                was.author(),
                text,
                attachments,
                was.networkId(),
                was.replyTo(),
                was.at(),
                was.delivery());
    }

    @Override
    public List<Wording> earlierWordings(MessageId id) {
        return wordings.get(id).orElse(List.of());
    }

    boolean isWithdrawn(MessageId id) {
        return withdrawn.get(id).isPresent();
    }

    /** A ticket's lines in reading order. */
    public List<Message> of(TicketId ticket) {
        return rows.rows()
                .filter(message -> message.ticket().equals(ticket))
                .sorted(Comparator.comparing(Message::at)
                        .thenComparing(message -> message.id().value()))
                .toList();
    }

    /** Every line. */
    public List<Message> all() {
        return rows.rows().toList();
    }

    private ChannelId channelOf(Message message) {
        return ticketOf(message).channel();
    }

    Ticket ticketOf(Message message) {
        return tickets.lock(message.ticket()).orElseThrow();
    }

    private record NetworkKey(ChannelId channel, String id) {}

    private record Like(boolean on, Instant at) {}

    private record Reaction(Optional<String> emoji, Instant at) {}

    private record ScreenKey(TicketId ticket, String key) {}
}
