package dev.bandeja.adapters.facebook;

import static dev.bandeja.adapters.facebook.Webhooks.ANA;
import static dev.bandeja.adapters.facebook.Webhooks.PAGE;
import static dev.bandeja.adapters.facebook.Webhooks.WRITTEN;
import static dev.bandeja.adapters.facebook.Webhooks.item;
import static dev.bandeja.adapters.facebook.Webhooks.meaning;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.bandeja.application.conversation.ControlOutcome;
import dev.bandeja.application.conversation.InboundItem;
import dev.bandeja.application.conversation.NetworkEvent;
import dev.bandeja.domain.conversation.ReceiverRole;
import dev.bandeja.domain.conversation.ThreadOwner.Holder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has a private talk, as Facebook tells it, and how it is taken. */
class HandoversTest {
    private final GraphStub graph = new GraphStub();
    private final FacebookGateway gateway = new FacebookGateway(Webhooks.settings(graph.address()));

    @AfterEach
    void stop() {
        graph.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pass_thread_control | 'new_owner_app_id':'1122334455' | US",
                "pass_thread_control | 'new_owner_app_id':1122334455 | US",
                "pass_thread_control | 'new_owner_app_id':263902037430900 | PAGE_INBOX",
                "pass_thread_control | 'new_owner_app_id':'26390203743090' | PAGE_INBOX",
                "pass_thread_control | 'new_owner_app_id':'998877' | OTHER_APP",
                "pass_thread_control | 'new_owner_app_id':null | NOBODY",
                "pass_thread_control | 'metadata':'x' | NOBODY",
                "take_thread_control | 'previous_owner_app_id':'1122334455','new_owner_app_id':'263902037430900' | PAGE_INBOX",
                "take_thread_control | 'previous_owner_app_id':263902037430900,'new_owner_app_id':1122334455 | US",
                "take_thread_control | 'new_owner_app_id':998877,'metadata':'x' | OTHER_APP"
            })
    void a_talk_that_passes_to_another_program_says_to_which(String shape, String told, Holder holder) {
        assertEquals(
                new NetworkEvent.HandedOver(holder, WRITTEN),
                understood(ANA, "'" + shape + "':{" + told + "}", "p:" + ANA, shape));
    }

    @ParameterizedTest
    @CsvSource({"1122334455, true", "998877, false", "263902037430900, false"})
    void a_program_that_asks_for_a_talk_is_we_or_another(String app, boolean us) {
        String told = "'request_thread_control':{'requested_owner_app_id':'" + app + "','metadata':'x'}";
        assertEquals(
                new NetworkEvent.ControlWanted(us, WRITTEN),
                understood(ANA, told, "p:" + ANA, "request_thread_control"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'1122334455':['primary_receiver'] | PRIMARY",
                "'1122334455':['secondary_receiver'] | SECONDARY",
                "'998877':['primary_receiver'] | SECONDARY",
                "'998877':['primary_receiver'],'1122334455':['secondary_receiver'] | SECONDARY",
                "'998877':['secondary_receiver'],'1122334455':['primary_receiver'] | PRIMARY"
            })
    void what_we_are_on_the_page_is_told_for_all_its_talks(String apps, ReceiverRole role) {
        assertEquals(
                new NetworkEvent.RoleGiven(role, WRITTEN),
                understood("", "'app_roles':{" + apps + "}", "page", "app_roles"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "'998877':['secondary_receiver']", "'1122334455':[]", "'1122334455':'primary_receiver'"})
    void roles_that_say_nothing_of_us_are_kept(String apps) {
        assertEquals(new NetworkEvent.Kept(), understood("", "'app_roles':{" + apps + "}", "page", "app_roles"));
    }

    @Test
    void numbers_and_texts_are_the_same_app() {
        assertEquals(new NetworkEvent.HandedOver(Holder.OTHER_APP, WRITTEN), meaning("pass-thread-control"));
        assertEquals(new NetworkEvent.HandedOver(Holder.OTHER_APP, WRITTEN), meaning("take-thread-control"));
        assertEquals(new NetworkEvent.ControlWanted(false, WRITTEN), meaning("request-thread-control"));
        assertEquals(new NetworkEvent.RoleGiven(ReceiverRole.SECONDARY, WRITTEN), meaning("app-roles"));
        assertEquals("p:" + ANA, item("pass-thread-control").conversationKey());
        assertEquals("page", item("app-roles").conversationKey());
    }

    @Test
    void a_primary_receiver_takes() {
        graph.answers(200, "{\"success\":true}");
        assertInstanceOf(ControlOutcome.Taken.class, take(Optional.of(ReceiverRole.PRIMARY)));
        assertEquals(List.of("take"), edges());
        assertEquals(
                "{\"id\":\"" + ANA + "\"}", graph.calls().get(0).parameters().get("recipient"));
    }

    @Test
    void a_secondary_receiver_asks() {
        graph.answers(200, "{\"success\":true}");
        assertInstanceOf(ControlOutcome.Asked.class, take(Optional.of(ReceiverRole.SECONDARY)));
        assertEquals(List.of("request"), edges());
    }

    @Test
    void who_does_not_know_tries_to_take_and_asks_when_that_is_not_allowed() {
        graph.answersError(100, 0);
        graph.answers(200, "{\"success\":true}");
        assertInstanceOf(ControlOutcome.Asked.class, take(Optional.empty()));
        assertEquals(List.of("take", "request"), edges());

        graph.answersError(10, 0);
        graph.answersError(10, 0);
        assertEquals(new ControlOutcome.Refused("THREAD_OWNED_ELSEWHERE"), take(Optional.empty()));
    }

    @Test
    void what_passes_by_itself_is_told_and_nothing_more_is_tried() {
        graph.answersError(4, 0);
        assertEquals(new ControlOutcome.Refused("RATE_LIMITED:4"), take(Optional.empty()));
        graph.answersError(190, 460);
        assertEquals(new ControlOutcome.TokenRejected("TOKEN_INACTIVE:190/460"), take(Optional.empty()));
        graph.close();
        assertEquals(new ControlOutcome.Refused("UNREACHABLE"), take(Optional.empty()));
    }

    private ControlOutcome take(Optional<ReceiverRole> role) {
        return gateway.takeControl(Conversations.SHOP, ANA, role);
    }

    private List<String> edges() {
        return graph.calls().stream()
                .map(call -> call.path().replaceFirst(".*/(.*)_thread_control", "$1"))
                .toList();
    }

    private static NetworkEvent understood(String sender, String member, String key, String kind) {
        String from = sender.isEmpty() ? "" : "'sender':{'id':'" + sender + "'},";
        String body = ("{'object':'page','entry':[{'id':'" + PAGE + "','time':1795168801123,'messaging':[{" + from
                        + "'recipient':{'id':'" + PAGE + "'},'timestamp':1795168800123," + member + "}]}]}")
                .replace('\'', '"');
        InboundItem item = Webhooks.GATEWAY
                .split(body.getBytes(StandardCharsets.UTF_8), Webhooks.RECEIVED)
                .get(0);
        assertEquals(key, item.conversationKey());
        assertEquals(kind, item.kind());
        return Webhooks.GATEWAY.understand(item);
    }
}
