package dev.bandeja.domain.publishing;

import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.agent.Sight;
import dev.bandeja.domain.campaign.CampaignId;
import java.util.Collection;

/**
 * Who may publish on a page (decision D27): administrators always; while the page's switch <i>only administrators</i> is off,
 * also the supervisors and agents of its campaigns. Analysts never. Answering customers does not depend on it.
 */
public final class PublishingRight {
    private PublishingRight() {}

    /**
     * Whether the page is one of the person's own, whatever its switch says.
     *
     * @param campaigns those of the page
     */
    public static boolean isTheirs(Person person, Sight sight, Collection<CampaignId> campaigns) {
        return person.is(Role.ADMINISTRATOR)
                || person.is(Role.SUPERVISOR) && campaigns.stream().anyMatch(sight.supervises()::contains)
                || person.is(Role.AGENT) && campaigns.stream().anyMatch(sight.memberOf()::contains);
    }

    /** @param onlyAdministrators the page's switch */
    public static boolean includes(
            Person person, Sight sight, Collection<CampaignId> campaigns, boolean onlyAdministrators) {
        return person.is(Role.ADMINISTRATOR) || !onlyAdministrators && isTheirs(person, sight, campaigns);
    }
}
