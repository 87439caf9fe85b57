package dev.bandeja.domain.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.domain.campaign.CampaignId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SightTest {
    private static final AgentId ME = new AgentId(1);
    private static final AgentId OTHER = new AgentId(2);
    private static final CampaignId MINE = new CampaignId(10);
    private static final CampaignId FOREIGN = new CampaignId(11);

    private final Sight agent = new Sight(ME, false, Set.of(MINE), Set.of());
    private final Sight supervisor = new Sight(ME, false, Set.of(), Set.of(MINE));
    private final Sight administrator = new Sight(ME, true, Set.of(), Set.of());

    @Test
    void an_agent_sees_their_own_tickets_wherever_they_come_from() {
        sees(agent, true, Optional.of(FOREIGN), Optional.of(ME), Optional.of(ME));
    }

    @Test
    void an_agent_sees_waiting_tickets_of_their_campaigns_only() {
        sees(agent, true, Optional.of(MINE), Optional.empty(), Optional.empty());
        sees(agent, false, Optional.of(FOREIGN), Optional.empty(), Optional.empty());
    }

    @Test
    void an_agent_sees_tickets_that_no_campaign_takes() {
        sees(agent, true, Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void an_agent_does_not_see_what_a_colleague_has() {
        sees(agent, false, Optional.of(MINE), Optional.of(OTHER), Optional.of(OTHER));
        sees(agent, false, Optional.of(MINE), Optional.of(OTHER), Optional.of(ME));
    }

    @Test
    void an_agent_goes_on_seeing_what_they_had() {
        sees(agent, true, Optional.of(FOREIGN), Optional.empty(), Optional.of(ME));
    }

    @Test
    void a_supervisor_sees_everything_of_their_campaigns_and_nothing_of_others() {
        sees(supervisor, true, Optional.of(MINE), Optional.of(OTHER), Optional.of(OTHER));
        sees(supervisor, false, Optional.of(FOREIGN), Optional.of(OTHER), Optional.of(OTHER));
        assertEquals(true, supervisor.steers(Optional.of(MINE)));
        assertEquals(false, supervisor.steers(Optional.of(FOREIGN)));
    }

    @Test
    void an_administrator_sees_and_steers_everything() {
        sees(administrator, true, Optional.of(FOREIGN), Optional.of(OTHER), Optional.of(OTHER));
        assertEquals(true, administrator.steers(Optional.empty()));
    }

    private static void sees(
            Sight sight,
            boolean expected,
            Optional<CampaignId> campaign,
            Optional<AgentId> holder,
            Optional<AgentId> lastAgent) {
        assertEquals(expected, sight.includes(campaign, holder, lastAgent));
    }
}
