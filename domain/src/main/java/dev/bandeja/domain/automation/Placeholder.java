package dev.bandeja.domain.automation;

import dev.bandeja.domain.Refused;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What may stand in a text and is filled in for each customer: written <code>{customer}</code> (decision D2). */
public enum Placeholder {
    /** The customer's name. */
    CUSTOMER,
    /** The name of the agent who has the ticket. */
    AGENT,
    /** The ticket's number. */
    TICKET,
    /** The page's name. */
    PAGE,
    /** When somebody is there again, in the customer's language. */
    OPENS;

    static final Pattern WRITTEN = Pattern.compile("\\{([^{}\\n]*)}");

    /** As it stands in a text. */
    public String written() {
        return "{" + name().toLowerCase(Locale.ROOT) + "}";
    }

    static Optional<Placeholder> named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /**
     * Refuses a text in which something stands in braces that is no placeholder: it would reach the customer as it is.
     *
     * @param field where the text stands, for whoever has to correct it
     */
    public static void requireKnown(String field, String text) {
        Matcher braces = WRITTEN.matcher(text);
        while (braces.find()) {
            if (named(braces.group(1)).isEmpty()) {
                throw Refused.invalid(field, "placeholder")
                        .with("value", braces.group())
                        .with(
                                "allowed",
                                Arrays.stream(values())
                                        .map(Placeholder::written)
                                        .collect(Collectors.joining(" ")));
            }
        }
    }
}
