package dev.bandeja.domain.ticket;

/** Whether a ticket is important, and by what. What a person decided is not overruled by any rule. */
public enum Importance {
    NONE,
    /** The customer wrote one of the page's key phrases. */
    BY_CONTENT,
    /** The customer is a VIP (decision D24). */
    BY_CUSTOMER,
    BY_HAND,
    /** A person took the mark away. */
    TAKEN_AWAY;

    public boolean isImportant() {
        return this == BY_CONTENT || this == BY_CUSTOMER || this == BY_HAND;
    }
}
