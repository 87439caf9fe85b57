package dev.bandeja.domain.agent;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import java.util.Collection;

/** Somebody has to be able to administer Bandeja at all times. */
public final class Administrators {
    private Administrators() {}

    /**
     * Checks a change of one person.
     *
     * @param active the active administrators before it, held while it is made
     * @param after the person after it
     * @throws Refused {@code LAST_ADMINISTRATOR} when nobody would be left
     */
    public static void check(Collection<Person> active, Person after) {
        boolean stays = after.active() && after.is(Role.ADMINISTRATOR);
        boolean others = active.stream().anyMatch(each -> !each.id().equals(after.id()));
        boolean was = active.stream().anyMatch(each -> each.id().equals(after.id()));
        if (was && !stays && !others) {
            throw Refused.because(Reason.LAST_ADMINISTRATOR);
        }
    }
}
