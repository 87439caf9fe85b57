package dev.bandeja.adapters.facebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.application.conversation.SendOutcome;
import dev.bandeja.application.conversation.SendOutcome.OwnedElsewhere;
import dev.bandeja.application.conversation.SendOutcome.Rejected;
import dev.bandeja.application.conversation.SendOutcome.TokenRejected;
import dev.bandeja.application.conversation.SendOutcome.TryAgain;
import dev.bandeja.application.conversation.SendOutcome.Unknown;
import dev.bandeja.domain.policy.SendDecision;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row of the catalogue, over the wire. */
class ErrorCatalogueTest {
    private final GraphStub graph = new GraphStub();
    private final FacebookGateway gateway = new FacebookGateway(Webhooks.settings(graph.address()));

    @AfterEach
    void close() {
        graph.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "1200", "100/2018012", "2/2018012"})
    void what_passes_is_tried_again(String error) {
        assertEquals(new TryAgain("TEMPORARY:" + error, Duration.ZERO, false), refusedWith(error));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "17", "341", "429", "613", "613/1996", "613/2534040", "80006", "4/1"})
    void who_is_too_fast_pauses_the_page(String error) {
        assertEquals(new TryAgain("RATE_LIMITED:" + error, Duration.ofMinutes(1), true), refusedWith(error));
    }

    @ParameterizedTest
    @ValueSource(strings = {"32", "80001", "32/2069032"})
    void who_has_used_up_the_pages_allowance_pauses_it_for_long(String error) {
        assertEquals(new TryAgain("RATE_LIMITED:" + error, Duration.ofHours(1), true), refusedWith(error));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "190", "190/458", "190/459", "190/460", "190/463", "190/464", "190/466", "190/467", "190/492", "102"
            })
    void a_dead_token_stops_the_page(String error) {
        assertEquals(new TokenRejected("TOKEN_INACTIVE:" + error), refusedWith(error));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "3", "200", "210", "299", "200/1", "10/1"})
    void a_missing_permission_is_no_matter_of_trying(String error) {
        assertEquals(new Rejected("PERMISSION_MISSING:" + error), refusedWith(error));
    }

    @Test
    void an_unexplained_error_that_may_be_a_missing_permission_is_tried_three_times() {
        assertEquals(new TryAgain("PERMISSION_MISSING:1/99", Duration.ZERO, false), refusedWith("1/99"));
        graph.answersError(1, 99);
        assertEquals(
                new Rejected("PERMISSION_MISSING:1/99"),
                gateway.send(Conversations.SHOP, Conversations.toAna("x", 2), SendDecision.Kind.RESPONSE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAGE_RESTRICTED:10/1893063", "BLOCKED:368", "BLOCKED:368/1390008"})
    void a_restriction_fails_the_message_and_stops_the_page_for_an_hour(String reason) {
        assertEquals(new Rejected(reason, Duration.ofHours(1)), refusedWith(reason.substring(reason.indexOf(':') + 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WINDOW_CLOSED:10/2018278",
                "WINDOW_CLOSED:10/2534022",
                "WINDOW_CLOSED:10/2018065",
                "PERSON_UNREACHABLE:10/2018108",
                "PERSON_UNREACHABLE:551",
                "PERSON_UNREACHABLE:551/1545041",
                "PERSON_UNREACHABLE:200/1545041",
                "CONSENT_MISSING:10/1404170",
                "CONSENT_MISSING:10/1893015",
                "CONSENT_MISSING:10/1893016",
                "CONSENT_MISSING:4/2018354",
                "CONSENT_MISSING:9/2018352",
                "BLOCKED:613/2018338",
                "REQUEST_FAULTY:100/1893061",
                "NOT_FOUND:100/2018001",
                "NOT_FOUND:100/33",
                "NOT_ANSWERABLE:100/2534025",
                "MEDIA_REFUSED:100/2018047",
                "MEDIA_REFUSED:100/2018074",
                "MEDIA_REFUSED:100/2018109",
                "MEDIA_REFUSED:36000",
                "REQUEST_FAULTY:100/2018034",
                "REQUEST_FAULTY:100",
                "DEVELOPMENT_MODE:200/2018028",
                "DUPLICATE:506",
                "DUPLICATE:506/1455006",
                "PRIVATE_REPLY_MADE:10900",
                "PRIVATE_REPLY_MADE:100/10900",
                "NOT_ANSWERABLE:10903",
                "REQUEST_FAULTY:803",
                "REQUEST_FAULTY:2500",
                "REQUEST_FAULTY:104",
                "REQUEST_FAULTY:12",
                "NOT_FOUND:2018218",
                "NOT_FOUND:100/2018218",
                "PERMISSION_MISSING:100/2018247",
                "NOT_FOUND:9000001",
                "NOT_FOUND:100/9000001",
                "REFUSED:98765",
                "REFUSED:98765/4321",
                "REFUSED:-3"
            })
    void what_will_never_be_accepted_is_given_up_and_named(String reason) {
        assertEquals(new Rejected(reason), refusedWith(reason.substring(reason.indexOf(':') + 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100/2534037", "100/2018300", "100/2018321"})
    void a_talk_that_another_program_has_is_taken_and_the_message_tried_once_more(String error) {
        graph.answersError(code(error), subcode(error));
        graph.answers(200, "{\"success\":true}");
        assertEquals(
                new OwnedElsewhere("THREAD_OWNED_ELSEWHERE:" + error, true),
                gateway.send(Conversations.SHOP, Conversations.toAna("x"), SendDecision.Kind.RESPONSE));
        GraphStub.Call take = graph.calls().get(1);
        assertEquals("/graph/v24.0/100200300400500/take_thread_control", take.path());
        assertEquals("{\"id\":\"" + Webhooks.ANA + "\"}", take.parameters().get("recipient"));
        assertEquals(2, graph.calls().size());

        graph.answersError(code(error), subcode(error));
        assertEquals(
                new OwnedElsewhere("THREAD_OWNED_ELSEWHERE:" + error, false),
                gateway.send(Conversations.SHOP, Conversations.toAna("x", 1), SendDecision.Kind.RESPONSE));
        assertEquals(3, graph.calls().size(), "nothing is asked a second time");
    }

    @Test
    void nothing_is_taken_for_a_text_that_nobody_wrote() {
        graph.answersError(100, 2018300);
        assertEquals(
                new OwnedElsewhere("THREAD_OWNED_ELSEWHERE:100/2018300", false),
                gateway.send(Conversations.SHOP, Conversations.automaticToAna("x"), SendDecision.Kind.RESPONSE));
        assertEquals(1, graph.calls().size());
    }

    @Test
    void a_talk_that_cannot_be_taken_is_asked_for() {
        graph.answersError(100, 2018300);
        graph.answersError(10, 0);
        graph.answers(200, "{\"success\":true}");
        gateway.send(Conversations.SHOP, Conversations.toAna("x"), SendDecision.Kind.RESPONSE);
        assertEquals(
                "/graph/v24.0/100200300400500/request_thread_control",
                graph.calls().get(2).path());
    }

    @ParameterizedTest
    @ValueSource(strings = {"100/2018008", "100/2018294"})
    void media_that_could_not_be_fetched_are_tried_again(String error) {
        assertEquals(new TryAgain("MEDIA_REFUSED:" + error, Duration.ZERO, false), refusedWith(error));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/1357046", "1/4711", "2/4711"})
    void what_may_have_been_sent_all_the_same_is_not_tried_again(String error) {
        assertEquals(new Unknown("UNCLEAR_ANSWER:" + error), refusedWith(error));
    }

    @ParameterizedTest
    @ValueSource(strings = {"98765", "2/4711", "100"})
    void what_graph_itself_calls_passing_is_tried_again(String error) {
        assertEquals(new TryAgain("TEMPORARY:" + error, Duration.ZERO, false), passing(error));
    }

    @Test
    void what_the_catalogue_knows_is_not_overruled_by_graph_calling_it_passing() {
        assertEquals(new Unknown("UNCLEAR_ANSWER:1/1357046"), passing("1/1357046"));
        assertEquals(new Rejected("WINDOW_CLOSED:10/2018278"), passing("10/2018278"));
        assertEquals(new TokenRejected("TOKEN_INACTIVE:190/463"), passing("190/463"));
        assertEquals(new TryAgain("RATE_LIMITED:4", Duration.ofMinutes(1), true), passing("4"));
    }

    private SendOutcome refusedWith(String error) {
        graph.answersError(code(error), subcode(error));
        return gateway.send(Conversations.SHOP, Conversations.toAna("x"), SendDecision.Kind.RESPONSE);
    }

    private SendOutcome passing(String error) {
        graph.answers(
                500,
                "{\"error\":{\"message\":\"x\",\"code\":" + code(error) + ",\"error_subcode\":" + subcode(error)
                        + ",\"is_transient\":true}}");
        return gateway.send(Conversations.SHOP, Conversations.toAna("x"), SendDecision.Kind.RESPONSE);
    }

    private static int code(String error) {
        return Integer.parseInt(error.split("/")[0]);
    }

    private static int subcode(String error) {
        return error.contains("/") ? Integer.parseInt(error.split("/")[1]) : 0;
    }
}
