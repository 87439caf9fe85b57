package dev.bandeja.adapters.persistence.ticket;

import static dev.bandeja.adapters.persistence.Precision.kept;
import static dev.bandeja.adapters.persistence.Precision.keptOrNull;

import dev.bandeja.adapters.persistence.Precision;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.ConversationId;
import dev.bandeja.domain.conversation.CustomerId;
import dev.bandeja.domain.conversation.Direction;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.PrivateThread;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.Importance;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import dev.bandeja.domain.ticket.TicketState;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** A ticket, as kept, with the beginning of its newest line for the lists. */
@Entity
@Table(name = "ticket")
public class TicketRow {
    private static final int LONGEST_EXCERPT = 200;
    /** Behind every moment in microseconds that a ticket may be waiting since. */
    private static final long NOT_AWAITING = Long.MAX_VALUE / 2;

    static final int GOES_FIRST = 0;
    static final int COMES_BY_ITSELF = 1;

    @Id
    private long id;

    @Column(name = "channel_id")
    private long channel;

    @Column(name = "conversation_id")
    private long conversation;

    @Column(name = "customer_id")
    private long customer;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Visibility visibility;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private TicketState.Kind state;

    @Enumerated(EnumType.STRING)
    @Column(name = "close_reason", columnDefinition = "text")
    private TicketState.CloseReason closeReason;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** Of an ignored one: since when its customer had been waiting. */
    @Column(name = "waited_since")
    private Instant waitedSince;

    /** Of an ignored one: since when that counted. */
    @Column(name = "waited_counts_since")
    private Instant waitedCountsSince;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Place.Kind place;

    @Column(name = "place_since")
    private Instant placeSince;

    @Column(name = "agent_id")
    private Long agent;

    @Column(name = "queue_rank")
    private int queueRank;

    @Enumerated(EnumType.STRING)
    @Column(name = "park_reason", columnDefinition = "text")
    private Place.ParkReason parkReason;

    @Column(name = "park_until")
    private Instant parkUntil;

    @Column(name = "campaign_id")
    private Long campaign;

    @Column(name = "last_agent_id")
    private Long lastAgent;

    @Column(name = "addressed_at")
    private Instant addressedAt;

    @Column(name = "awaiting_since")
    private Instant awaitingSince;

    @Column(name = "wait_counts_since")
    private Instant waitCountsSince;

    @Column(name = "resolution_since")
    private Instant resolutionSince;

    @Column(name = "overdue_since")
    private Instant overdueSince;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Importance importance;

    @Column(name = "importance_phrase")
    private String importancePhrase;

    @Embedded
    @AttributeOverride(name = "target", column = @Column(name = "answer_target", columnDefinition = "text"))
    @AttributeOverride(name = "since", column = @Column(name = "answer_since"))
    @AttributeOverride(name = "warnAt", column = @Column(name = "answer_warn_at"))
    @AttributeOverride(name = "dueAt", column = @Column(name = "answer_due_at"))
    @AttributeOverride(name = "late", column = @Column(name = "answer_late"))
    private PromiseColumns answerPromise;

    @Embedded
    @AttributeOverride(name = "target", column = @Column(name = "resolution_target", columnDefinition = "text"))
    @AttributeOverride(name = "since", column = @Column(name = "resolution_begun"))
    @AttributeOverride(name = "warnAt", column = @Column(name = "resolution_warn_at"))
    @AttributeOverride(name = "dueAt", column = @Column(name = "resolution_due_at"))
    @AttributeOverride(name = "late", column = @Column(name = "resolution_late"))
    private PromiseColumns resolutionPromise;

    @Column(name = "last_customer_message_at")
    private Instant lastCustomerMessageAt;

    @Column(name = "private_conversation_id")
    private Long privateConversation;

    @Column(name = "private_person")
    private String privatePerson;

    @Column(name = "private_since")
    private Instant privateSince;

    @Column(name = "private_message_at")
    private Instant privateMessageAt;

    @Column(name = "newest_from_network_at")
    private Instant newestFromNetworkAt;

    @Column(name = "last_message_at")
    private Instant lastMessageAt;

    private int unread;
    private int priority;

    @Column(name = "silent_since")
    private Instant silentSince;

