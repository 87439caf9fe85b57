package dev.bandeja.adapters.facebook;

import dev.bandeja.application.conversation.NetworkEvent;
import java.time.Instant;
import java.util.Optional;

/** One event of a delivery, as far as its shape tells. */
interface Event {
    /** Conversation key of whatever belongs to no person and no thread. */
    String PAGE = "page";

    /** Facebook's word for it. */
    String kind();

    /** Which conversation it belongs to, and in whose order it stands. */
    default String conversationKey() {
        return PAGE;
    }

    /** When it happened, if it says so. */
    default Optional<Instant> at() {
        return Optional.empty();
    }

    /** The page it came for; empty text when it cannot be told. */
    String page();

    /**
     * What it means.
     *
     * @param at when it happened
     * @param ourApp id of the app under which this installation sends; empty text when it is not known
     */
    NetworkEvent understand(Instant at, String ourApp);

    /** The event in an envelope. */
    static Event of(Envelope envelope) {
        if (!envelope.error().isEmpty()) {
            return new Unreadable(envelope.page(), envelope.error());
        }
        switch (envelope.source()) {
            case MESSAGING:
            case STANDBY:
                return new MessagingEvent(envelope);
            case CHANGES:
                return new FeedChange(envelope);
            case TALK:
                return new MessagingEvent(AsTold.message(envelope));
            case WALL:
                return new FeedChange(AsTold.change(envelope));
            case CHANGED_FIELDS:
                return new Kept(envelope.page(), "changed_fields", envelope.entryTime());
            case ENTRY:
                return new Kept(envelope.page(), envelope.field(), envelope.entryTime());
            default:
                return new Unreadable(envelope.page(), "This event was not kept in a form that can be read again.");
        }
    }

    /** Something that is kept and counted by its kind. */
    record Kept(String page, String kind, String time) implements Event {
        @Override
        public Optional<Instant> at() {
            return FacebookTime.read(time);
        }

        @Override
        public NetworkEvent understand(Instant at, String ourApp) {
            return new NetworkEvent.Kept();
        }
    }

    /** Something an administrator has to look at. */
    record Unreadable(String page, String error) implements Event {
        @Override
        public String kind() {
            return "unreadable";
        }

        @Override
        public NetworkEvent understand(Instant at, String ourApp) {
            return new NetworkEvent.Unreadable(error);
        }
    }
}
