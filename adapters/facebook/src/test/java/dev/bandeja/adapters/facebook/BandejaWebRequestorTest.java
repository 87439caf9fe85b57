package dev.bandeja.adapters.facebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.restfb.WebRequestor.Request;
import com.restfb.WebRequestor.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BandejaWebRequestorTest {
    private final GraphStub graph = new GraphStub();
    private final BandejaWebRequestor requestor = requestorFor(graph.address());

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void a_paging_link_that_restfb_turned_into_https_leads_back_to_the_configured_server() throws IOException {
        graph.answers(200, "{\"data\":[]}");
        String link = graph.address().replace("http://", "https://") + "/t_1/messages?after=a%7Cb";
        Response answer = requestor.executeGet(new Request(link, null));
        assertEquals("{\"data\":[]}", answer.getBody());
        assertEquals("/graph/v24.0/t_1/messages?after=a%7Cb", graph.onlyCall().target());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/x?access_token=secret&after=b",
                "/x?after=b&access_token=secret",
                "/x?access_token=secret",
                "/x?limit=5&access_token=secret&after=b"
            })
    void a_token_in_a_link_is_taken_out_and_sent_in_a_header(String link) throws IOException {
        graph.answers(200, "{}");
        requestor.executeGet(new Request(graph.address() + link + "&appsecret_proof=p", null));
        GraphStub.Call call = graph.onlyCall();
        assertEquals(-1, call.target().indexOf("token"), call.target());
        assertEquals("p", call.parameters().get("appsecret_proof"));
        assertEquals(link.contains("after") ? "b" : null, call.parameters().get("after"));
        assertEquals("Bearer token", call.headers().get("authorization"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data",
                "https://graph.facebook.com.evil.example/v24.0/me",
                "https://graph.facebook.com@evil.example/v24.0/me",
                "https://user@graph.facebook.com/v24.0/me",
                "https://graph.facebook.com:8443/v24.0/me",
                "http://graph.facebook.com/v24.0/me",
                "ftp://graph.facebook.com/v24.0/me",
                "file:///etc/passwd",
                "//graph.facebook.com/v24.0/me"
            })
    void no_other_server_is_ever_asked(String address) {
        BandejaWebRequestor real = requestorFor("https://graph.facebook.com/v24.0");
        IOException refused =
                assertThrows(BandejaWebRequestor.NothingSent.class, () -> real.executeGet(new Request(address, null)));
        assertEquals("not an address of Graph", refused.getMessage());
    }

    @Test
    void a_redirection_is_not_followed() {
        graph.answers(302, "", "Location", graph.origin() + "/elsewhere");
        BandejaWebRequestor.NotGraph answer = assertThrows(
                BandejaWebRequestor.NotGraph.class,
                () -> requestor.executeGet(new Request(graph.address() + "/me", null)));
        assertEquals(302, answer.status());
        assertEquals(1, graph.calls().size());
    }

    @Test
    void a_call_that_gets_no_answer_ends_by_itself() {
        graph.neverEnds();
        long begun = System.nanoTime();
        assertThrows(
                BandejaWebRequestor.Broken.class,
                () -> requestor.executeGet(new Request(graph.address() + "/me", null)));
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertEquals(true, took.compareTo(Duration.ofSeconds(5)) < 0, "took " + took);
    }

    @Test
    void a_name_that_is_no_address_is_a_fault_of_ours() {
        assertThrows(IllegalArgumentException.class, () -> requestor.executeGet(new Request("http://a b", null)));
    }

    private static BandejaWebRequestor requestorFor(String address) {
        return new BandejaWebRequestor(
                HttpClient.newHttpClient(),
                new FacebookSettings(
                        "1", "s", "v", URI.create(address), Duration.ofMillis(500), Duration.ofMillis(300)),
                "token",
                BandejaWebRequestor.Answers.UNHEARD);
    }
}
