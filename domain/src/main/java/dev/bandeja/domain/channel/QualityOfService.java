package dev.bandeja.domain.channel;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.servicelevel.BusinessHours;
import dev.bandeja.domain.servicelevel.Span;
import dev.bandeja.domain.servicelevel.Targets;
import java.time.Duration;
import java.util.Optional;

/**
 * How soon a page's customers are to be answered (P12–P14). Each time is one of its own for private messages and for public
 * comments; an empty one is off.
 *
 * @param privateFirstAnswer until a private ticket without a human answer is late
 * @param privateNextAnswer until an answered private ticket is late whose customer wrote again
 * @param privateResolution from opening to closing a private ticket
 * @param publicFirstAnswer the same for public tickets
 * @param clock whose time is counted (D9)
 * @param warnBelow percent of the time that are left when the clock turns amber, 0–90; 0 = no warning
 * @param thanksEndTheTalk a closing "gracias" of an answered customer starts no clock and reopens nothing (B12)
 */
public record QualityOfService(
        Optional<Span> privateFirstAnswer,
        Optional<Span> privateNextAnswer,
        Optional<Span> privateResolution,
        Optional<Span> publicFirstAnswer,
        Optional<Span> publicNextAnswer,
        Optional<Span> publicResolution,
        Clock clock,
        int warnBelow,
        boolean thanksEndTheTalk)
        implements SettingsSection {

    private static final Duration LONGEST = Duration.ofDays(90);

    /** What a new page promises: a first answer within twenty minutes, by the customer's clock. */
    public static final QualityOfService BY_DEFAULT = new QualityOfService(
            Optional.of(Span.minutes(20)),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Span.minutes(20)),
            Optional.empty(),
            Optional.empty(),
            Clock.WALL,
            30,
            true);

    /** Whose time is counted. */
    public enum Clock {
        /** The customer's: nights and weekends count. */
        WALL,
        /** Only while the campaign, or else the page, is open. */
        BUSINESS
    }

    public QualityOfService {
        check("privateFirstAnswer", privateFirstAnswer);
        check("privateNextAnswer", privateNextAnswer);
        check("privateResolution", privateResolution);
        check("publicFirstAnswer", publicFirstAnswer);
        check("publicNextAnswer", publicNextAnswer);
        check("publicResolution", publicResolution);
        if (clock == null) {
            throw Refused.invalid("clock", "required");
        }
        if (warnBelow < 0 || warnBelow > 90) {
            throw Refused.invalid("warnBelow", "0-90");
        }
    }

    @Override
    public Name name() {
        return Name.QUALITY;
    }

    /**
     * What is promised to whoever writes privately.
     *
     * @param hours the hours that count when business time does
     */
    public Targets privately(BusinessHours hours) {
        return new Targets(privateFirstAnswer, privateNextAnswer, privateResolution, warnBelow, counted(hours));
    }

    /** What is promised to whoever writes publicly. */
    public Targets publicly(BusinessHours hours) {
        return new Targets(publicFirstAnswer, publicNextAnswer, publicResolution, warnBelow, counted(hours));
    }

    private Optional<BusinessHours> counted(BusinessHours hours) {
        return clock == Clock.BUSINESS ? Optional.of(hours) : Optional.empty();
    }

    private static void check(String field, Optional<Span> time) {
        time.filter(span -> span.isZero() || span.length().compareTo(LONGEST) > 0)
                .ifPresent(span -> {
                    throw Refused.invalid(field, "time-to-90-days");
                });
    }
}
