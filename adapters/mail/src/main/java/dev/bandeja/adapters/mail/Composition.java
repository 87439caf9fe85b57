package dev.bandeja.adapters.mail;

import java.util.List;
import java.util.Optional;

/**
 * A mail before it is plain text or HTML.
 *
 * @param paragraphs what happened
 * @param particulars names and values, each on a line of its own
 * @param advice what to do now
 * @param action the one thing to press
 * @param footer why this mail came
 */
record Composition(
        String language,
        String subject,
        List<String> paragraphs,
        List<Particular> particulars,
        Optional<String> advice,
        Optional<Action> action,
        String footer) {

    /** A value with its name. */
    record Particular(String name, String value) {}

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
        advice.ifPresent(what -> text.append(what).append("\n\n"));
        action.ifPresent(
                to -> text.append(to.words()).append(":\n").append(to.address()).append("\n\n"));
        return text.append("-- \n").append(footer).append('\n').toString();
    }
}
