package dev.bandeja.domain.ticket;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.ConversationId;
import dev.bandeja.domain.conversation.CustomerId;
import dev.bandeja.domain.conversation.PrivateThread;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.policy.ReplyWindow;
import dev.bandeja.domain.servicelevel.Promise;
import dev.bandeja.domain.servicelevel.Promise.Target;
import dev.bandeja.domain.servicelevel.Targets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The unit of work: one person's private conversation with a page, or one person under one top-level comment.
 *
 * <p>It is opened by the customer's first message. While it is open it has a place: an agent's hands, its campaign's queue,
 * a parking place with a reason, or nobody's. The first answer of a human being <i>addresses</i> it, once. It ends closed,
 * by a person or a rule, or ignored; a customer who writes again soon reopens it, later a new one is opened (D22).
 *
 * <p>What its page promises runs as {@link Promise promises}: an answer from the customer's message on, the end of the matter
 * from its opening on. A promise whose time is up makes it overdue until a person answers or it is closed; that it was overdue
 * once is remembered for good (D9).
 *
 * <p>It holds only what its rules ask for; its messages are kept beside it, never inside.
 */
public final class Ticket {
    public static final int HIGHEST_PRIORITY = 5;
    /** How much earlier each point of priority lets a ticket count as having come: so no other waits for ever. */
    public static final Duration HEAD_START = Duration.ofMinutes(10);

    private static final Duration THANKS_BELONG_FOR = Duration.ofHours(24);

    private final TicketId id;
    private final ChannelId channel;
    private final ConversationId conversation;
    private final CustomerId customer;
    private final Visibility visibility;
    private final Instant openedAt;
    private TicketState state;
    private Optional<CampaignId> campaign = Optional.empty();
    private Optional<AgentId> lastAgent = Optional.empty();
    private Optional<Instant> addressedAt = Optional.empty();
    private Optional<Instant> awaitingSince = Optional.empty();
    private Optional<Instant> waitCountsSince = Optional.empty();
    private Instant resolutionSince;
    private Optional<Promise> answerPromise = Optional.empty();
    private Optional<Promise> resolutionPromise = Optional.empty();
    private Optional<Instant> overdueSince = Optional.empty();
    private Importance importance = Importance.NONE;
    private Optional<String> importancePhrase = Optional.empty();
    private Optional<Instant> lastCustomerMessageAt = Optional.empty();
    private Optional<PrivateThread> privateThread = Optional.empty();
    private Optional<Instant> newestFromNetworkAt = Optional.empty();
    private Instant lastMessageAt;
    private int unread;
    private int priority;
    private final List<Happening> news = new ArrayList<>();
    private Optional<Instant> silentSince = Optional.empty();
    private Optional<String> language = Optional.empty();

    private Ticket(
            TicketId id,
            ChannelId channel,
            ConversationId conversation,
            CustomerId customer,
            Visibility visibility,
            Instant openedAt) {
        this.id = id;
        this.channel = channel;
        this.conversation = conversation;
        this.customer = customer;
        this.visibility = visibility;
        this.openedAt = openedAt;
        this.state = new TicketState.Open(new Place.Unassigned(openedAt));
        this.lastMessageAt = openedAt;
        this.resolutionSince = openedAt;
    }

    /**
     * A customer writes and no ticket of theirs can take it: a new one, nobody's yet.
     *
     * @param at when they wrote, by the network's clock
     */
    public static Ticket open(
            TicketId id,
            ChannelId channel,
            ConversationId conversation,
            CustomerId customer,
            Visibility visibility,
            Instant at) {
        Ticket ticket = new Ticket(id, channel, conversation, customer, visibility, at);
        ticket.news.add(Happening.of(Happening.Kind.CREATED, at, Optional.empty()));
        return ticket;
    }

