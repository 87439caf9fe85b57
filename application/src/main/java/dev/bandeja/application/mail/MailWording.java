package dev.bandeja.application.mail;

import java.util.Optional;

/** Puts a letter into the words of its reader's language. */
public interface MailWording {
    /** @param link where its link leads; without one a letter that has a link says that it is in the mail only */
    Words words(Letter letter, Optional<String> link);

    /**
     * A letter in words.
     *
     * @param text the whole letter as plain text
     * @param html the same, for mail programs that show more; every value in it is escaped
     */
    record Words(String subject, String text, String html) {}
}
