package dev.bandeja.application.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bandeja.application.StoreContract;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ConnectionAttempt;
import dev.bandeja.domain.channel.ConnectionAttempt.Offer;
import dev.bandeja.domain.channel.PermissionAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public abstract class ConnectionAttemptsContract extends StoreContract {
    @Test
    void an_attempt_comes_back_as_it_was_kept() {
        ChannelId channel = aChannel().id();
        ConnectionAttempt started = anAttempt(Optional.of(channel), "state");
        assertEquals(Optional.of(started), tx(() -> store().find(started.id())));

        ConnectionAttempt back = started.cameBack(
                List.of(
                        PermissionAnswer.needed("messaging", PermissionAnswer.Answer.GRANTED),
                        new PermissionAnswer("locale", false, PermissionAnswer.Answer.DECLINED)),
                List.of(
                        new Offer("page-1", "Almacén", Optional.of("https://pictures/1"), List.of(), Optional.empty()),
                        new Offer("page-2", "Otra", Optional.empty(), List.of("MODERATE"), Optional.of(channel))));
        tx(() -> store().save(back));
        assertEquals(Optional.of(back), tx(() -> store().lock(started.id())));

        tx(() -> store().save(back.connected(channel)));
        assertEquals(Optional.of(back.connected(channel)), tx(() -> store().find(started.id())));

        tx(() -> store().save(back.failed("CODE_USED")));
        assertEquals(
                Optional.of("CODE_USED"),
                tx(() -> store().find(started.id())).orElseThrow().failure());
    }

    @Test
    void who_comes_back_finds_it_once() {
        ConnectionAttempt attempt = anAttempt(Optional.empty(), "state");
        assertEquals(Optional.of(attempt), tx(() -> store().take("state", "session")));
        assertEquals(Optional.empty(), tx(() -> store().take("state", "session")));
        assertEquals(Optional.of(attempt), tx(() -> store().find(attempt.id())));
    }

    @Test
    void another_session_or_another_state_finds_nothing_and_uses_nothing_up() {
        ConnectionAttempt attempt = anAttempt(Optional.empty(), "state");
        assertEquals(Optional.empty(), tx(() -> store().take("state", "somebody else's session")));
        assertEquals(Optional.empty(), tx(() -> store().take("another state", "session")));
        assertEquals(Optional.of(attempt), tx(() -> store().take("state", "session")));
    }

    @Test
    void the_tokens_of_its_pages_are_kept_until_they_are_forgotten() {
        ConnectionAttempt attempt = anAttempt(Optional.empty(), "state");
        tx(() -> store().keepTokens(attempt.id(), "alma", Map.of("page-1", "token one", "page-2", "token two")));
        assertEquals(Optional.of("token two"), tx(() -> store().token(attempt.id(), "page-2")));
        assertEquals(Optional.empty(), tx(() -> store().token(attempt.id(), "page-3")));

        tx(() -> store().forgetTokens(attempt.id()));
        assertEquals(Optional.empty(), tx(() -> store().token(attempt.id(), "page-1")));
    }

    @Test
    void whose_login_it_was_is_known_until_that_person_is_forgotten_and_with_them_everything_they_brought() {
        ConnectionAttempt attempt = anAttempt(Optional.empty(), "state");
        ConnectionAttempt other = anAttempt(Optional.empty(), "other state");
        assertEquals(Optional.empty(), tx(() -> store().networkPerson(attempt.id())));
        ConnectionAttempt back = attempt.cameBack(
                List.of(PermissionAnswer.needed("messaging", PermissionAnswer.Answer.GRANTED)),
                List.of(new Offer("page-1", "Almacén", Optional.empty(), List.of(), Optional.empty())));
        tx(() -> store().save(back));
        tx(() -> store().keepTokens(attempt.id(), "alma", Map.of("page-1", "token one")));
        tx(() -> store().keepTokens(other.id(), "bruno", Map.of("page-1", "token two")));
        assertEquals(Optional.of("alma"), tx(() -> store().networkPerson(attempt.id())));

        tx(() -> store().forgetNetworkPerson(FACEBOOK, "alma"));

        assertEquals(Optional.empty(), tx(() -> store().networkPerson(attempt.id())));
        assertEquals(Optional.empty(), tx(() -> store().token(attempt.id(), "page-1")));
        assertEquals(
                List.of(), tx(() -> store().find(attempt.id())).orElseThrow().offers());
        assertEquals(Optional.of("bruno"), tx(() -> store().networkPerson(other.id())));
        assertEquals(Optional.of("token two"), tx(() -> store().token(other.id(), "page-1")));
    }

    @Test
    void one_that_was_never_started_cannot_be_saved() {
        ConnectionAttempt never = ConnectionAttempt.start(
                4711, FACEBOOK, aPerson("Alma", Role.ADMINISTRATOR).id(), Optional.empty(), NOW);
        assertThrows(RuntimeException.class, () -> tx(() -> store().save(never)));
    }

    private ConnectionAttempt anAttempt(Optional<ChannelId> renews, String state) {
        ConnectionAttempt attempt = ConnectionAttempt.start(
                tx(() -> store().newId()),
                FACEBOOK,
                aPerson("Alma", Role.ADMINISTRATOR).id(),
                renews,
                NOW);
        tx(() -> store().add(attempt, state, "session"));
        return attempt;
    }

    private ConnectionAttempts store() {
        return stores.connectionAttempts();
    }
}
