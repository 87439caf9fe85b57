package dev.bandeja.application.conversation;

import dev.bandeja.application.channel.NotifyAddresses;
import dev.bandeja.application.conversation.InboundItems.Outcome;
import dev.bandeja.application.conversation.InboundItems.Result;
import dev.bandeja.application.conversation.NetworkEvent.PrivateEcho;
import dev.bandeja.application.conversation.NetworkEvent.PrivateMessage;
import dev.bandeja.application.conversation.NetworkEvent.PublicMessage;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.live.LiveFeed.Kind;
import dev.bandeja.application.servicelevel.KeepPromises;
import dev.bandeja.application.ticket.PlaceTicket;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelSettings;
import dev.bandeja.domain.channel.TicketNews;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.ConversationId;
import dev.bandeja.domain.conversation.Customer;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.servicelevel.ClosingThanks;
import dev.bandeja.domain.servicelevel.Targets;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import dev.bandeja.domain.ticket.TicketState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One batch of one page's conversations being applied: reads once, works in memory, writes once. */
final class Reception {
    private final Channel channel;
    private final ChannelSettings settings;
    private final Customers customers;
    private final Tickets tickets;
    private final Messages messages;
    private final PersonalData personalData;
    private final InboundItems items;
    private final SettleOutbound settle;
    private final PlaceTicket place;
    private final KeepPromises promises;
    private final NotifyAddresses notify;
    private final FollowUp followUp;
    private final LiveFeed feed;
    private final Instant now;

    private final Map<String, Customer> people = new HashMap<>();
    private final Map<String, Instant> forgotten = new HashMap<>();
    private final List<Long> itemsToForget = new ArrayList<>();
    private final Map<String, Messages.Known> known = new HashMap<>();
    private final Talks talks = new Talks();
    private final ChangedTickets changed = new ChangedTickets();
    private final Map<TicketId, Instant> answeredElsewhere = new LinkedHashMap<>();
    private final List<Understood.Event> early = new ArrayList<>();
    private final Set<String> added = new HashSet<>();
    private boolean hasMore;
    private final NewLines lines;
    private final Fates fates;
    private final ImportantTickets important;
    private final Ownership ownership;

    Reception(
            Channel channel,
            ChannelSettings settings,
            Customers customers,
            Tickets tickets,
            Messages messages,
            PersonalData personalData,
            InboundItems items,
            Vips vips,
            ThreadOwners owners,
            SettleOutbound settle,
            PlaceTicket place,
            KeepPromises promises,
            CopyLater copyLater,
            NotifyAddresses notify,
            FollowUp followUp,
            LiveFeed feed,
            Instant now) {
        this.channel = channel;
        this.settings = settings;
        this.customers = customers;
        this.tickets = tickets;
        this.messages = messages;
        this.personalData = personalData;
        this.items = items;
        this.settle = settle;
        this.place = place;
        this.promises = promises;
        this.notify = notify;
        this.followUp = followUp;
        this.feed = feed;
        this.now = now;
        lines = new NewLines(messages, copyLater);
        fates = new Fates(messages, feed);
        important = new ImportantTickets(channel.id(), settings.importance(), vips);
        ownership = new Ownership(channel.id(), owners);
    }

    List<Result> apply(List<Understood> conversations) {
        read(conversations);
        List<Result> results = new ArrayList<>();
        for (Understood conversation : conversations) {
            AnsweredLater answered = AnsweredLater.in(conversation);
            for (Understood.Event event : conversation.events()) {
                if (isEarly(event)) {
                    early.add(event);
                } else {
                    results.add(apply(conversation.conversation(), event, answered));
                }
            }
        }
        applyEarly(results);
        closeWhatNeedsNobody();
        write();
        return results;
    }

    /** Whether something that had come too early can be applied now. */
    boolean hasMore() {
        return hasMore;
    }

