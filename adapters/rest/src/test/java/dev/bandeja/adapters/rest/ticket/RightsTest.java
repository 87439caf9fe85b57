package dev.bandeja.adapters.rest.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.policy.SendDecision;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RightsTest {
    private final CardOnATable card = new CardOnATable();

    @Test
    void the_agent_who_has_an_open_ticket_may_answer_and_close_it() {
        Rights rights = card.withAgent(CardOnATable.ANA).rightsOf(CardOnATable.ANA, Role.AGENT);
        assertEquals(Optional.empty(), rights.againstReplying());
        assertTrue(rights.mayClose());
        assertFalse(rights.mayTake());
    }

    @Test
    void a_colleagues_ticket_is_not_theirs() {
        Rights rights = card.withAgent(CardOnATable.BEA).rightsOf(CardOnATable.ANA, Role.AGENT);
        assertEquals(Optional.of(Problem.NOT_YOURS), rights.againstReplying());
        assertFalse(rights.mayClose());
        assertFalse(rights.mayTake());
    }

    @Test
    void a_waiting_ticket_of_their_campaign_may_be_taken_and_answered() {
        Rights rights = card.waiting().rightsOf(CardOnATable.ANA, Role.AGENT);
        assertTrue(rights.mayTake());
        assertEquals(Optional.empty(), rights.againstReplying());
        assertFalse(rights.mayClose());
    }

    @Test
    void a_waiting_ticket_of_another_campaign_may_not() {
        Rights rights = card.waiting().rightsOfAStranger(Role.AGENT);
        assertFalse(rights.mayTake());
        assertEquals(Optional.of(Problem.NOT_A_MEMBER), rights.againstReplying());
    }

    @Test
    void a_ticket_without_a_campaign_may_be_taken_by_any_agent() {
        assertTrue(card.withoutCampaign().rightsOfAStranger(Role.AGENT).mayTake());
        assertFalse(card.withoutCampaign().rightsOfAStranger(Role.SUPERVISOR).mayTake());
    }

    @Test
    void a_supervisor_closes_what_they_steer_and_answers_nothing() {
        Rights rights = card.withAgent(CardOnATable.BEA).rightsOfTheSupervisor();
        assertTrue(rights.mayClose());
        assertEquals(Optional.of(Problem.NOT_YOURS), rights.againstReplying());
        assertEquals(
                Optional.of(Problem.FORBIDDEN),
                card.waiting().rightsOfTheSupervisor().againstReplying());
    }

    @Test
    void a_closed_ticket_allows_nothing() {
        Rights rights = card.closed().rightsOf(CardOnATable.ANA, Role.AGENT);
        assertEquals(Optional.of(Problem.TICKET_CLOSED), rights.againstReplying());
        assertFalse(rights.mayTake());
        assertFalse(card.rightsOfTheSupervisor().mayClose());
    }

    @Test
    void only_what_nobody_has_answered_may_be_ignored() {
        assertTrue(card.withAgent(CardOnATable.ANA)
                .rightsOf(CardOnATable.ANA, Role.AGENT)
                .mayIgnore());
        assertFalse(card.rightsOf(CardOnATable.BEA, Role.AGENT).mayIgnore());
        assertFalse(card.addressed().rightsOf(CardOnATable.ANA, Role.AGENT).mayIgnore());
    }

    @Test
    void who_had_an_ended_ticket_or_steers_it_may_open_it_again_unless_its_customer_is_forgotten() {
        CardOnATable ignored = card.ignoredBy(CardOnATable.ANA);
        assertTrue(ignored.rightsOf(CardOnATable.ANA, Role.AGENT).mayReopen());
        assertFalse(ignored.rightsOf(CardOnATable.BEA, Role.AGENT).mayReopen());
        assertTrue(ignored.rightsOfTheSupervisor().mayReopen());
        assertFalse(ignored.ofAForgottenCustomer().rightsOfTheSupervisor().mayReopen());
        assertFalse(card.withAgent(CardOnATable.ANA)
                .rightsOf(CardOnATable.ANA, Role.AGENT)
                .mayReopen());
    }

    @Test
    void twenty_four_hours_after_the_customers_last_message_the_private_window_is_closed() {
        CardOnATable with = card.withAgent(CardOnATable.ANA).customerWrote(Duration.ofHours(24));
        assertEquals(
                Optional.of(Problem.WINDOW_CLOSED),
                with.rightsOf(CardOnATable.ANA, Role.AGENT).againstReplying());
        assertEquals(
                Optional.empty(),
                with.inPublic().rightsOf(CardOnATable.ANA, Role.AGENT).againstReplying());
        assertEquals(
                Optional.empty(),
                with.customerWrote(Duration.ofHours(24).minusSeconds(1))
                        .rightsOf(CardOnATable.ANA, Role.AGENT)
                        .againstReplying());
    }

    @Test
    void on_a_page_whose_token_does_not_work_an_answer_is_kept() {
        CardOnATable with = card.withAgent(CardOnATable.ANA);
        assertFalse(with.rightsOf(CardOnATable.ANA, Role.AGENT).keepsAnswers());
        Rights rights = with.onADisconnectedPage().rightsOf(CardOnATable.ANA, Role.AGENT);
        assertEquals(Optional.empty(), rights.againstReplying());
        assertTrue(rights.keepsAnswers());
    }

    @Test
    void while_facebook_restricts_the_page_one_may_write_and_knows_when_it_leaves() {
        CardOnATable with = card.withAgent(CardOnATable.ANA);
        assertEquals(
                Optional.empty(), with.rightsOf(CardOnATable.ANA, Role.AGENT).pausedUntil());
        Rights rights = with.onAPagePausedFor(Duration.ofMinutes(10)).rightsOf(CardOnATable.ANA, Role.AGENT);
        assertEquals(Optional.empty(), rights.againstReplying());
        assertEquals(Optional.of(CardOnATable.NOW.plus(Duration.ofMinutes(10))), rights.pausedUntil());
        assertEquals(
                Optional.empty(),
                with.onAPagePausedFor(Duration.ofMinutes(-1))
                        .rightsOf(CardOnATable.ANA, Role.AGENT)
                        .pausedUntil(),
                "it is over");
    }

    @Test
    void where_meta_approved_it_people_go_on_for_seven_days() {
        CardOnATable with =
                card.withAgent(CardOnATable.ANA).whereHumanAgentIsApproved().customerWrote(Duration.ofHours(25));
        Rights rights = with.rightsOf(CardOnATable.ANA, Role.AGENT);
        assertEquals(Optional.empty(), rights.againstReplying());
        assertEquals(SendDecision.Kind.HUMAN_AGENT, rights.gate().kind());
        assertEquals(
                Optional.of(CardOnATable.NOW.plus(Duration.ofDays(7)).minus(Duration.ofHours(25))), rights.closesAt());
        Rights early = with.customerWrote(Duration.ofHours(1)).rightsOf(CardOnATable.ANA, Role.AGENT);
        assertEquals(SendDecision.Kind.RESPONSE, early.gate().kind());
        assertEquals(
                Optional.of(CardOnATable.NOW.plus(Duration.ofDays(7)).minus(Duration.ofHours(1))), early.closesAt());
    }
}
