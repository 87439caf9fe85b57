package dev.bandeja.adapters.facebook;

import static dev.bandeja.adapters.facebook.Conversations.SHOP;
import static dev.bandeja.adapters.facebook.Conversations.toAna;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.application.channel.NoteSigns;
import dev.bandeja.application.channel.NoteSigns.Signs;
import dev.bandeja.application.channel.TurnRed;
import dev.bandeja.application.conversation.SendOutcome;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.policy.SendDecision;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What answers say about a page beside what was asked for. */
class PageSignsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final GraphStub graph = new GraphStub();
    private final List<Signs> noted = new ArrayList<>();
    private final List<String> red = new ArrayList<>();
    private Instant now = NOW;
    private RuntimeException broken;

    private final InstantSource time = () -> now;
    private final NoteSigns note = new NoteSigns(null) {
        @Override
        public void note(ChannelId channel, Signs signs) {
            if (broken != null) {
                throw broken;
            }
            noted.add(signs);
        }
    };
    private final TurnRed turnRed = new TurnRed(null, null, null, null) {
        @Override
        public void turnIfCurrent(ChannelConnection used, String reason) {
            if (broken != null) {
                throw broken;
            }
            red.add(used.externalId() + " " + reason);
        }
    };
    private final RememberedSigns signs = new RememberedSigns(note, turnRed, time);
    private final FacebookGateway gateway = new FacebookGateway(Webhooks.settings(graph.address()), signs, time);
    private final FacebookCheckup checkup = new FacebookCheckup(
            Webhooks.settings(graph.address()),
            new LoginSettings("https://www.facebook.example", Optional.empty(), "pages_messaging", Optional.empty()),
            new PublicAddress("https://bandeja.example"),
            signs,
            time);

    @AfterEach
    void close() {
        graph.close();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void every_kind_of_call_that_is_refused_for_its_token_turns_the_light_red(Consumer<PageSignsTest> call) {
        graph.answersError(190, 460);
        call.accept(this);
        assertEquals(SHOP.externalId() + " TOKEN_INACTIVE:190/460", red.get(0));
    }

    static Stream<Arguments> calls() {
        return Stream.<Consumer<PageSignsTest>>of(
                        test -> test.gateway.send(SHOP, toAna("hola"), SendDecision.Kind.RESPONSE),
                        test -> test.gateway.lookUp(SHOP, toAna("hola")),
                        test -> test.gateway.profile(SHOP, "7000000000000001"),
                        test -> test.gateway.past(SHOP, NOW, Optional.empty()),
                        test -> test.checkup.examine(SHOP),
                        test -> {
                            try {
                                test.checkup.subscribe(SHOP);
                            } catch (dev.bandeja.application.channel.NetworkLogin.Failed refused) {
                                assertEquals("TOKEN_INACTIVE:190/460", refused.reason());
                            }
                        })
                .map(Arguments::of);
    }

    @Test
    void other_refusals_and_the_apps_own_token_turn_nothing_red() {
        graph.answersError(10, 0).answersError(190, 0);
        gateway.send(SHOP, toAna("hola"), SendDecision.Kind.RESPONSE);
        checkup.appSubscription();
        assertEquals(List.of(), red);
    }

    @Test
    void the_allowance_that_is_used_most_counts() {
        answers(
                "X-App-Usage",
                "{\"call_count\":28,\"total_time\":31,\"total_cputime\":25}",
                "X-Page-Usage",
                "{\"call_count\":12.7}",
                "X-Business-Use-Case-Usage",
                "{\"1\":[{\"type\":\"messenger\",\"call_count\":82,\"total_time\":3}],"
                        + "\"2\":[{\"type\":\"pages\",\"call_count\":5,\"estimated_time_to_regain_access\":7}]}");
        assertEquals(Optional.of(82), noted.get(0).usedPercent());
        assertEquals(true, noted.get(0).refuses());
    }

    @Test
    void the_time_there_is_compared_with_ours() {
        answers("Date", "Fri, 20 Nov 2026 12:00:00 GMT");
        answers("Date", "Fri, 20 Nov 2026 12:02:00 GMT");
        answers("Date", "Fri, 20 Nov 2026 11:59:00 GMT");
        answers("Date", "yesterday");
        assertEquals(
                List.of(Duration.ZERO, Duration.ofMinutes(-2), Duration.ofSeconds(59)),
                noted.stream().map(each -> each.clockAhead().orElseThrow()).toList());
    }

    @Test
    void the_same_is_not_noted_again_and_again() {
        answersUsage(20);
        answersUsage(22);
        assertEquals(1, noted.size());
        answersUsage(25);
        assertEquals(2, noted.size());
        answersUsage(25);
        now = NOW.plus(Duration.ofMinutes(15));
        answersUsage(25);
        assertEquals(3, noted.size());
    }

    @Test
    void what_cannot_be_noted_does_not_make_the_call_fail() {
        broken = new IllegalStateException("no database");
        graph.answersError(190, 460)
                .answers(200, "{\"recipient_id\":\"1\",\"message_id\":\"m_1\"}", "X-App-Usage", "{\"call_count\":99}");
        assertInstanceOf(
                SendOutcome.TokenRejected.class, gateway.send(SHOP, toAna("hola"), SendDecision.Kind.RESPONSE));
        assertEquals(new SendOutcome.Sent("m_1"), gateway.send(SHOP, toAna("hola"), SendDecision.Kind.RESPONSE));
    }

    private void answersUsage(int percent) {
        answers("X-App-Usage", "{\"call_count\":" + percent + "}");
    }

    private void answers(String... headers) {
        graph.answers(200, "{\"recipient_id\":\"1\",\"message_id\":\"m_1\"}", headers);
        assertEquals(new SendOutcome.Sent("m_1"), gateway.send(SHOP, toAna("hola"), SendDecision.Kind.RESPONSE));
    }
}