    /** It happened to something that is not known, but may still come, even in this batch. */
    private boolean isEarly(Understood.Event event) {
        return !isForgotten(event.meaning())
                && Mentions.olderIn(event.meaning())
                        .filter(id -> !known.containsKey(id))
                        .isPresent();
    }

    private void applyEarly(List<Result> results) {
        List<InboundItems.Early> unknown = new ArrayList<>();
        for (Understood.Event event : early) {
            Outcome outcome = happenedTo(event.meaning(), event.backfilled());
            results.add(Result.of(event.item(), outcome));
            if (outcome == Outcome.KEPT) {
                unknown.add(new InboundItems.Early(
                        event.item(), Mentions.olderIn(event.meaning()).orElseThrow()));
            }
        }
        if (!unknown.isEmpty()) {
            items.early(channel.id(), unknown, now);
        }
    }

    private void read(List<Understood> conversations) {
        Set<String> networkIds = new HashSet<>();
        Map<String, Customers.Person> persons = new LinkedHashMap<>();
        List<NetworkEvent> all = conversations.stream()
                .flatMap(each -> each.events().stream())
                .map(Understood.Event::meaning)
                .toList();
        forgotten.putAll(personalData.forgotten(
                channel.id(),
                all.stream()
                        .flatMap(event -> Mentions.concerned(event).stream())
                        .map(Customers.Person::externalId)
                        .distinct()
                        .toList()));
        all.stream().filter(event -> !isForgotten(event)).forEach(event -> {
            Mentions.messagesIn(event).forEach(networkIds::add);
            Mentions.personIn(event).ifPresent(person -> persons.merge(person.externalId(), person, Reception::named));
        });
        people.putAll(customers.ofPeople(channel.id(), persons.values()));
        // First the tickets are held, then it is asked what is known: nobody adds a line of theirs in between.
        List<ConversationId> theirs =
                conversations.stream().map(Understood::conversation).toList();
        talks.hold(tickets, theirs);
        ownership.hold(theirs);
        known.putAll(messages.known(channel.id(), networkIds));
    }

    private Result apply(ConversationId conversation, Understood.Event event, AnsweredLater answered) {
        NetworkEvent meaning = event.meaning();
        if (meaning instanceof NetworkEvent.Unreadable unreadable) {
            return new Result(event.item(), Outcome.SET_ASIDE, unreadable.error());
        }
        if (isForgotten(meaning)) {
            itemsToForget.add(event.item());
            return Result.of(event.item(), Outcome.KEPT);
        }
        if (ownership.learn(conversation, event)) {
            return Result.of(event.item(), Outcome.UNDERSTOOD);
        }
        if (meaning instanceof PrivateMessage message) {
            return Result.of(
                    event.item(),
                    customerWrote(conversation, message, Hearing.of(event, answered.lastWordTo(message.personId()))));
        }
        if (meaning instanceof PrivateEcho echo) {
            return Result.of(
                    event.item(), pageWrote(conversation, echo, event.foundBy().isPresent()));
        }
        if (meaning instanceof NetworkEvent.Entered entered) {
            return Result.of(event.item(), entered(conversation, entered));
        }
        if (meaning instanceof NetworkEvent.Overheard overheard) {
            return Result.of(event.item(), overheard(conversation, overheard));
        }
        if (meaning instanceof PublicMessage message) {
            return Result.of(
                    event.item(),
                    publicly(
                            conversation,
                            message,
                            Hearing.of(event, message.personId().flatMap(answered::lastWordTo))));
        }
        return Result.of(
                event.item(),
                meaning instanceof NetworkEvent.Marked marked
                        ? marked(conversation, marked)
                        : happenedTo(meaning, event.backfilled()));
    }

    /** The customer came into the talk and said nothing: that opens the windows anew, where there is a ticket. */
    private Outcome entered(ConversationId conversation, NetworkEvent.Entered entered) {
        List<Ticket> here = talks.in(conversation);
        here.forEach(each -> {
            each.customerActed(entered.at());
            changed.touch(each, Kind.MESSAGE);
        });
        return here.isEmpty() ? Outcome.KEPT : Outcome.UNDERSTOOD;
    }

