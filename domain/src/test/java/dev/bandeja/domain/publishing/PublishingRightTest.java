package dev.bandeja.domain.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.agent.Sight;
import dev.bandeja.domain.campaign.CampaignId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishingRightTest {
    private static final AgentId WHO = new AgentId(7);
    private static final CampaignId OF_THE_PAGE = new CampaignId(1);
    private static final CampaignId ELSEWHERE = new CampaignId(2);

    @ParameterizedTest
    @CsvSource({
        "ADMINISTRATOR, true, true",
        "ADMINISTRATOR, false, true",
        "SUPERVISOR, true, false",
        "SUPERVISOR, false, true",
        "AGENT, true, false",
        "AGENT, false, true",
        "ANALYST, true, false",
        "ANALYST, false, false"
    })
    void who_publishes_on_a_page_of_their_campaign(Role role, boolean onlyAdministrators, boolean may) {
        assertEquals(may, includes(role, OF_THE_PAGE, onlyAdministrators));
        assertEquals(role == Role.ADMINISTRATOR, includes(role, ELSEWHERE, onlyAdministrators), "on a page of others");
    }

    private static boolean includes(Role role, CampaignId theirs, boolean onlyAdministrators) {
        Person person = new Person(WHO, "who@example.com", "Who", Set.of(role), Optional.empty(), true);
        Sight sight = new Sight(WHO, role == Role.ADMINISTRATOR, Set.of(theirs), Set.of(theirs));
        return PublishingRight.includes(person, sight, Set.of(OF_THE_PAGE), onlyAdministrators);
    }
}