    /** A ticket as it was written down. */
    public static Ticket restore(Snapshot was) {
        Ticket ticket = new Ticket(was.id, was.channel, was.conversation, was.customer, was.visibility, was.openedAt);
        ticket.state = was.state;
        ticket.campaign = was.campaign;
        ticket.lastAgent = was.lastAgent;
        ticket.addressedAt = was.addressedAt;
        ticket.awaitingSince = was.awaitingSince;
        ticket.waitCountsSince = was.waitCountsSince;
        ticket.resolutionSince = was.resolutionSince;
        ticket.answerPromise = was.answerPromise;
        ticket.resolutionPromise = was.resolutionPromise;
        ticket.overdueSince = was.overdueSince;
        ticket.importance = was.importance;
        ticket.importancePhrase = was.importancePhrase;
        ticket.lastCustomerMessageAt = was.lastCustomerMessageAt;
        ticket.privateThread = was.privateThread;
        ticket.newestFromNetworkAt = was.newestFromNetworkAt;
        ticket.lastMessageAt = was.lastMessageAt;
        ticket.unread = was.unread;
        ticket.priority = was.priority;
        ticket.silentSince = was.silentSince;
        ticket.language = was.language;
        return ticket;
    }

    /**
     * Whether something newer from the network was applied before: then a message of that time only takes its place in the
     * reading order. It starts no clock, reopens nothing and triggers nothing. Compared are times of the network only; our
     * own clock may differ from it.
     */
    public boolean isLate(Instant at) {
        return newestFromNetworkAt.filter(at::isBefore).isPresent();
    }

    /** Whether after that time more was said and then the ticket ended: what was written then needs nobody any more. */
    public boolean wentOnWithout(Instant at) {
        return at.isBefore(lastMessageAt) && closedAt().filter(at::isBefore).isPresent();
    }

    /** The customer wrote, at a time of the network's clock. */
    public void customerWrote(Instant at) {
        unread++;
        if (isLate(at)) {
            return;
        }
        newestFromNetworkAt = Optional.of(at);
        lastCustomerMessageAt = Optional.of(at);
        lastMessageAt = latest(lastMessageAt, at);
        silentSince = Optional.empty();
        if (awaitingSince.isEmpty()) {
            awaitingSince = Optional.of(at);
            news.add(Happening.of(Happening.Kind.ASKED, at, agent()));
        }
        if (waitCountsSince.isEmpty()) {
            waitCountsSince = Optional.of(at);
        }
    }

    /**
     * Whether words of thanks would end this talk: a person has answered, and nothing is owed any more (B12). They belong to
     * what was closed within the last day, however soon its page wants other messages to begin something new (D22).
     */
    public boolean isEndedByThanks(Instant at, Duration reopenWithin) {
        boolean nothingOwed = addressedAt.isPresent() && awaitingSince.isEmpty();
        return nothingOwed
                && continuesWith(at, reopenWithin.compareTo(THANKS_BELONG_FOR) > 0 ? reopenWithin : THANKS_BELONG_FOR);
    }

    /** The customer only said thanks: nothing is owed by that, and a closed ticket stays closed. */
    public void customerThanked(Instant at) {
        if (isOpen()) {
            unread++;
        }
        if (!isLate(at)) {
            newestFromNetworkAt = Optional.of(at);
            lastCustomerMessageAt = Optional.of(at);
            lastMessageAt = latest(lastMessageAt, at);
        }
    }

    /**
     * A comment of it was answered privately, and it is known in which talk: what the customer writes there belongs to this
     * ticket from now on (B6).
     */
    public void goesOnPrivately(ConversationId talk, String personId, Instant at) {
        boolean knownAlready = privateThread
                .filter(thread -> thread.conversation().equals(talk))
                .isPresent();
        if (visibility == Visibility.PUBLIC && !knownAlready) {
            privateThread = Optional.of(new PrivateThread(talk, personId, at, Optional.empty()));
        }
    }

    /** What the customer just wrote, they wrote in the private talk in which this ticket goes on. */
    public void heardPrivately(Instant at) {
        privateThread = privateThread.map(thread -> thread.heard(at));
    }

    /**
     * The customer wrote while another program of the company had the talk: nothing is owed by us, but they are not silent
     * (decision D32).
     */
    public void customerOverheard(Instant at) {
        customerActed(at);
        if (!isLate(at)) {
            silentSince = Optional.empty();
        }
    }