    private Outcome marked(ConversationId conversation, NetworkEvent.Marked marked) {
        List<Ticket> here = talks.in(conversation);
        here.forEach(each -> fates.marked(each, marked));
        return here.isEmpty() ? Outcome.KEPT : Outcome.UNDERSTOOD;
    }

    /** Something happened to what was written before. */
    private Outcome happenedTo(NetworkEvent event, boolean backfilled) {
        Optional<Messages.Known> line = Mentions.olderIn(event).map(known::get);
        line.ifPresent(found -> held(found.ticket()).ifPresent(each -> {
            if (event instanceof NetworkEvent.Reacted reacted) {
                each.customerActed(reacted.at());
                changed.touch(each, Kind.MESSAGE);
            } else if (each.isOpen() && found.byCustomer()) {
                Mentions.wordsNow(event).ifPresent(words -> {
                    markIfSaid(each, words, backfilled);
                    changed.touch(each, Kind.MESSAGE);
                });
            }
            fates.changed(each, found.message(), event);
        }));
        return line.isPresent() ? Outcome.UNDERSTOOD : Outcome.KEPT;
    }

    /** Whoever was forgotten may write again; but what was written before does not come back, by whatever way it comes. */
    private boolean isForgotten(NetworkEvent event) {
        return Mentions.concerned(event)
                .filter(person -> forgotten.containsKey(person.externalId()))
                .filter(person -> !person.at().isAfter(forgotten.get(person.externalId())))
                .isPresent();
    }

    private Outcome customerWrote(ConversationId conversation, PrivateMessage event, Hearing hearing) {
        if (known.containsKey(event.messageId())) {
            return Outcome.DUPLICATE;
        }
        Customer customer = people.get(event.personId());
        boolean thanks = event.attachments().isEmpty() && isThanks(event.text());
        Ticket ticket = receiving(conversation, customer, Visibility.PRIVATE, event.at(), hearing, thanks);
        markIfSaid(ticket, event.text(), hearing.backfilled());
        add(lines.fromCustomer(ticket, event));
        return Outcome.UNDERSTOOD;
    }

    /** What the page writes in a talk that another program has is heard as ever. */
    private Outcome overheard(ConversationId conversation, NetworkEvent.Overheard event) {
        return event.said() instanceof PrivateEcho echo
                ? pageWrote(conversation, echo, false)
                : overheard(conversation, (PrivateMessage) event.said());
    }

    /** Written down where the talk is known; nobody is asked to do anything about it. */
    private Outcome overheard(ConversationId conversation, PrivateMessage event) {
        if (known.containsKey(event.messageId())) {
            return Outcome.DUPLICATE;
        }
        Ticket ticket = talks.current(conversation, people.get(event.personId()).id());
        if (ticket == null) {
            return Outcome.KEPT;
        }
        boolean thanks = event.attachments().isEmpty() && isThanks(event.text());
        if (thanks && ticket.isEndedByThanks(event.at(), channel.reopenWithin())) {
            ticket.customerActed(event.at());
        } else {
            ticket.customerOverheard(event.at());
        }
        changed.touch(ticket, Kind.MESSAGE);
        add(lines.fromCustomer(ticket, event));
        return Outcome.UNDERSTOOD;
    }

