package dev.bandeja.domain.automation;

import java.util.EnumMap;
import java.util.Map;

/**
 * What a page tells by itself.
 *
 * @param precedence what happens when several replies match one message
 * @param texts by action; one that is not in it has none
 */
public record PageTexts(Precedence precedence, Map<AutomaticAction, AutomaticText> texts) {
    public PageTexts {
        texts = texts.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(texts));
    }

    AutomaticText of(AutomaticAction action) {
        return texts.getOrDefault(action, AutomaticText.OFF);
    }

    /** Whether something is told by that action. */
    public boolean tells(AutomaticAction action) {
        return of(action).on();
    }

    /** Whether a customer's message may bring anything about. */
    public boolean answersMessages() {
        return tells(AutomaticAction.OUT_OF_HOURS)
                || tells(AutomaticAction.NO_AGENT)
                || tells(AutomaticAction.NEW_CUSTOMER)
                || tells(AutomaticAction.TICKET_CREATED);
    }
}