    /**
     * The customer did something in private that asks for nothing, as reacting to a message. A closed ticket stays closed;
     * but Facebook counts it as something the person did, so it opens the windows anew.
     */
    public void customerActed(Instant at) {
        if (visibility == Visibility.PRIVATE) {
            lastCustomerMessageAt =
                    lastCustomerMessageAt.filter(before -> !at.isAfter(before)).or(() -> Optional.of(at));
        } else {
            heardPrivately(at);
        }
    }

    /** The private talk in which a ticket of comments goes on; empty when nothing was answered privately. */
    public Optional<PrivateThread> privateThread() {
        return privateThread;
    }

    /** What the customer wrote last where only the company reads it: that opens the windows. */
    public Optional<Instant> lastPrivateMessageAt() {
        return visibility == Visibility.PRIVATE
                ? lastCustomerMessageAt
                : privateThread.flatMap(PrivateThread::lastCustomerMessageAt);
    }

    /** Where a message of it keeps its order, by who can read it. */
    public ConversationId talk(Visibility readers) {
        return readers == Visibility.PRIVATE
                ? privateThread.map(PrivateThread::conversation).orElse(conversation)
                : conversation;
    }

    /** The customer wrote one of the page's key phrases. */
    public void markByContent(String phrase) {
        if (importance == Importance.NONE) {
            importance = Importance.BY_CONTENT;
            importancePhrase = Optional.of(phrase);
        }
    }

    /** The customer is a VIP, or no longer one. */
    public void markByCustomer(boolean vip) {
        if (vip && importance == Importance.NONE) {
            importance = Importance.BY_CUSTOMER;
        } else if (!vip && importance == Importance.BY_CUSTOMER) {
            importance = Importance.NONE;
        }
    }

    /** A person says that it is important, or that it is not, whatever the rules say. */
    public void markByHand(boolean important) {
        if (important != importance.isImportant()) {
            importance = important ? Importance.BY_HAND : Importance.TAKEN_AWAY;
            importancePhrase = Optional.empty();
        }
    }

    /** We learnt of it later than it was opened: nobody could have worked on it before. */
    public void learntOf(Instant at) {
        resolutionSince = at;
    }

    /** What is owed from now on by what the page promises. A promise that runs already goes on as it is. */
    public void promise(Targets targets) {
        if (!isOpen()) {
            return;
        }
        if (answerPromise.isEmpty()) {
            Target target = addressedAt.isEmpty() ? Target.FIRST_ANSWER : Target.NEXT_ANSWER;
            answerPromise = waitCountsSince.flatMap(since -> targets.promise(target, since));
        }
        if (resolutionPromise.isEmpty()) {
            resolutionPromise = targets.promise(Target.RESOLUTION, resolutionSince);
        }
    }

    /**
     * The customer wrote, at a time of the network's clock, and we learn it much later: they wait for an answer, but nobody
     * could have known, so it starts no clock of the quality of service. When the talk went on without it and was ended, it
     * only takes its place in the reading order.
     */
    public void customerWroteUnheard(Instant at) {
        if (wentOnWithout(at)) {
            return;
        }
        Optional<Instant> before = waitCountsSince;
        customerWrote(at);
        waitCountsSince = before;
    }

    /**
     * The page promises something else from now on: what is still owed is counted anew, from where it began. What was kept
     * or broken before is not judged again.
     */
    public void promiseAnew(Targets targets, Instant now) {
        if (promises().anyMatch(promise -> promise.late() && overdueSince.equals(Optional.of(promise.dueAt())))) {
            overdueSince = Optional.empty();
        }
        answerPromise = Optional.empty();
        resolutionPromise = Optional.empty();
        promise(targets);
        becomeOverdue(now);
    }

    /**
     * Looks whether the time of a promise is up.
     *
     * @return whether it is, and nobody had noticed
     */
    public boolean becomeOverdue(Instant now) {
        Optional<Instant> broken = promises()
                .filter(promise -> !promise.late() && promise.isDue(now))
                .map(Promise::dueAt)
                .min(Comparator.naturalOrder());
        if (overdueSince.isEmpty() && broken.isPresent()) {
            overdueSince = broken;
            news.add(Happening.of(Happening.Kind.OVERDUE, broken.get(), agent()));
        }
        answerPromise = answerPromise.map(promise -> promise.isDue(now) ? promise.broken() : promise);
        resolutionPromise = resolutionPromise.map(promise -> promise.isDue(now) ? promise.broken() : promise);
        return broken.isPresent();
    }