    /**
     * @param found the network did not tell it by itself; then the reference that had travelled with it is not there
     */
    private Outcome pageWrote(ConversationId conversation, PrivateEcho event, boolean found) {
        Optional<OutboundMessage> ours =
                event.reference().flatMap(each -> settle.byEcho(each, event.messageId(), event.at()));
        if (ours.isPresent()) {
            goesOn(ours.get(), conversation, event.personId());
            isOurs(ours.get(), event.messageId());
            return Outcome.UNDERSTOOD;
        }
        if (known.containsKey(event.messageId())) {
            return Outcome.DUPLICATE;
        }
        if (found) {
            Optional<OutboundMessage> sent = settle.byWords(
                    conversation, Visibility.PRIVATE, event.personId(), event.text(), event.messageId(), event.at());
            if (sent.isPresent()) {
                isOurs(sent.get(), event.messageId());
                return Outcome.UNDERSTOOD;
            }
        }
        Customer customer = people.get(event.personId());
        Ticket ticket = talks.current(conversation, customer.id());
        if (ticket == null) {
            return Outcome.KEPT;
        }
        ticket.answeredElsewhere(event.author(), event.at());
        changed.touch(ticket, Kind.MESSAGE);
        add(lines.writtenElsewhere(ticket, event.author(), event));
        return Outcome.UNDERSTOOD;
    }

    private Outcome publicly(ConversationId conversation, PublicMessage event, Hearing hearing) {
        if (known.containsKey(event.messageId())) {
            return Outcome.DUPLICATE;
        }
        if (event.byPage()) {
            return pageCommented(conversation, event);
        }
        if (event.personId().isEmpty()) {
            return Outcome.KEPT;
        }
        Customer customer = people.get(event.personId().get());
        boolean thanks = event.attachments().isEmpty() && isThanks(event.text());
        Ticket ticket = receiving(conversation, customer, Visibility.PUBLIC, event.at(), hearing, thanks);
        markIfSaid(ticket, event.text(), hearing.backfilled());
        add(lines.fromCustomer(ticket, event));
        return Outcome.UNDERSTOOD;
    }

    /** The page's own comment belongs to the ticket of the comment it answers. */
    private Outcome pageCommented(ConversationId conversation, PublicMessage event) {
        String answered = event.parentId().orElse(event.postId());
        Optional<OutboundMessage> ours =
                settle.byWords(conversation, Visibility.PUBLIC, answered, event.text(), event.messageId(), event.at());
        if (ours.isPresent()) {
            isOurs(ours.get(), event.messageId());
            return Outcome.UNDERSTOOD;
        }
        Optional<Ticket> found = Optional.ofNullable(known.get(answered))
                .map(Messages.Known::ticket)
                .flatMap(this::held);
        if (found.isEmpty()) {
            return Outcome.KEPT;
        }
        Ticket ticket = found.get();
        ticket.answeredElsewhere(Author.PAGE_INBOX, event.at());
        changed.touch(ticket, Kind.MESSAGE);
        add(lines.writtenElsewhere(ticket, Author.PAGE_INBOX, event));
        return Outcome.UNDERSTOOD;
    }

    private void markIfSaid(Ticket ticket, String text, boolean backfilled) {
        if (important.becomesSo(ticket, text) && !backfilled) {
            changed.isNews(ticket, TicketNews.IMPORTANT, now);
        }
    }

    /** A closing "gracias" opens nothing and starts no clock, when the page wants it so (B12). */
    private boolean isThanks(String text) {
        return settings.quality().thanksEndTheTalk()
                && ClosingThanks.language(text).isPresent();
    }

    /** The customer's ticket with a message of that time. */
    private Ticket receiving(
            ConversationId conversation,
            Customer customer,
            Visibility visibility,
            Instant at,
            Hearing hearing,
            boolean thanks) {
        Ticket current = talks.current(conversation, customer.id());
        if (thanks && current != null && current.isEndedByThanks(at, channel.reopenWithin())) {
            current.customerThanked(at);
            heardPrivately(current, visibility, at);
            changed.touch(current, Kind.MESSAGE);
            return current;
        }
        Ticket ticket = ticketFor(conversation, customer, visibility, at, hearing);
        boolean late = ticket.isLate(at);
        hearing.tell(ticket, at);
        heardPrivately(ticket, visibility, at);
        if (!late) {
            changed.customerWrote(ticket, visibility, at);
        }
        return ticket;
    }

