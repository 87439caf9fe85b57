package dev.bandeja.domain.conversation;

import dev.bandeja.domain.agent.AgentId;
import java.util.Optional;

/**
 * Who wrote a message.
 *
 * @param agent the person, when it was written in Bandeja
 */
public record Author(Kind kind, Optional<AgentId> agent) {

    /** What sort of author; decides which clocks a message stops (decision D9). */
    public enum Kind {
        CUSTOMER,
        /** A person, in Bandeja. */
        AGENT,
        /** A person, in the network's own inbox. */
        PAGE_INBOX,
        /** Another program that is connected to the same page. */
        OTHER_APP,
        /** One of Bandeja's automatic actions. */
        AUTOMATIC
    }

    public static final Author CUSTOMER = new Author(Kind.CUSTOMER, Optional.empty());
    public static final Author PAGE_INBOX = new Author(Kind.PAGE_INBOX, Optional.empty());
    public static final Author OTHER_APP = new Author(Kind.OTHER_APP, Optional.empty());

    public static final Author AUTOMATIC = new Author(Kind.AUTOMATIC, Optional.empty());

    public static Author agent(AgentId agent) {
        return new Author(Kind.AGENT, Optional.of(agent));
    }

    /** A human being of the company: their answer addresses the ticket. */
    public boolean isPersonOfTheCompany() {
        return kind == Kind.AGENT || kind == Kind.PAGE_INBOX;
    }
}
