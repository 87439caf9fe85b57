package dev.bandeja.adapters.facebook;

/**
 * Why a message was not, or may not have been, delivered, and why a page could not be connected or its token does not work:
 * the words a screen translates. Where Facebook gave a {@code code/subcode} of its own, it follows behind a colon, as in
 * {@code WINDOW_CLOSED:10/2018278}, for support; a screen looks only at what stands before the colon.
 */
public final class Reasons {
    /** Facebook's window for free answers is over; the person has to write again. */
    public static final String WINDOW_CLOSED = "WINDOW_CLOSED";
    /** The page's token does not work: the page has to be activated again. */
    public static final String TOKEN_INACTIVE = "TOKEN_INACTIVE";
    /** The app or the connecting person lacks a permission. */
    public static final String PERMISSION_MISSING = "PERMISSION_MISSING";
    /** The app is in development: it may write only to its own administrators and testers. */
    public static final String DEVELOPMENT_MODE = "DEVELOPMENT_MODE";
    /** The person cannot be written to: blocked the page, or closed the account. */
    public static final String PERSON_UNREACHABLE = "PERSON_UNREACHABLE";
    /** The person has not agreed to this kind of message. */
    public static final String CONSENT_MISSING = "CONSENT_MISSING";
    /** Too much in too short a time; goes on by itself. */
    public static final String RATE_LIMITED = "RATE_LIMITED";
    /** Facebook has restricted the page for a time. */
    public static final String PAGE_RESTRICTED = "PAGE_RESTRICTED";
    /** Facebook holds what was sent for abuse and blocks it. */
    public static final String BLOCKED = "BLOCKED";
    /** Another app has the conversation. */
    public static final String THREAD_OWNED_ELSEWHERE = "THREAD_OWNED_ELSEWHERE";
    /** Facebook does not take the attachment, or cannot fetch it. */
    public static final String MEDIA_REFUSED = "MEDIA_REFUSED";
    /** The same has been sent before. */
    public static final String DUPLICATE = "DUPLICATE";
    /** The comment or post has had the one private reply that Facebook allows. */
    public static final String PRIVATE_REPLY_MADE = "PRIVATE_REPLY_MADE";
    /** The comment or post cannot be answered. */
    public static final String NOT_ANSWERABLE = "NOT_ANSWERABLE";
    /** The person, comment, post or message does not exist any more, or may not be seen. */
    public static final String NOT_FOUND = "NOT_FOUND";
    /** Facebook is out of order for the moment; goes on by itself. */
    public static final String TEMPORARY = "TEMPORARY";
    /** Facebook cannot be reached; nothing was sent; goes on by itself. */
    public static final String UNREACHABLE = "UNREACHABLE";
    /** The connection broke or no answer came in time: it may have arrived. */
    public static final String CONNECTION_LOST = "CONNECTION_LOST";
    /** The answer does not tell whether it arrived. */
    public static final String UNCLEAR_ANSWER = "UNCLEAR_ANSWER";
    /** What Bandeja asked for was wrong: a fault to be reported. */
    public static final String REQUEST_FAULTY = "REQUEST_FAULTY";
    /** Refused with a code that is not in the catalogue. */
    public static final String REFUSED = "REFUSED";

    /** Between the login and the exchange of its code too much time went by: the person has to sign in again. */
    public static final String CODE_EXPIRED = "CODE_EXPIRED";
    /** The code of this login was exchanged before: the person has to sign in again. */
    public static final String CODE_USED = "CODE_USED";
    /** The address that the login comes back to is not one of those entered in the Facebook app. */
    public static final String REDIRECT_MISMATCH = "REDIRECT_MISMATCH";
    /** A permission was asked for that Facebook has not approved for the app, or does not know. */
    public static final String INVALID_SCOPE = "INVALID_SCOPE";
    /** Facebook does not know the app, or its secret is another one: this installation's settings are wrong. */
    public static final String APP_REFUSED = "APP_REFUSED";
    /** A token of another Facebook app. */
    public static final String OTHER_APP = "OTHER_APP";
    /** A token of another page. */
    public static final String OTHER_PAGE = "OTHER_PAGE";

    private Reasons() {}
}
