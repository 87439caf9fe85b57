package dev.bandeja.application.ticket;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.Limits;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.ConversationId;
import dev.bandeja.domain.conversation.CustomerId;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tickets. It also keeps how many open ones each agent has: {@link #handTo} is the only way for a ticket to come to an
 * agent and fails when that would be one too many; {@link #save} takes it off them when it leaves.
 *
 * <p>Whatever writes a ticket down also writes down what happened to it: see {@link Ticket#takeNews()} and
 * {@link dev.bandeja.application.analytics.TicketEvents}.
 */
public interface Tickets {
    TicketId newId();

    void add(Ticket ticket);

    /** The ticket, held until the end of the transaction. */
    Optional<Ticket> lock(TicketId id);

    /** Several tickets, held until the end of the transaction; those that do not exist are missing. */
    Map<TicketId, Ticket> lock(Collection<TicketId> ids);

    /**
     * The newest ticket of each customer in these conversations, and those of comments that go on in one of them, held until
     * the end of the transaction.
     */
    Newest newestOf(Collection<ConversationId> conversations);

    /**
     * Writes down what changed.
     *
     * @throws IllegalStateException when it came to an agent: see {@link #handTo}
     */
    void save(Ticket ticket);

    /**
     * Writes down a ticket that has just been assigned, if its agent still has room for it.
     *
     * @param limits how many tickets the agent may have with it; their own cap counts as well
     * @return false when the agent is full: then nothing has been written
     */
    boolean handTo(Ticket ticket, Limits limits);

    /** The head of a campaign's queue: those who go first, then in order of arrival, less the head start of priority. */
    List<TicketId> queue(CampaignId campaign, int max);

    /** The same in the order in which something is lost. */
    List<TicketId> queueByLoss(CampaignId campaign, int max);

    /** Tickets of a campaign that are parked for that reason, in order of arrival. */
    List<TicketId> parked(CampaignId campaign, Place.ParkReason reason, int max);

    /** Tickets of a campaign that are parked for its opening, but promised another one than that, in order of arrival. */
    List<TicketId> promisedOtherwise(CampaignId campaign, Optional<Instant> opening, int max);

    /** Tickets that an agent has had for as long as their campaign allows, or longer. */
    List<TicketId> overChatTime(Instant now, int max);

    /** Tickets of a campaign that these agents have. */
    List<TicketId> heldBy(CampaignId campaign, Collection<AgentId> agents);

    /** Parked tickets of a channel that wait for its token to work again, in order of arrival. */
    List<TicketId> parkedForToken(ChannelId channel);

    /** Open tickets an agent has, by number. */
    List<TicketId> heldBy(AgentId agent);

    /** Open tickets of a page in the order of their numbers, from behind one of them. */
    List<TicketId> openOf(ChannelId channel, TicketId after, int max);

    /** Open tickets of a customer. */
    List<TicketId> openOf(CustomerId customer);

    /** Open tickets an agent has now, in all campaigns. */
    int active(AgentId agent);

    /** The same, held until the end of the transaction: nobody gives them another one meanwhile. */
    int activeHeld(AgentId agent);

    /**
     * Holds how many open tickets the agents have who have these, by agent, before the tickets are taken off them in any other
     * order; else routing waits for that, and that for routing.
     */
    void holdLoads(Collection<Ticket> some);

    /**
     * What else routing may want to know of these tickets.
     *
     * @param servedSince how far back it is asked who served their customers
     */
    Map<TicketId, Background> backgrounds(Collection<TicketId> tickets, Instant servedSince);

    /** Those of these tickets whose customers had none before, on their page. */
    Set<TicketId> firstOfTheirCustomers(Collection<TicketId> tickets);

    /**
     * A ticket's customer, as routing sees them.
     *
     * @param served the agents of their other tickets
     * @param language two letters, when the network told
     */
    record Background(List<AgentId> served, Optional<String> language) {
        /** Nothing is known. */
        public static final Background UNKNOWN = new Background(List.of(), Optional.empty());
    }

    /**
     * Whose messages those of some conversations may be.
     *
     * @param ofTalks the newest ticket of each customer in each conversation
     * @param goingOn the newest ticket of comments that goes on in a private talk
     */
    record Newest(Map<Talk, Ticket> ofTalks, Map<ConversationId, Ticket> goingOn) {}

    /** One customer in one conversation. */
    record Talk(ConversationId conversation, CustomerId customer) {}
}
