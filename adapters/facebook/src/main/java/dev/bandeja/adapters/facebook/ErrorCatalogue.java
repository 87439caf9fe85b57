package dev.bandeja.adapters.facebook;

import java.util.HashMap;
import java.util.Map;

/**
 * Facebook's error codes and what each means for a message on its way, or for a page that is being connected. Decided on code and subcode, never on the HTTP status
 * or a sentence, as both vary.
 */
final class ErrorCatalogue {
    private static final Map<String, Entry> ENTRIES = new HashMap<>();

    static {
        put(Step.TRY_AGAIN, Reasons.TEMPORARY, "1", "2", "1200", "*/2018012");
        put(Step.TRY_A_FEW_TIMES, Reasons.PERMISSION_MISSING, "1/99");
        put(Step.LOOK_FIRST, Reasons.UNCLEAR_ANSWER, "1/*", "2/*", "1/1357046");

        put(Step.SLOW_DOWN, Reasons.RATE_LIMITED, "4", "17", "341", "429", "613", "613/1996", "613/2534040", "80006");
        put(Step.SLOW_DOWN_FOR_LONG, Reasons.RATE_LIMITED, "32", "80001");
        put(Step.GIVE_UP, Reasons.BLOCKED, "613/2018338");
        put(Step.STOP, Reasons.BLOCKED, "368");

        put(Step.ACTIVATE_AGAIN, Reasons.TOKEN_INACTIVE, "190", "102");
        put(Step.GIVE_UP, Reasons.PERMISSION_MISSING, "3", "10");
        put(Step.GIVE_UP, Reasons.DEVELOPMENT_MODE, "200/2018028");

        put(Step.GIVE_UP, Reasons.WINDOW_CLOSED, "10/2018278", "10/2534022", "10/2018065");
        put(Step.GIVE_UP, Reasons.PERSON_UNREACHABLE, "10/2018108", "551", "551/1545041", "200/1545041");
        put(Step.STOP, Reasons.PAGE_RESTRICTED, "10/1893063");
        put(Step.GIVE_UP, Reasons.CONSENT_MISSING, "10/1404170", "10/1893015", "10/1893016", "4/2018354", "9/2018352");
        put(Step.GIVE_UP, Reasons.NOT_FOUND, "100/2018001", "100/33", "9000001", "*/9000001", "*/2018218", "2018218");
        put(Step.GIVE_UP, Reasons.PERMISSION_MISSING, "*/2018247", "2018247");
        put(Step.WANT_CONTROL, Reasons.THREAD_OWNED_ELSEWHERE, "100/2534037", "100/2018300", "100/2018321");
        put(Step.REPLY_USED_UP, Reasons.NOT_ANSWERABLE, "100/2534025", "10903", "*/10903");
        put(Step.REPLY_USED_UP, Reasons.PRIVATE_REPLY_MADE, "10900", "*/10900");
        put(Step.GIVE_UP, Reasons.DUPLICATE, "506", "506/1455006");

        put(Step.GIVE_UP, Reasons.CODE_EXPIRED, "*/36007");
        put(Step.GIVE_UP, Reasons.CODE_USED, "*/36009");
        put(Step.GIVE_UP, Reasons.REDIRECT_MISMATCH, "*/36008", "191");
        put(Step.GIVE_UP, Reasons.APP_REFUSED, "101");

        put(Step.TRY_A_FEW_TIMES, Reasons.MEDIA_REFUSED, "100/2018008", "100/2018294");
        put(Step.GIVE_UP, Reasons.MEDIA_REFUSED, "100/2018047", "100/2018074", "100/2018109", "36000");
        put(Step.GIVE_UP, Reasons.REQUEST_FAULTY, "100/2018034", "100/1893061", "100", "803", "2500", "104", "12");
    }

    private ErrorCatalogue() {}

    /** What an error means; something for every one, known or not. */
    static Entry of(GraphError error) {
        Entry exact = ENTRIES.get(error.code() + "/" + error.subcode());
        if (exact == null && error.subcode() != 0) {
            exact = ENTRIES.get("*/" + error.subcode());
        }
        if (exact != null) {
            return exact;
        }
        Entry byCode = byCode(error);
        boolean saysItPasses = error.isPassing() && byCode.step().isLessThanAPause();
        return saysItPasses ? new Entry(Step.TRY_AGAIN, Reasons.TEMPORARY) : byCode;
    }

    private static Entry byCode(GraphError error) {
        Entry generally = error.subcode() == 0 ? null : ENTRIES.get(error.code() + "/*");
        if (generally == null) {
            generally = ENTRIES.get(String.valueOf(error.code()));
        }
        if (generally != null) {
            return generally;
        }
        boolean permission = error.code() >= 200 && error.code() <= 299;
        return new Entry(Step.GIVE_UP, permission ? Reasons.PERMISSION_MISSING : Reasons.REFUSED);
    }

    private static void put(Step step, String reason, String... codes) {
        for (String code : codes) {
            ENTRIES.put(code, new Entry(step, reason));
        }
    }

    /** What has to happen. */
    enum Step {
        /** It passes by itself, and nothing was accepted. */
        TRY_AGAIN,
        /** It may pass by itself; after three tries a person has to look. */
        TRY_A_FEW_TIMES,
        /** The page has to pause. */
        SLOW_DOWN,
        /** The page has to pause for about an hour. */
        SLOW_DOWN_FOR_LONG,
        /** The page's token does not work any more. */
        ACTIVATE_AGAIN,
        /** This message will never be accepted. */
        GIVE_UP,
        /** Another program has the talk: it is asked for, and the message tried once more. */
        WANT_CONTROL,
        /** This comment can have no private reply, or no other one. */
        REPLY_USED_UP,
        /** This message will never be accepted, and the page has to stop for long: it is restricted. */
        STOP,
        /** It may have been accepted all the same. */
        LOOK_FIRST;

        private boolean isLessThanAPause() {
            return this == GIVE_UP || this == TRY_AGAIN || this == LOOK_FIRST;
        }
    }

    /**
     * @param reason one of {@link Reasons}
     */
    record Entry(Step step, String reason) {}
}
