package dev.bandeja.application.conversation;

import static dev.bandeja.application.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.Somebody;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.World;
import dev.bandeja.application.audit.AuditTrail;
import dev.bandeja.application.conversation.Messages.Wording;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.Moderation;
import dev.bandeja.domain.conversation.ModerationOrder;
import dev.bandeja.domain.conversation.ModerationOrder.State;
import dev.bandeja.domain.conversation.PublicChange.Kind;
import dev.bandeja.domain.conversation.PublicState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Comments are liked, hidden and deleted from their ticket. */
class ModerationTest {
    private final World world = new World();
    private final Channel page = world.aPage();
    private final Somebody camila = world.anAgent("Camila").signedIn();
    private final SomeCustomer lucia = world.customer("Lucía", page);
    private String comment;
    private Message line;

    @BeforeEach
    void lucia_commented() {
        world.aCampaign(page).with(camila);
        comment = lucia.comments("post-1", "¡mal servicio!");
        world.settleEverything();
        line = world.lines(lucia.ticketId()).get(0);
    }

    @Test
    void a_comment_is_hidden_at_once_and_shown_again_as_quickly() {
        does(Moderation.HIDE);
        assertEquals(new PublicState(true, false, false), state());
        does(Moderation.UNHIDE);
        assertEquals(new PublicState(false, false, false), state());
        assertEquals(List.of("HIDE " + comment, "UNHIDE " + comment), world.network.moderated());
        assertEquals(
                List.of(Optional.of(Author.agent(camila.id())), Optional.of(Author.agent(camila.id()))),
                versions().stream().map(Wording::by).toList());
    }

    @Test
    void a_like_is_taken_back() {
        does(Moderation.LIKE);
        assertEquals(new PublicState(false, true, false), state());
        does(Moderation.UNLIKE);
        assertEquals(new PublicState(false, false, false), state());
    }

    @Test
    void what_is_so_already_or_ordered_before_is_not_ordered_again() {
        camila.moderates(line, Moderation.HIDE);
        camila.moderates(line, Moderation.HIDE);
        world.settleEverything();
        does(Moderation.HIDE);
        does(Moderation.UNLIKE);
        assertEquals(List.of("HIDE " + comment), world.network.moderated());
    }

    @Test
    void what_the_network_tells_of_our_own_order_is_no_other_version() {
        does(Moderation.HIDE);
        told(Kind.HIDDEN);
        assertEquals(1, versions().size());
        does(Moderation.UNHIDE);
        told(Kind.HIDDEN);
        assertEquals(new PublicState(false, false, false), state(), "it is told late");
    }

    @Test
    void who_ordered_it_is_known_though_the_network_tells_of_it_first() {
        camila.moderates(line, Moderation.HIDE);
        told(Kind.HIDDEN);
        world.settleEverything();
        assertEquals(
                List.of(Optional.of(Author.agent(camila.id()))),
                versions().stream().map(Wording::by).toList());
    }

    @Test
    void a_deletion_waits_for_second_thoughts() {
        does(Moderation.DELETE);
        world.passes(Duration.ofSeconds(9));
        assertEquals(List.of(), world.network.moderated());
        camila.takesBack(line, Moderation.DELETE);
        world.passes(Duration.ofMinutes(1));
        assertEquals(List.of(), world.network.moderated());
        assertEquals(Map.of(), open());
        does(Moderation.DELETE);
        world.passes(Moderation.SECOND_THOUGHTS);
        assertEquals(List.of("DELETE " + comment), world.network.moderated());
        assertEquals(new PublicState(false, false, true), state());
        assertEquals("¡mal servicio!", versions().get(0).text());
        camila.takesBack(line, Moderation.UNHIDE);
    }

    @Test
    void what_has_left_cannot_be_taken_back() {
        world.network.answersOrdersWith(new SendOutcome.Unknown("CONNECTION_LOST"));
        does(Moderation.DELETE);
        world.passes(Moderation.SECOND_THOUGHTS);
        assertRefused(Reason.DELETION_LEFT, () -> camila.takesBack(line, Moderation.DELETE));
        world.passes(Duration.ofMinutes(1));
        assertEquals(new PublicState(false, false, true), state(), "it was repeated");
    }

