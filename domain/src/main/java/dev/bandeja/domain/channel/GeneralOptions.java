package dev.bandeja.domain.channel;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.servicelevel.BusinessHours;
import dev.bandeja.domain.servicelevel.Span;
import java.time.Duration;

/**
 * A page's general options.
 *
 * @param reopenWithin a customer's message this soon after closing reopens the ticket, later it opens a new one (D22); up to
 *     30 days, 0 = always a new one
 * @param hours working hours while no enabled campaign takes the page's private messages (D30)
 * @param onlyAdministratorsPublish new posts are the administrators'; if not, also those of the supervisors and agents of the
 *     page's campaigns (D27). Everybody goes on answering customers.
 */
public record GeneralOptions(Span reopenWithin, BusinessHours hours, boolean onlyAdministratorsPublish)
        implements SettingsSection {
    private static final Duration LONGEST = Duration.ofDays(30);

    public GeneralOptions {
        if (reopenWithin == null || reopenWithin.length().compareTo(LONGEST) > 0) {
            throw Refused.invalid("reopenWithin", "up-to-30-days");
        }
        if (hours == null) {
            throw Refused.invalid("hours", "required");
        }
    }

    @Override
    public Name name() {
        return Name.GENERAL;
    }
}
