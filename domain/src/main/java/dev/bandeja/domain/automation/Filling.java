package dev.bandeja.domain.automation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * What stands for the placeholders in one customer's text. A value that is missing has a neutral wording in the text's
 * language: never a hole, never a raw placeholder (decision D2).
 *
 * @param opens when somebody is there again
 * @param now to say “today” and “tomorrow” by
 * @param zone on whose clocks the opening is told
 */
public record Filling(
        Optional<String> customer,
        Optional<String> agent,
        String ticket,
        String page,
        Optional<Instant> opens,
        Instant now,
        ZoneId zone) {
    private static final Wording ENGLISH = new Wording(
            "customer", "our team", "soon", "'today at' HH:mm", "'tomorrow at' HH:mm", "EEEE, MMMM d, 'at' HH:mm");
    private static final Map<String, Wording> WORDINGS = Map.of(
            "es",
            new Wording(
                    "cliente",
                    "nuestro equipo",
                    "pronto",
                    "'hoy a las' HH:mm",
                    "'mañana a las' HH:mm",
                    "'el' EEEE d 'de' MMMM 'a las' HH:mm"),
            "en",
            ENGLISH,
            "pt",
            new Wording(
                    "cliente",
                    "nossa equipe",
                    "em breve",
                    "'hoje às' HH:mm",
                    "'amanhã às' HH:mm",
                    "EEEE, d 'de' MMMM, 'às' HH:mm"));

    /**
     * The text as the customer reads it.
     *
     * @param language of the text, two letters; in one that Bandeja does not speak what is missing is worded in English
     */
    public String fill(String text, String language) {
        Matcher braces = Placeholder.WRITTEN.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (braces.find()) {
            String value = Placeholder.named(braces.group(1))
                    .map(placeholder -> value(placeholder, language))
                    .orElse(braces.group());
            braces.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return braces.appendTail(filled).toString();
    }

    private String value(Placeholder placeholder, String language) {
        Wording wording = WORDINGS.getOrDefault(language, ENGLISH);
        return switch (placeholder) {
            case CUSTOMER -> customer.orElse(wording.customer);
            case AGENT -> agent.orElse(wording.agent);
            case TICKET -> ticket;
            case PAGE -> page;
            case OPENS ->
                opens.map(at -> opening(at.atZone(zone), language, wording)).orElse(wording.opens);
        };
    }

    private String opening(ZonedDateTime at, String language, Wording wording) {
        long days = ChronoUnit.DAYS.between(now.atZone(zone).toLocalDate(), at.toLocalDate());
        String pattern = days == 0 ? wording.today : days == 1 ? wording.tomorrow : wording.date;
        return DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(language))
                .format(at);
    }

    /** Neutral words for what is missing, and the patterns of a moment: today, tomorrow, later. */
    private record Wording(String customer, String agent, String opens, String today, String tomorrow, String date) {}
}