    private Stream<Promise> promises() {
        return Stream.of(answerPromise, resolutionPromise).flatMap(Optional::stream);
    }

    /**
     * A person or an automatic action answered in Bandeja.
     *
     * @param at our own clock's time
     * @return whether this was the first answer of a human being, which addresses the ticket
     */
    public boolean answered(Author author, Instant at) {
        lastMessageAt = latest(lastMessageAt, at);
        return author.isPersonOfTheCompany() && answeredByPerson(author, at);
    }

    /** An answer was written that cannot leave now: the customer goes on waiting until it does. */
    public void answerKept(Instant at) {
        lastMessageAt = latest(lastMessageAt, at);
    }

    /**
     * A kept answer leaves at last. One that was written before the customer's newest words is no answer to them, unless a
     * person sends it knowing them.
     *
     * @param writtenAt empty when a person sends it now
     */
    public void keptAnswerLeaves(Author author, Optional<Instant> writtenAt, Instant at) {
        boolean knowsEverything = writtenAt
                .filter(written ->
                        lastCustomerMessageAt.filter(written::isBefore).isPresent())
                .isEmpty();
        if (knowsEverything) {
            answered(author, at);
        }
    }

    /**
     * The company wrote in the network's own inbox, or with another program: only a person's words are an answer
     * (decisions D9, D10).
     *
     * @param at the network's clock's time
     * @return whether this was the first answer of a human being, which addresses the ticket
     */
    public boolean answeredElsewhere(Author author, Instant at) {
        boolean late = isLate(at);
        lastMessageAt = latest(lastMessageAt, at);
        if (!late) {
            newestFromNetworkAt = Optional.of(at);
        }
        return !late && author.isPersonOfTheCompany() && answeredByPerson(author, at);
    }

    private boolean answeredByPerson(Author author, Instant at) {
        // The moment decides whether it was in time, not whether somebody had noticed.
        becomeOverdue(at);
        boolean first = addressedAt.isEmpty();
        if (first || awaitingSince.isPresent()) {
            news.add(answer(author, first, at));
        }
        awaitingSince = Optional.empty();
        waitCountsSince = Optional.empty();
        answerPromise = Optional.empty();
        unread = 0;
        silentSince = Optional.of(silentSince.map(before -> latest(before, at)).orElse(at));
        if (first) {
            addressedAt = Optional.of(at);
        }
        return first;
    }

    private Happening answer(Author author, boolean first, Instant at) {
        return new Happening(
                Happening.Kind.ANSWERED,
                at,
                author.agent(),
                waitCountsSince,
                agent().flatMap(any -> place()).map(Place::since),
                first,
                answerPromise.filter(Promise::late).isPresent(),
                Optional.empty());
    }

    /** Its customer has waited so long that they count as abandoned. It goes on waiting (D12). */
    public void countAsAbandoned(Instant at) {
        news.add(Happening.of(Happening.Kind.ABANDONED, at, Optional.empty()));
    }

