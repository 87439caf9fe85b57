package dev.bandeja.adapters.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The facts of a letter as its reader reads them. Some were written by strangers: line breaks, signs for machines and signs
 * that turn the direction of writing have no place in a sentence, least of all in a subject.
 */
record Values(Phrases phrases, ZoneId zone) {
    private static final Set<String> MOMENTS = Set.of("at", "since", "endsAt", "until");
    private static final Pattern SECOND_CODE = Pattern.compile("/(\\d+)$");
    private static final Pattern NOT_FOR_READING =
            Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");

    /** The facts by name, in words. */
    Map<String, String> said(Map<String, String> facts) {
        Map<String, String> said = new HashMap<>();
        facts.forEach((name, value) -> said.put(name, said(name, value)));
        said.putIfAbsent("customer", phrases.say("unknownCustomer", Map.of()));
        return said;
    }

    private String said(String name, String value) {
        if (MOMENTS.contains(name)) {
            return moment(Instant.parse(value));
        }
        String readable = NOT_FOR_READING.matcher(value).replaceAll(" ").strip();
        return name.equals("reason") ? reason(readable) : readable;
    }

    String moment(Instant at) {
        String said = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(phrases.locale())
                .withZone(zone)
                .format(at);
        return said + " (" + zone.getId() + ")";
    }

    /** {@code TOKEN_INACTIVE:190/460}: by the network's second code where it says more than the word; the codes for support. */
    private String reason(String reason) {
        String[] parts = reason.split(":", 2);
        Matcher second = SECOND_CODE.matcher(reason);
        String said = Stream.of(
                        second.find() ? phrases.find("reason." + second.group(1), Map.of()) : Optional.<String>empty(),
                        phrases.find("reason." + parts[0], Map.of()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> phrases.say("reason.other", Map.of()));
        return parts.length == 2 ? said + " (" + phrases.say("code", Map.of("code", parts[1])) + ")" : said;
    }
}