    /** It was said in the private talk in which a ticket of comments goes on. */
    private static void heardPrivately(Ticket ticket, Visibility readers, Instant at) {
        if (readers == Visibility.PRIVATE) {
            ticket.heardPrivately(at);
        }
    }

    /** A private reply of ours stands in this talk: the comment's ticket goes on in it. */
    private void goesOn(OutboundMessage ours, ConversationId talk, String personId) {
        if (ours.privateReply()) {
            held(ours.ticket()).ifPresent(ticket -> {
                ticket.goesOnPrivately(talk, personId, now);
                changed.touch(ticket, Kind.MESSAGE);
                talks.goesOn(talk, ticket);
            });
        }
    }

    /** The customer's ticket that takes a message of that time: the open one, one to be reopened, or a new one. */
    private Ticket ticketFor(
            ConversationId conversation, Customer customer, Visibility visibility, Instant at, Hearing hearing) {
        Ticket current = talks.current(conversation, customer.id());
        if (current == null || !current.isLate(at) && !current.continuesWith(at, channel.reopenWithin())) {
            Ticket opened = Ticket.open(tickets.newId(), channel.id(), conversation, customer.id(), visibility, at);
            talks.opened(opened);
            changed.opened(opened);
            if (hearing.backfilled()) {
                opened.learntOf(now);
            } else {
                changed.isNews(opened, TicketNews.OPENED, at);
            }
            hearing.needsNobodySince().ifPresent(answer -> answeredElsewhere.put(opened.id(), answer));
            return opened;
        }
        if (!current.isOpen() && !current.isLate(at) && hearing.reopens(current, at)) {
            current.reopen(now);
            changed.touch(current, Kind.REOPENED);
        } else {
            changed.touch(current, Kind.MESSAGE);
        }
        return current;
    }

    private void closeWhatNeedsNobody() {
        answeredElsewhere.forEach((id, answer) -> {
            Ticket ticket = changed.find(id).orElseThrow();
            if (ticket.awaitingSince().isEmpty()) {
                ticket.close(TicketState.CloseReason.ANSWERED_ELSEWHERE, answer);
            }
        });
    }

    private Optional<Ticket> held(TicketId id) {
        return talks.find(id).or(() -> changed.find(id)).or(() -> tickets.lock(id));
    }

    private void add(Message line) {
        line.networkId().ifPresent(id -> {
            boolean byCustomer = line.author().kind() == Author.Kind.CUSTOMER;
            known.put(id, new Messages.Known(line.id(), line.ticket(), byCustomer));
            added.add(id);
        });
    }

    /** From now on a message of ours is known by the network's id, also to what came before its echo. */
    private void isOurs(OutboundMessage ours, String networkId) {
        known.put(networkId, new Messages.Known(ours.id(), ours.ticket(), false));
        added.add(networkId);
    }

    private void write() {
        important.markVips(changed.allNew(), people.values());
        place.place(changed.arrivals(now), channel, now);
        Function<Visibility, Targets> targets = promises.targets(channel, settings);
        changed.all().forEach(ticket -> ticket.promise(targets.apply(ticket.visibility())));
        changed.write(tickets, feed);
        lines.write();
        fates.write();
        if (!added.isEmpty()) {
            hasMore = items.lookAgain(channel.id(), added);
        }
        ownership.write().stream()
                .flatMap(talk -> talks.in(talk).stream())
                .filter(ticket -> changed.find(ticket.id()).isEmpty())
                .forEach(ticket -> feed.tell(LiveFeed.TicketChange.of(ticket, Kind.THREAD)));
        notify.tell(settings, changed.news());
        promises.watch(changed.all());
        followUp.of(changed.all(), changed.told(), settings.automation(), now);
        if (!itemsToForget.isEmpty()) {
            personalData.forgetItems(itemsToForget);
        }
    }

    private static Customers.Person named(Customers.Person one, Customers.Person other) {
        return one.name().isPresent() ? one : other;
    }
}
