package dev.bandeja.domain.channel;

import dev.bandeja.domain.Refused;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An address that hears of a page by mail, and what of (P45, P46, decision D25).
 *
 * @param address in lower case
 * @param language of its mails: {@code es}, {@code en} or {@code pt}
 * @param newTickets every new ticket
 * @param importantTickets tickets that are important when they are opened, or become so later
 * @param overdueTickets tickets on which a promise was just broken
 * @param tokenTrouble the page's permission ends soon, or does not work any more
 */
public record NotifiedAddress(
        String address,
        String language,
        boolean newTickets,
        boolean importantTickets,
        boolean overdueTickets,
        boolean tokenTrouble) {
    private static final Set<String> LANGUAGES = Set.of("es", "en", "pt");
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>,;:\"()\\[\\]\\\\\\p{Cntrl}]{1,64}@"
            + "[\\p{L}\\p{Nd}](?:[\\p{L}\\p{Nd}.-]{0,248}[\\p{L}\\p{Nd}])?");

    public NotifiedAddress {
        if (address == null || !ADDRESS.matcher(address.strip()).matches()) {
            throw Refused.invalid("addresses", "mail-address").with("value", String.valueOf(address));
        }
        if (language == null || !LANGUAGES.contains(language)) {
            throw Refused.invalid("addresses", "mail-language");
        }
        address = normalised(address);
    }

    /** The one spelling under which an address is found. */
    public static String normalised(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * As what it hears of something, if at all. A new ticket that is important is told once.
     *
     * @param important whether the ticket is
     */
    public Optional<TicketNews> hears(TicketNews news, boolean important) {
        boolean wanted =
                switch (news) {
                    case OPENED -> newTickets;
                    case IMPORTANT -> importantTickets;
                    case OVERDUE -> overdueTickets;
                };
        if (wanted) {
            return Optional.of(news);
        }
        return news == TicketNews.OPENED && important ? hears(TicketNews.IMPORTANT, true) : Optional.empty();
    }
}