    @Test
    void whoever_crashes_in_the_middle_leaves_the_order_to_others() {
        world.network.answersOrdersWith(FakeNetwork.CRASH);
        camila.moderates(line, Moderation.HIDE);
        assertThrows(FakeNetwork.Crash.class, world::settleEverything);
        world.passes(Duration.ofMinutes(3));
        assertEquals(new PublicState(true, false, false), state());
        assertEquals(1, versions().size());
    }

    @Test
    void a_refusal_is_told_with_its_reason_until_it_is_laid_aside_or_tried_again() {
        world.network.answersOrdersWith(new SendOutcome.Rejected("PERMISSION_MISSING:200"));
        does(Moderation.HIDE);
        ModerationOrder failed = open().get(line.id()).get(0);
        assertEquals(State.FAILED, failed.state());
        assertEquals(Optional.of("PERMISSION_MISSING:200"), failed.reason());
        assertEquals(new PublicState(false, false, false), state());
        camila.takesBack(line, Moderation.HIDE);
        assertEquals(Map.of(), open());
        does(Moderation.HIDE);
        assertEquals(new PublicState(true, false, false), state());
    }

    @Test
    void what_passes_by_itself_is_tried_again() {
        world.network.answersOrdersWith(new SendOutcome.TryAgain("TEMPORARY", Duration.ZERO, false));
        does(Moderation.HIDE);
        assertEquals(new PublicState(false, false, false), state());
        world.passes(Duration.ofSeconds(5));
        assertEquals(new PublicState(true, false, false), state());
    }

    @Test
    void with_a_rejected_token_the_page_turns_red_and_nothing_more_is_ordered() {
        world.network.answersOrdersWith(new SendOutcome.TokenRejected("TOKEN_INACTIVE:190"));
        does(Moderation.HIDE);
        assertRefused(Reason.TOKEN_INACTIVE, () -> camila.moderates(line, Moderation.HIDE));
    }

    @Test
    void of_our_own_comments_only_a_deletion_and_of_private_messages_nothing_can_be_ordered() {
        Message answer = camila.answers(lucia.ticketId(), "lo sentimos");
        assertRefused(Reason.CANNOT_MODERATE, () -> camila.moderates(answer, Moderation.DELETE));
        world.settleEverything();
        assertRefused(Reason.CANNOT_MODERATE, () -> camila.moderates(answer, Moderation.HIDE));
        camila.moderates(answer, Moderation.DELETE);
        Message note = camila.notes(lucia.ticketId(), "ojo");
        assertRefused(Reason.CANNOT_MODERATE, () -> camila.moderates(note, Moderation.DELETE));
    }

    @Test
    void only_who_has_the_ticket_or_steers_its_campaign_may() {
        Somebody other = world.anAgent("Bruno");
        assertRefused(Reason.NOT_FOUND, () -> other.moderates(line, Moderation.HIDE));
        world.anAdministrator("Alma").moderates(line, Moderation.LIKE);
    }

    @Test
    void every_order_is_in_the_audit_trail() {
        does(Moderation.DELETE);
        camila.takesBack(line, Moderation.DELETE);
        assertEquals(
                List.of(
                        new AuditTrail.Change("moderation", "DELETE", ""),
                        new AuditTrail.Change("moderation", "", "DELETE")),
                world
                        .tx(() -> world.stores
                                .auditTrail()
                                .of(AuditTrail.Subject.COMMENT, line.id().value(), 10))
                        .stream()
                        .flatMap(each -> each.entry().changes().stream())
                        .toList());
    }

    private void does(Moderation wish) {
        world.time.passes(Duration.ofSeconds(1));
        camila.moderates(line, wish);
        world.settleEverything();
    }

    private void told(Kind kind) {
        world.delivers(FakeWire.changed(
                page.externalId(), comment, comment, world.time.instant().minusMillis(500), kind, "", "", "PAGE"));
        world.house.work(WakeUp.Work.DELIVERIES);
        world.house.work(WakeUp.Work.CONVERSATIONS);
    }

    private PublicState state() {
        return world.stores.messages().publicState(line.id());
    }

    private List<Wording> versions() {
        return world.tx(() -> world.stores.messages().earlierWordings(line.id()));
    }

    private Map<?, List<ModerationOrder>> open() {
        return world.tx(() -> world.stores.moderations().open(List.of(line.id())));
    }
}
