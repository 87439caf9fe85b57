package dev.bandeja.domain;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The business says no, and with which values. The sentence a person reads is made at the edge, in their language, from
 * {@link #reason()} and {@link #facts()}; nothing here is meant for the screen.
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient Map<String, Object> facts;

    private Refused(Reason reason, Map<String, Object> facts) {
        super(reason + " " + facts);
        this.reason = reason;
        this.facts = Collections.unmodifiableMap(facts);
    }

    /** A refusal that needs no values to be explained. */
    public static Refused because(Reason reason) {
        return new Refused(reason, Map.of());
    }

    /** A value of a form or a call that is missing or not acceptable. */
    public static Refused invalid(String field, String rule) {
        return because(Reason.INVALID).with("field", field).with("rule", rule);
    }

    /** This refusal with one more value that its explanation needs; never a secret. */
    public Refused with(String name, Object value) {
        Map<String, Object> more = new TreeMap<>(facts);
        more.put(name, value);
        return new Refused(reason, more);
    }

    public Reason reason() {
        return reason;
    }

    /** Values by name. */
    public Map<String, Object> facts() {
        return facts;
    }

    /** Why the business says no. */
    public enum Reason {
        /** The thing asked for does not exist, or the asker may not know that it does. */
        NOT_FOUND,
        /** The address wants no mails of the page: fact {@code address}. */
        NOTIFICATIONS_STOPPED,
        /** Somebody else changed it meanwhile. */
        CONFLICT,
        /** A value is missing or not acceptable: facts {@code field}, {@code rule}. */
        INVALID,
        /** The asker's roles do not include this. */
        FORBIDDEN,
        /** The e-mail or the password is wrong; which of the two is not told. */
        BAD_CREDENTIALS,
        /** Too many failed sign-ins: fact {@code retryAfterSeconds}. */
        TOO_MANY_ATTEMPTS,
        /** The link does not let anybody in: it was used, its time is over, or it never existed. */
        LINK_ENDED,
        /** Nobody would be left who may administer Bandeja. */
        LAST_ADMINISTRATOR,
        /** Somebody else signs in with this address: fact {@code email}. */
        EMAIL_TAKEN,
        /** The ticket is closed or ignored; nothing can be sent on it. */
        TICKET_CLOSED,
        /** It was closed before. */
        ALREADY_CLOSED,
        /** It is open. */
        ALREADY_OPEN,
        /** A person has answered it: such a ticket is closed, not ignored. */
        ALREADY_ADDRESSED,
        /** The customer's talk has gone on in another ticket: fact {@code ticket}. */
        WENT_ON_ELSEWHERE,
        /** Another agent has the ticket: fact {@code agent}. */
        ALREADY_ASSIGNED,
        /** Only the agent who has the ticket may do this. */
        NOT_YOURS,
        /** The agent is at the limit of simultaneous tickets: fact {@code limit}. */
        AGENT_FULL,
        /** The agent is not there, or not to be given anything now. */
        AGENT_AWAY,
        /** The agent is no member of the ticket's campaign. */
        NOT_A_MEMBER,
        /** Facebook's standard window of 24 hours is over. */
        WINDOW_CLOSED,
        /** The comment has had the one private reply that Facebook allows. */
        PRIVATE_REPLY_MADE,
        /** Facebook allows a private reply for seven days after the comment. */
        PRIVATE_REPLY_LATE,
        /** Longer than the network takes: fact {@code limit}, in characters. */
        TEXT_TOO_LONG,
        /** The file is larger than is kept or taken by the network: fact {@code limit}, in megabytes. */
        FILE_TOO_LARGE,
        /** The page's token does not work: nothing can be sent until it is activated again. */
        TOKEN_INACTIVE,
        /** The person lacks roles on the page: fact {@code tasks}. */
        PAGE_ROLE_MISSING,
        /** The page is a channel already: fact {@code page}. */
        PAGE_CONNECTED,
        /** Another enabled campaign takes the same content of the page: facts {@code campaign}, {@code visibility}. */
        PAGE_TAKEN,
        /** The page has another name than the one that was typed: facts {@code typed}, {@code page}. */
        PAGE_NAME_DIFFERS,
        /** Members who are to be removed still have tickets, and nobody said what becomes of them: fact {@code tickets}. */
        MEMBER_HAS_TICKETS,
        /** Another page than the channel's own was chosen to activate it again: fact {@code page}. */
        OTHER_PAGE,
        /** The network cannot reach this installation: fact {@code answer}, a word for what happened instead. */
        ADDRESS_UNREACHABLE,
        /** The network did not do what was asked: fact {@code answer}, a word of its adapter. */
        NETWORK_REFUSED,
        /** The page is being looked through already. */
        BACKFILL_UNDER_WAY,
        /** The message's fate does not allow this: only a failed one is tried again, only an unknown one is settled. */
        DELIVERY_STATE,
        /** Somebody else saved these settings meanwhile: facts {@code by}, {@code version}. */
        SETTINGS_CHANGED,
        /** The setting is another by now, so that change cannot be taken back: fact {@code settings}. */
        CANNOT_UNDO,
        /** Closing by hand requires fields that are empty: fact {@code fields}, their labels. */
        REQUIRED_TO_CLOSE,
        /** The campaign wants to know what came of the talk before it is closed by hand. */
        DISPOSITION_REQUIRED,
        /** Something is written in the field: facts {@code label}, {@code uses}. */
        FIELD_IN_USE,
        /** Options that were chosen somewhere would go: facts {@code label}, {@code options}, {@code uses}. */
        OPTION_IN_USE,
        /** The tag is on tickets: facts {@code name}, {@code uses}. */
        TAG_IN_USE,
        /** On this page only administrators publish: fact {@code page}. */
        ONLY_ADMINISTRATORS_PUBLISH,
        /** The post is published, about to be, or not known to be: fact {@code state}. */
        POST_STATE,
        /** The network does not allow that with this comment or post, as it stands. */
        CANNOT_MODERATE,
        /** Nothing of what the person wrote in public is still there to be answered. */
        COMMENT_GONE,
        /** It was handed to the network already. */
        DELETION_LEFT,
        /** The store that must keep it cannot be reached, or is full; the caller may try again. */
        UNAVAILABLE
    }
}
