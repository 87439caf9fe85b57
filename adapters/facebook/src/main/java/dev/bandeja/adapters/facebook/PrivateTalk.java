package dev.bandeja.adapters.facebook;

import dev.bandeja.application.conversation.SendOutcome;

/** A person's private talk with a page, and its key. */
final class PrivateTalk {
    private PrivateTalk() {}

    static String key(String person) {
        return "p:" + person;
    }

    static SendOutcome.Thread with(String person) {
        return new SendOutcome.Thread(person, key(person));
    }
}
