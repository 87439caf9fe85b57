package dev.bandeja.deployment.war.demo;

import dev.bandeja.domain.conversation.Visibility;
import java.util.Optional;

/** One conversation of the demo's past, as far as it has come. */
final class PastTalk {
    private final PastTalks.Customer customer;
    private final PastTalks.Script script;
    private final String order;
    private int said;
    private String comment;
    private boolean closed;

    /**
     * @param order number of the order that it is about
     */
    PastTalk(PastTalks.Customer customer, PastTalks.Script script, int order) {
        this.customer = customer;
        this.script = script;
        this.order = Integer.toString(order);
    }

    PastTalks.Customer customer() {
        return customer;
    }

    boolean isPublic() {
        return script.visibility() == Visibility.PUBLIC;
    }

    /** What its agent marks it with. */
    Optional<String> tag() {
        return script.tag();
    }

    boolean isOver() {
        return said == script.lines().size();
    }

    boolean isCustomersTurn() {
        return !isOver() && script.lines().get(said).byCustomer();
    }

    boolean isPagesTurn() {
        return !isOver() && !isCustomersTurn();
    }

    /** Says the next line; it is said now. */
    String next() {
        return script.lines().get(said++).text().replace("{n}", order);
    }

    /** The customer never comes back to it. */
    void breakOff() {
        said = script.lines().size();
    }

    /** Its ticket was closed. */
    boolean isClosed() {
        return closed;
    }

    void close() {
        closed = true;
    }

    /** The comment under which it goes on; null before the first line, and in private. */
    String comment() {
        return comment;
    }

    void begunAt(String commentId) {
        comment = commentId;
    }
}
