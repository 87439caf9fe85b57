package dev.bandeja.domain.channel;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.servicelevel.Span;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Who hears of a page by mail (P45, P46, decision D25). What happens first is told at once; what follows within a time goes
 * into one mail together, at its end.
 *
 * @param addresses up to 20, each once
 * @param gather so long after a mail to an address the next one about tickets is held back, up to a day; 0 = never
 */
public record Notifications(List<NotifiedAddress> addresses, Span gather) implements SettingsSection {
    private static final int MOST = 20;
    private static final Duration LONGEST = Duration.ofDays(1);

    /** Nobody hears anything; an address that is added hears at most four times an hour. */
    public static final Notifications NONE = new Notifications(List.of(), Span.minutes(15));

    public Notifications {
        addresses = List.copyOf(addresses);
        if (addresses.size() > MOST) {
            throw Refused.invalid("addresses", "up-to-20");
        }
        if (gather == null || gather.length().compareTo(LONGEST) > 0) {
            throw Refused.invalid("gather", "up-to-a-day");
        }
        for (int i = 0; i < addresses.size(); i++) {
            String address = addresses.get(i).address();
            if (addresses.subList(0, i).stream()
                    .anyMatch(other -> other.address().equals(address))) {
                throw Refused.invalid("addresses", "same-address").with("value", address);
            }
        }
    }

    @Override
    public Name name() {
        return Name.NOTIFICATIONS;
    }

    /** What an address wants to hear; empty when it is none of them. */
    public Optional<NotifiedAddress> of(String address) {
        return addresses.stream()
                .filter(each -> each.address().equals(NotifiedAddress.normalised(address)))
                .findFirst();
    }
}
