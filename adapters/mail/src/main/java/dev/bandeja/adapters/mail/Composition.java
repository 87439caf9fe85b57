package dev.bandeja.adapters.mail;

import java.util.List;
import java.util.Optional;

/**
 * A mail before it is plain text or HTML.
 *
 * @param paragraphs what happened
 * @param particulars names and values, each on a line of its own
 * @param entries several things that happened, each with a place to go to
 * @param advice what to do now
 * @param action the one thing to press
 * @param footer why this mail came
 * @param stop where its reader says that they want no more of these; empty for mails that cannot be stopped
 */
record Composition(
        String language,
        String subject,
        List<String> paragraphs,
        List<Particular> particulars,
        List<Entry> entries,
        Optional<String> advice,
        Optional<Action> action,
        String footer,
        Optional<Action> stop) {

    /** A value with its name. */
    record Particular(String name, String value) {}

    /**
     * One of several things that happened.
     *
     * @param quote what somebody wrote; may be empty
     */
    record Entry(String title, String when, String quote, Action action) {}

    /** A place to go to. */
    record Action(String words, String address) {}

    /** For every mail program. */
    String text() {
        StringBuilder text = new StringBuilder();
        paragraphs.forEach(each -> text.append(each).append("\n\n"));
        particulars.forEach(each ->
                text.append(each.name()).append(": ").append(each.value()).append('\n'));
        if (!particulars.isEmpty()) {
            text.append('\n');
        }
        entries.forEach(each -> entry(text, each));
        advice.ifPresent(what -> text.append(what).append("\n\n"));
        action.ifPresent(
                to -> text.append(to.words()).append(":\n").append(to.address()).append("\n\n"));
        text.append("-- \n").append(footer).append('\n');
        stop.ifPresent(
                to -> text.append(to.words()).append(": ").append(to.address()).append('\n'));
        return text.toString();
    }

    private static void entry(StringBuilder text, Entry entry) {
        text.append("* ")
                .append(entry.title())
                .append(" · ")
                .append(entry.when())
                .append('\n');
        if (!entry.quote().isEmpty()) {
            text.append("  > ").append(entry.quote()).append('\n');
        }
        text.append("  ").append(entry.action().address()).append("\n\n");
    }
}
