package dev.bandeja.domain.channel;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.automation.AutomaticAction;
import dev.bandeja.domain.automation.AutomaticText;
import dev.bandeja.domain.automation.PageTexts;
import dev.bandeja.domain.automation.Precedence;
import dev.bandeja.domain.servicelevel.Span;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * What a page does by itself (P17–P36).
 *
 * @param language of the texts for customers whose language is not known, two letters (decision D20)
 * @param precedence what happens when several replies match one message
 * @param closesSilent tickets whose customer stays silent are closed
 * @param silentFor after how long; 1 minute to 90 days
 * @param outOfHours to whoever writes while nobody works
 * @param noAgent to whoever writes while no agent is assignable
 * @param newCustomer to whoever writes for the first time ever
 * @param ticketCreated to whoever opens a ticket
 * @param closedByHand the last text when a person closes
 * @param closedBySilence the last text when the page closes by itself
 */
public record AutomaticActions(
        String language,
        Precedence precedence,
        boolean closesSilent,
        Span silentFor,
        AutomaticText outOfHours,
        AutomaticText noAgent,
        AutomaticText newCustomer,
        AutomaticText ticketCreated,
        AutomaticText closedByHand,
        AutomaticText closedBySilence)
        implements SettingsSection {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(90);

    /** A new page does nothing by itself. */
    public static final AutomaticActions NONE = new AutomaticActions(
            "es",
            Precedence.FIRST_MATCH,
            false,
            Span.hours(20),
            AutomaticText.OFF,
            AutomaticText.OFF,
            AutomaticText.OFF,
            AutomaticText.OFF,
            AutomaticText.OFF,
            AutomaticText.OFF);

    public AutomaticActions {
        language = language == null ? "" : language.strip().toLowerCase(Locale.ROOT);
        if (!language.matches("[a-z]{2}")) {
            throw Refused.invalid("language", "language").with("value", language);
        }
        if (precedence == null) {
            throw Refused.invalid("precedence", "required");
        }
        if (silentFor == null
                || silentFor.length().compareTo(SHORTEST) < 0
                || silentFor.length().compareTo(LONGEST) > 0) {
            throw Refused.invalid("silentFor", "minute-to-90-days");
        }
        outOfHours.requireWords("outOfHours");
        noAgent.requireWords("noAgent");
        newCustomer.requireWords("newCustomer");
        ticketCreated.requireWords("ticketCreated");
        closedByHand.requireWords("closedByHand");
        closedBySilence.requireWords("closedBySilence");
    }

    @Override
    public Name name() {
        return Name.AUTOMATION;
    }

    /** What it tells, by action. */
    public PageTexts texts() {
        return new PageTexts(
                precedence,
                Map.of(
                        AutomaticAction.OUT_OF_HOURS,
                        outOfHours,
                        AutomaticAction.NO_AGENT,
                        noAgent,
                        AutomaticAction.NEW_CUSTOMER,
                        newCustomer,
                        AutomaticAction.TICKET_CREATED,
                        ticketCreated,
                        AutomaticAction.CLOSED_BY_HAND,
                        closedByHand,
                        AutomaticAction.CLOSED_BY_SILENCE,
                        closedBySilence));
    }
}