    /** What happened to it since it was read or written down last, in order; each is given out once. */
    public List<Happening> takeNews() {
        List<Happening> taken = List.copyOf(news);
        news.clear();
        return taken;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** The campaign that takes it says where it goes. */
    public void enter(CampaignId newCampaign, Place place) {
        requireOpen();
        boolean sameCampaign = campaign.filter(newCampaign::equals).isPresent();
        if (!sameCampaign || place().filter(was -> was.kind() == place.kind()).isEmpty()) {
            placed(place);
        }
        campaign = Optional.of(newCampaign);
        state = new TicketState.Open(place);
    }

    private void placed(Place place) {
        if (place.kind() == Place.Kind.WAITING) {
            news.add(Happening.of(Happening.Kind.QUEUED, place.since(), Optional.empty()));
        } else if (place.kind() == Place.Kind.PARKED) {
            news.add(Happening.of(Happening.Kind.PARKED, place.since(), Optional.empty()));
        }
    }

    /** No enabled campaign takes it. */
    public void leaveUnassigned(Instant at) {
        requireOpen();
        campaign = Optional.empty();
        state = new TicketState.Open(new Place.Unassigned(at));
    }

    /** The reason to be parked has ended: into the queue, before those who came later. */
    public void unpark(Instant at) {
        if (!isParked()) {
            throw Refused.because(Reason.CONFLICT);
        }
        state = new TicketState.Open(new Place.Waiting(at, true));
        news.add(Happening.of(Happening.Kind.QUEUED, at, Optional.empty()));
    }

    /** An agent has it from now on: given by the campaign's strategy, or taken by hand. */
    public void assignTo(AgentId agent, Instant at) {
        requireOpen();
        Optional<AgentId> holder = agent();
        if (holder.isPresent()) {
            throw Refused.because(Reason.ALREADY_ASSIGNED)
                    .with("agent", holder.get().value());
        }
        state = new TicketState.Open(new Place.WithAgent(agent, at));
        lastAgent = Optional.of(agent);
        news.add(Happening.of(Happening.Kind.ASSIGNED, at, lastAgent));
    }

    /** Whoever has it gives it on to another agent, who has not read it yet. */
    public void transferTo(AgentId agent, Instant at) {
        requireOpen();
        state = new TicketState.Open(new Place.WithAgent(agent, at));
        lastAgent = Optional.of(agent);
        unread = Math.max(unread, 1);
        news.add(Happening.of(Happening.Kind.TRANSFERRED, at, lastAgent));
    }

    /** Another campaign takes it from now on, and does not give it back to who had it. */
    public void moveTo(CampaignId newCampaign, Place place, Instant at) {
        news.add(Happening.of(Happening.Kind.TRANSFERRED, at, lastAgent));
        enter(newCampaign, place);
        lastAgent = Optional.empty();
    }

    /** Ends it. Nothing owed to the customer is forgotten: should they write soon, it opens again. */
    public void close(TicketState.CloseReason reason, Instant at) {
        if (!isOpen()) {
            throw Refused.because(Reason.ALREADY_CLOSED);
        }
        becomeOverdue(at);
        news.add(Happening.closed(reason, lastAgent, at));
        state = new TicketState.Closed(reason, at);
        nothingIsOwed();
    }

    private void nothingIsOwed() {
        awaitingSince = Optional.empty();
        waitCountsSince = Optional.empty();
        answerPromise = Optional.empty();
        resolutionPromise = Optional.empty();
        silentSince = Optional.empty();
        unread = 0;
    }

    /**
     * A person says that it needs no answer. One that a person has answered was a talk: it is closed, never ignored.
     *
     * <p>Should the customer write soon, it opens again like a closed one.
     */
    public void ignore(Instant at) {
        if (!isOpen()) {
            throw Refused.because(Reason.ALREADY_CLOSED);
        }
        if (addressedAt.isPresent()) {
            throw Refused.because(Reason.ALREADY_ADDRESSED);
        }
        becomeOverdue(at);
        news.add(Happening.of(Happening.Kind.IGNORED, at, lastAgent));
        state = new TicketState.Ignored(at, new TicketState.Waited(awaitingSince, waitCountsSince));
        nothingIsOwed();
    }

    /** Whether a person may open it again: it has ended, and its customer can still be answered. */
    public boolean mayReopenByHand() {
        return state.mayReopenByHand();
    }

    /**
     * A person opens it again, nobody's until it gets a place. What its customer waited for when it was ignored is owed as
     * if that had never been.
     */
    public void reopenByHand(Instant at) {
        Optional<TicketState.Waited> waited =
                state instanceof TicketState.Ignored ignored ? Optional.of(ignored.waited()) : Optional.empty();
        if (isOpen()) {
            throw Refused.because(Reason.ALREADY_OPEN);
        }
        if (!mayReopenByHand()) {
            throw Refused.because(Reason.TICKET_CLOSED);
        }
        reopen(at);
        awaitingSince = waited.flatMap(TicketState.Waited::since);
        waitCountsSince = waited.flatMap(TicketState.Waited::counts);
        unread = awaitingSince.isPresent() ? 1 : 0;
    }

    /**
     * Whether a message of the customer continues this ticket: it is open, or was closed not longer ago than its channel
     * allows. A message that was written before the closing but arrives after it was not seen by anybody: it continues too.
     */
    public boolean continuesWith(Instant at, Duration reopenWithin) {
        if (isOpen()) {
            return true;
        }
        return closedAt()
                .filter(closed -> !at.isAfter(closed.plus(reopenWithin)))
                .isPresent();
    }

    /** Closed, and the customer wrote after that: open again, nobody's until its campaign says where. */
    public void reopen(Instant at) {
        if (isOpen()) {
            throw Refused.because(Reason.CONFLICT);
        }
        state = new TicketState.Open(new Place.Unassigned(at));
        resolutionSince = at;
        news.add(Happening.of(Happening.Kind.REOPENED, at, lastAgent));
    }

    /**
     * How urgent it is among those who wait.
     *
     * @param newPriority 0, as every ticket is opened, to 5
     */
    public void prioritise(int newPriority) {
        requireOpen();
        if (newPriority < 0 || newPriority > HIGHEST_PRIORITY) {
            throw Refused.invalid("priority", "0-to-5");
        }
        priority = newPriority;
    }

    /** How urgent it is among those who wait, 0 to 5. */
    public int priority() {
        return priority;
    }

    /**
     * Since when the customer has been silent after the last words of a person of the company; empty while it is not the
     * customer's turn. Automatic texts are no words of a person (decision D32).
     */
    public Optional<Instant> silentSince() {
        return silentSince;
    }

    /** Whether it ends by itself after that much silence: nothing is owed on it, and it is not parked (decision D32). */
    public boolean mayEndBySilence() {
        return isOpen() && silentSince.isPresent() && awaitingSince.isEmpty() && !isParked();
    }

    /**
     * In which language automatic texts are written to its customer, as an agent knows better than any profile.
     *
     * @param twoLetters empty = nobody says
     */
    public void writeIn(Optional<String> twoLetters) {
        if (twoLetters.filter(code -> !code.matches("[a-z]{2}")).isPresent()) {
            throw Refused.invalid("language", "language").with("value", twoLetters.get());
        }
        language = twoLetters;
    }

    /** The language that an agent has set, two letters. */
    public Optional<String> language() {
        return language;
    }

    /**
     * When something is lost unless it is answered: what was promised to the customer, the end of the reply window, or of the
     * days in which Facebook lets a page answer a comment privately; whichever comes first (B3).
     */
    public Instant lostAt() {
        Instant door = doorClosesAt();
        return promises()
                .map(Promise::dueAt)
                .filter(door::isAfter)
                .min(Comparator.naturalOrder())
                .orElse(door);
    }

    private Instant doorClosesAt() {
        return visibility == Visibility.PRIVATE
                ? ReplyWindow.closesAt(lastCustomerMessageAt).orElse(openedAt)
                : openedAt.plus(ReplyWindow.PRIVATE_REPLY);
    }

    /**
     * Its place among those who wait: the smallest is served first. What it counts from, less its head start. It does not
     * change by waiting, and yet who waits overtakes in time everybody who comes later, whatever their priority.
     *
     * @param lostFirst counted from what is lost, not from when it came
     */
    public Instant turn(boolean lostFirst) {
        Instant from = lostFirst ? lostAt() : place().map(Place::since).orElse(openedAt);
        return from.minus(HEAD_START.multipliedBy(priority));
    }

    /** Its agent has read everything. */
    public void seen() {
        unread = 0;
    }

    /** Refuses with {@link Reason#TICKET_CLOSED} when it has ended. */
    public void requireOpen() {
        if (!isOpen()) {
            throw Refused.because(Reason.TICKET_CLOSED);
        }
    }

    public TicketId id() {
        return id;
    }

    public ChannelId channel() {
        return channel;
    }

    public ConversationId conversation() {
        return conversation;
    }

    public CustomerId customer() {
        return customer;
    }

    public Visibility visibility() {
        return visibility;
    }

    public TicketState state() {
        return state;
    }

    public boolean isOpen() {
        return state instanceof TicketState.Open;
    }

    public boolean isParked() {
        return place().filter(Place.Parked.class::isInstance).isPresent();
    }

    /** Where it is; empty when it has ended. */
    public Optional<Place> place() {
        return state instanceof TicketState.Open open ? Optional.of(open.place()) : Optional.empty();
    }

    /** Who has it now. */
    public Optional<AgentId> agent() {
        return place().filter(Place.WithAgent.class::isInstance).map(place -> ((Place.WithAgent) place).agent());
    }

    /** Who has it, or had it last. */
    public Optional<AgentId> lastAgent() {
        return lastAgent;
    }

    public Optional<CampaignId> campaign() {
        return campaign;
    }

    /** When it ended. */
    public Optional<Instant> closedAt() {
        if (state instanceof TicketState.Closed closed) {
            return Optional.of(closed.at());
        }
        return state instanceof TicketState.Ignored ignored ? Optional.of(ignored.at()) : Optional.empty();
    }

    /** First answer of a human being. */
    public Optional<Instant> addressedAt() {
        return addressedAt;
    }

    /** The answer that is owed; empty when none is, or none was promised. */
    public Optional<Promise> answerPromise() {
        return answerPromise;
    }

    /** The end that is owed; empty when none was promised. */
    public Optional<Promise> resolutionPromise() {
        return resolutionPromise;
    }

    /** When the first promise was broken on it; stays, also when everything was made good. */
    public Optional<Instant> overdueSince() {
        return overdueSince;
    }

    /** Whether a promise is being broken now. */
    public boolean isOverdue() {
        return promises().anyMatch(Promise::late);
    }

    public Importance importance() {
        return importance;
    }

    /** The key phrase that made it important by content. */
    public Optional<String> importancePhrase() {
        return importancePhrase;
    }

    /** Since when the customer waits for an answer; empty when it is their turn. */
    public Optional<Instant> awaitingSince() {
        return awaitingSince;
    }

    /**
     * Since when the customer's waiting counts for the quality of service: from the first message that we were told of in
     * time. Empty when it is their turn, and while all they wait for was only found later (see
     * {@link #customerWroteUnheard}).
     */
    public Optional<Instant> waitCountsSince() {
        return waitCountsSince;
    }

    public Optional<Instant> lastCustomerMessageAt() {
        return lastCustomerMessageAt;
    }

    /** All it has to remember, to be written down. */
    public Snapshot snapshot() {
        return new Snapshot(
                id,
                channel,
                conversation,
                customer,
                visibility,
                openedAt,
                state,
                campaign,
                lastAgent,
                addressedAt,
                awaitingSince,
                waitCountsSince,
                resolutionSince,
                answerPromise,
                resolutionPromise,
                overdueSince,
                importance,
                importancePhrase,
                lastCustomerMessageAt,
                privateThread,
                newestFromNetworkAt,
                lastMessageAt,
                unread,
                priority,
                silentSince,
                language);
    }

    /**
     * A ticket at rest.
     *
     * @param resolutionSince since when the resolution's clock counts: opened, or opened again
     */
    public record Snapshot(
            TicketId id,
            ChannelId channel,
            ConversationId conversation,
            CustomerId customer,
            Visibility visibility,
            Instant openedAt,
            TicketState state,
            Optional<CampaignId> campaign,
            Optional<AgentId> lastAgent,
            Optional<Instant> addressedAt,
            Optional<Instant> awaitingSince,
            Optional<Instant> waitCountsSince,
            Instant resolutionSince,
            Optional<Promise> answerPromise,
            Optional<Promise> resolutionPromise,
            Optional<Instant> overdueSince,
            Importance importance,
            Optional<String> importancePhrase,
            Optional<Instant> lastCustomerMessageAt,
            Optional<PrivateThread> privateThread,
            Optional<Instant> newestFromNetworkAt,
            Instant lastMessageAt,
            int unread,
            int priority,
            Optional<Instant> silentSince,
            Optional<String> language) {}
}
