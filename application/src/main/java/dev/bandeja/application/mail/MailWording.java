package dev.bandeja.application.mail;

/** Puts a letter into the words of its reader's language. */
public interface MailWording {
    Words words(Letter letter);

    /**
     * A letter in words.
     *
     * @param text the whole letter as plain text
     * @param html the same, for mail programs that show more; every value in it is escaped
     */
    record Words(String subject, String text, String html) {}
}
