package dev.bandeja.adapters.facebook;

import static dev.bandeja.adapters.facebook.Conversations.SHOP;
import static dev.bandeja.adapters.facebook.Webhooks.ANA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.application.conversation.ChannelGateway.Profile;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProfilesTest {
    private static final String PARTICIPANTS = "{\"data\":[{\"participants\":{\"data\":["
            + "{\"name\":\"La Tienda\",\"email\":\"x\",\"id\":\"100200300400500\"},"
            + "{\"name\":\"Ana Rojas\",\"email\":\"y\",\"id\":\"7000000000000001\"}]},\"id\":\"t_1\"}]}";
    private static final Profile ONLY_A_NAME = new Profile("Ana Rojas", Optional.empty(), Optional.empty());

    private final GraphStub graph = new GraphStub();
    private final FacebookGateway gateway = new FacebookGateway(Webhooks.settings(graph.address()));

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void a_person_has_a_name_a_picture_and_a_locale() {
        graph.answers(
                200,
                "{\"id\":\"7000000000000001\",\"name\":\"Ana Rojas\",\"first_name\":\"Ana\",\"last_name\":\"Rojas\","
                        + "\"profile_pic\":\"https://cdn.example/ana.jpg\",\"locale\":\"es_LA\"}");
        assertEquals(
                Optional.of(new Profile("Ana Rojas", Optional.of("https://cdn.example/ana.jpg"), Optional.of("es_LA"))),
                gateway.profile(SHOP, ANA));
        GraphStub.Call call = graph.onlyCall();
        assertEquals("/graph/v24.0/7000000000000001", call.path());
        assertEquals(
                "id,name,first_name,last_name,profile_pic,locale",
                call.parameters().get("fields"));
    }

    @Test
    void without_the_whole_name_its_parts_serve() {
        graph.answers(200, "{\"id\":\"1\",\"first_name\":\"Ana\",\"last_name\":\"Rojas\",\"profile_pic\":\"data:x\"}");
        assertEquals(Optional.of(ONLY_A_NAME), gateway.profile(SHOP, ANA));
    }

    @Test
    void without_the_permission_for_the_locale_the_rest_is_read() {
        graph.answersError(100, 0).answers(200, "{\"id\":\"1\",\"name\":\"Ana Rojas\"}");
        assertEquals(Optional.of(ONLY_A_NAME), gateway.profile(SHOP, ANA));
        assertEquals(
                "id,name,first_name,last_name,profile_pic",
                graph.calls().get(1).parameters().get("fields"));
    }

    @Test
    void a_closed_profile_is_asked_for_once_and_the_name_taken_from_the_talk() {
        for (int subcode : new int[] {33, 2018218, 2018247}) {
            int before = graph.calls().size();
            graph.answersError(100, subcode).answers(200, PARTICIPANTS);
            assertEquals(Optional.of(ONLY_A_NAME), gateway.profile(SHOP, ANA));
            assertEquals(2, graph.calls().size() - before);
        }
        GraphStub.Call call = graph.calls().get(1);
        assertEquals("/graph/v24.0/100200300400500/conversations", call.path());
        assertEquals("participants", call.parameters().get("fields"));
        assertEquals(ANA, call.parameters().get("user_id"));
    }

    @Test
    void a_profile_without_a_name_is_completed_from_the_talk() {
        graph.answers(200, "{\"id\":\"1\"}").answers(200, PARTICIPANTS);
        assertEquals(Optional.of(ONLY_A_NAME), gateway.profile(SHOP, ANA));
    }

    @Test
    void whatever_fails_the_person_stays_without_a_name() {
        graph.answersError(100, 33).answersError(10, 0);
        assertEquals(Optional.empty(), gateway.profile(SHOP, ANA));
        graph.answersError(100, 33).answers(200, "{\"data\":[]}");
        assertEquals(Optional.empty(), gateway.profile(SHOP, ANA));
        graph.answersError(190, 0).answersError(190, 0).answersError(190, 0);
        assertEquals(Optional.empty(), gateway.profile(SHOP, ANA));
        graph.answers(200, "<html>");
        assertEquals(Optional.empty(), gateway.profile(SHOP, ANA));
        assertEquals(Optional.empty(), gateway.profile(SHOP, "../me"));
        graph.close();
        assertEquals(Optional.empty(), gateway.profile(SHOP, ANA));
    }
}
