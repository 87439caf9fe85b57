package dev.bandeja.domain.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.channel.PermissionAnswer.Answer;
import dev.bandeja.domain.channel.TokenHealth.Light;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConnectionTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void every_needed_permission_gets_its_answer_by_name() {
        List<PermissionAnswer> answers = PermissionAnswer.compare(
                List.of("messaging", "comments", "posts"),
                List.of("locale", "messaging"),
                Map.of("messaging", true, "comments", false, "extra", true));

        assertEquals(
                List.of(
                        PermissionAnswer.needed("messaging", Answer.GRANTED),
                        PermissionAnswer.needed("comments", Answer.DECLINED),
                        PermissionAnswer.needed("posts", Answer.MISSING),
                        new PermissionAnswer("locale", false, Answer.MISSING)),
                answers);
        assertFalse(PermissionAnswer.allGranted(answers));
        assertTrue(
                PermissionAnswer.allGranted(List.of(answers.get(0), answers.get(3))),
                "what is only good to have stops nothing");
        assertTrue(PermissionAnswer.allGranted(answers.subList(0, 1)));
    }

    @Test
    void a_token_is_green_until_two_weeks_before_its_nearest_end() {
        TokenHealth health = new TokenHealth(
                Optional.of(NOW.plus(Duration.ofDays(60))),
                Optional.of(NOW.plus(Duration.ofDays(20))),
                Optional.empty(),
                Optional.empty());

        assertEquals(Light.GREEN, health.light(NOW));
        assertEquals(Light.GREEN, health.light(NOW.plus(Duration.ofDays(6)).minusMillis(1)));
        assertEquals(Light.AMBER, health.light(NOW.plus(Duration.ofDays(6))));
        assertEquals(Light.GREEN, TokenHealth.GOOD.light(NOW));
    }

    @Test
    void a_token_that_does_not_work_is_red_and_a_page_switched_off_is_off() {
        assertEquals(Light.RED, inactive("TOKEN_INACTIVE:190/463").light(NOW));
        assertEquals(Light.OFF, inactive(TokenHealth.SWITCHED_OFF).light(NOW));
    }

    @Test
    void an_attempt_lasts_half_an_hour() {
        ConnectionAttempt attempt =
                ConnectionAttempt.start(1, new ChannelKind("facebook"), new AgentId(1), Optional.empty(), NOW);

        assertFalse(attempt.hasEnded(NOW.plus(Duration.ofMinutes(30)).minusMillis(1)));
        assertTrue(attempt.hasEnded(NOW.plus(Duration.ofMinutes(30))));
    }

    private static TokenHealth inactive(String reason) {
        return new TokenHealth(Optional.empty(), Optional.empty(), Optional.of(NOW), Optional.of(reason));
    }
}
