package dev.bandeja.domain.automation;

import dev.bandeja.domain.Refused;

/**
 * The text of one of a page's automatic actions.
 *
 * @param on whether it is sent; switched off, what was written stays
 */
public record AutomaticText(boolean on, CustomerTexts texts) {
    /** Nothing is sent. */
    public static final AutomaticText OFF = new AutomaticText(false, CustomerTexts.NONE);

    /** Refuses with that field when it is switched on and has not a single text: it could do nothing. */
    public void requireWords(String field) {
        if (on && texts.isEmpty()) {
            throw Refused.invalid(field, "needs-text");
        }
    }
}