    private String language;

    /** Place among those who wait, by when they came. */
    private Instant turn;

    /** Place among those who wait, by what is lost first. */
    @Column(name = "turn_lost")
    private Instant turnLost;

    private String excerpt = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "excerpt_by", columnDefinition = "text")
    private Author.Kind excerptBy = Author.Kind.CUSTOMER;

    @Column(name = "excerpt_at")
    private Instant excerptAt;

    @Column(name = "inbox_order")
    private long inboxOrder;

    @Version
    private long version;

    protected TicketRow() {}

    TicketRow(Ticket.Snapshot ticket) {
        id = ticket.id().value();
        channel = ticket.channel().value();
        conversation = ticket.conversation().value();
        customer = ticket.customer().value();
        visibility = ticket.visibility();
        openedAt = kept(ticket.openedAt());
        keep(ticket);
    }

    /** Everything that may change in the life of a ticket. */
    final void keep(Ticket.Snapshot ticket) {
        state = ticket.state().kind();
        closeReason = null;
        endedAt = null;
        waitedSince = null;
        waitedCountsSince = null;
        place = null;
        placeSince = null;
        agent = null;
        queueRank = COMES_BY_ITSELF;
        parkReason = null;
        parkUntil = null;
        keepState(ticket.state());
        campaign = ticket.campaign().map(CampaignId::value).orElse(null);
        lastAgent = ticket.lastAgent().map(AgentId::value).orElse(null);
        addressedAt = keptOrNull(ticket.addressedAt());
        awaitingSince = keptOrNull(ticket.awaitingSince());
        waitCountsSince = keptOrNull(ticket.waitCountsSince());
        resolutionSince = kept(ticket.resolutionSince());
        overdueSince = keptOrNull(ticket.overdueSince());
        importance = ticket.importance();
        importancePhrase = ticket.importancePhrase().orElse(null);
        answerPromise = PromiseColumns.of(ticket.answerPromise());
        resolutionPromise = PromiseColumns.of(ticket.resolutionPromise());
        lastCustomerMessageAt = keptOrNull(ticket.lastCustomerMessageAt());
        keepPrivateThread(ticket.privateThread());
        newestFromNetworkAt = keptOrNull(ticket.newestFromNetworkAt());
        lastMessageAt = kept(ticket.lastMessageAt());
        unread = ticket.unread();
        priority = ticket.priority();
        silentSince = keptOrNull(ticket.silentSince());
        language = ticket.language().orElse(null);
        keepTurn(Ticket.restore(ticket));
        inboxOrder = inboxOrder(ticket.awaitingSince(), ticket.lastMessageAt());
    }

    private void keepPrivateThread(Optional<PrivateThread> thread) {
        privateConversation = thread.map(each -> each.conversation().value()).orElse(null);
        privatePerson = thread.map(PrivateThread::personId).orElse(null);
        privateSince = keptOrNull(thread.map(PrivateThread::since));
        privateMessageAt = keptOrNull(thread.flatMap(PrivateThread::lastCustomerMessageAt));
    }

    private Optional<PrivateThread> privateThread() {
        return Optional.ofNullable(privateConversation)
                .map(talk -> new PrivateThread(
                        new ConversationId(talk), privatePerson, privateSince, Optional.ofNullable(privateMessageAt)));
    }

    private void keepTurn(Ticket ticket) {
        turn = kept(ticket.turn(false));
        turnLost = kept(ticket.turn(true));
    }

    private void keepState(TicketState newState) {
        if (newState instanceof TicketState.Open open) {
            keepPlace(open.place());
        } else if (newState instanceof TicketState.Closed closed) {
            closeReason = closed.reason();
            endedAt = kept(closed.at());
        } else if (newState instanceof TicketState.Ignored ignored) {
            endedAt = kept(ignored.at());
            waitedSince = keptOrNull(ignored.waited().since());
            waitedCountsSince = keptOrNull(ignored.waited().counts());
        }
    }

    private void keepPlace(Place newPlace) {
        place = newPlace.kind();
        placeSince = kept(newPlace.since());
        if (newPlace instanceof Place.WithAgent with) {
            agent = with.agent().value();
        } else if (newPlace instanceof Place.Waiting waiting) {
            queueRank = waiting.first() ? GOES_FIRST : COMES_BY_ITSELF;
        } else if (newPlace instanceof Place.Parked parked) {
            parkReason = parked.reason();
            parkUntil = keptOrNull(parked.until());
        }
    }

    Ticket ticket() {
        return Ticket.restore(new Ticket.Snapshot(
                new TicketId(id),
                new ChannelId(channel),
                new ConversationId(conversation),
                new CustomerId(customer),
                visibility,
                openedAt,
                state(
                        state,
                        place,
                        placeSince,
                        agent,
                        queueRank == GOES_FIRST,
                        parkReason,
                        parkUntil,
                        closeReason,
                        endedAt,
                        new TicketState.Waited(
                                Optional.ofNullable(waitedSince), Optional.ofNullable(waitedCountsSince))),
                campaign(),
                Optional.ofNullable(lastAgent).map(AgentId::new),
                Optional.ofNullable(addressedAt),
                Optional.ofNullable(awaitingSince),
                Optional.ofNullable(waitCountsSince),
                Optional.ofNullable(resolutionSince).orElse(openedAt),
                PromiseColumns.promise(answerPromise),
                PromiseColumns.promise(resolutionPromise),
                Optional.ofNullable(overdueSince),
                importance,
                Optional.ofNullable(importancePhrase),
                Optional.ofNullable(lastCustomerMessageAt),
                privateThread(),
                Optional.ofNullable(newestFromNetworkAt),
                lastMessageAt,
                unread,
                priority,
                Optional.ofNullable(silentSince),
                Optional.ofNullable(language)));
    }

    /** The state that these columns tell of. */
    static TicketState state(
            TicketState.Kind state,
            Place.Kind place,
            Instant placeSince,
            Long agent,
            boolean goesFirst,
            Place.ParkReason parkReason,
            Instant parkUntil,
            TicketState.CloseReason closeReason,
            Instant endedAt,
            TicketState.Waited waited) {
        return switch (state) {
            case CLOSED -> new TicketState.Closed(closeReason, endedAt);
            case IGNORED -> new TicketState.Ignored(endedAt, waited);
            case OPEN ->
                new TicketState.Open(
                        switch (place) {
                            case WITH_AGENT -> new Place.WithAgent(new AgentId(agent), placeSince);
                            case WAITING -> new Place.Waiting(placeSince, goesFirst);
                            case PARKED -> new Place.Parked(parkReason, placeSince, Optional.ofNullable(parkUntil));
                            case UNASSIGNED -> new Place.Unassigned(placeSince);
                        });
        };
    }

    /** A line was added: lists show the newest one. */
    public void show(Message line) {
        boolean isNewest = excerptAt == null || !line.at().isBefore(excerptAt);
        if (isNewest && line.direction() != Direction.NOTE) {
            excerpt = beginning(line.text());
            excerptBy = line.author().kind();
            excerptAt = kept(line.at());
        }
    }

    /** Its customer was forgotten: it shows nothing of what was said. */
    public void forgetWords() {
        excerpt = "";
        language = null;
        keepPrivateThread(Optional.empty());
    }

    private static String beginning(String text) {
        String storable = text.replace('\0', '\uFFFD');
        if (storable.length() <= LONGEST_EXCERPT) {
            return storable;
        }
        boolean splitsCharacter = Character.isHighSurrogate(storable.charAt(LONGEST_EXCERPT - 1));
        return storable.substring(0, splitsCharacter ? LONGEST_EXCERPT - 1 : LONGEST_EXCERPT);
    }

    /** Those who wait for an answer first, the longest on top, then the others, the latest message on top. */
    static long inboxOrder(Optional<Instant> awaitingSince, Instant lastMessageAt) {
        return awaitingSince.map(Precision::micros).orElseGet(() -> NOT_AWAITING - Precision.micros(lastMessageAt));
    }

    public long channel() {
        return channel;
    }

    Optional<AgentId> agent() {
        return Optional.ofNullable(agent).map(AgentId::new);
    }

    Optional<CampaignId> campaign() {
        return Optional.ofNullable(campaign).map(CampaignId::new);
    }
}
