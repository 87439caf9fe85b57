package dev.bandeja.adapters.facebook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.conversation.Copy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaFetchingTest {
    private static final URI FACEBOOK = URI.create("https://graph.facebook.com/v24.0");
    private static final int MOST = 1000;

    private final GraphStub server = new GraphStub();

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://scontent.xx.fbcdn.net/v/t1/a.jpg?oh=1&oe=2",
                "https://lookaside.fbsbx.com/file/boleta.pdf?token=1",
                "https://video.fscl1-1.fna.fbcdn.net:443/a.mp4"
            })
    void facebooks_file_servers_are_asked(String address) {
        assertEquals(Optional.of(URI.create(address)), new MediaAddress(FACEBOOK).allowed(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://scontent.xx.fbcdn.net/a.jpg",
                "https://scontent.xx.fbcdn.net:8443/a.jpg",
                "https://fbcdn.net.example.com/a.jpg",
                "https://evilfbcdn.net/a.jpg",
                "https://me@scontent.xx.fbcdn.net/a.jpg",
                "https://example.com/?x=.fbcdn.net",
                "https://169.254.169.254/latest/meta-data",
                "http://127.0.0.1:8080/api/v1/people",
                "http://[::1]/",
                "file:///etc/passwd",
                "not an address"
            })
    void nobody_else_is(String address) {
        assertEquals(Optional.empty(), new MediaAddress(FACEBOOK).allowed(address));
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080/sandbox/media/7/a.jpg?oe=1, http://127.0.0.1:8080/sandbox/media/7/a.jpg?oe=1",
        "http://anybody:99/sandbox/media/7/a.jpg, http://127.0.0.1:8080/sandbox/media/7/a.jpg",
        "http://127.0.0.1:8080/sandbox/control/state,",
        "http://127.0.0.1:8080/sandbox/media/../control/state,",
        "http://127.0.0.1:8080/sandbox/media/%2e%2e/control/state,",
        "http://127.0.0.1:8080/sandbox/media/..%2Fcontrol/state,",
        "http://127.0.0.1:8080/api/v1/people,",
        "https://scontent.xx.fbcdn.net/a.jpg,"
    })
    void a_stand_in_is_asked_for_files_only(String address, String asked) {
        assertEquals(
                Optional.ofNullable(asked).map(URI::create),
                new MediaAddress(URI.create("http://127.0.0.1:8080/sandbox/graph/v24.0")).allowed(address));
    }

    @Test
    void a_file_comes_with_its_name_and_without_our_token() {
        server.answers(200, "hola");
        Copy.Fetched file = assertInstanceOf(Copy.Fetched.class, fetched("/media/7/Boleta%20de%20Luc%C3%ADa.pdf?oe=1"));
        assertEquals("Boleta de Lucía.pdf", file.name());
        assertArrayEquals("hola".getBytes(StandardCharsets.UTF_8), file.bytes());
    }

    @Test
    void what_is_too_large_is_not_read_to_its_end() {
        server.answers(200, "x".repeat(MOST));
        assertInstanceOf(Copy.Fetched.class, fetched("/media/7/a"));
        server.answers(200, "x".repeat(MOST + 1));
        assertEquals(new Copy.Lost(MediaFetching.TOO_LARGE), fetched("/media/7/a"));
    }

    @ParameterizedTest
    @CsvSource({"403, false", "404, false", "410, false", "429, true", "500, true", "503, true"})
    void what_may_pass_is_tried_again_and_what_expired_is_not(int status, boolean again) {
        server.answers(status, "no");
        Copy expected = again ? new Copy.NotNow() : new Copy.Lost(MediaFetching.NOT_THERE);
        assertEquals(expected, fetched("/media/7/a"));
    }

    @Test
    void a_server_that_never_ends_is_left() {
        server.neverEnds();
        assertEquals(new Copy.NotNow(), fetched("/media/7/a"));
    }

    @Test
    void a_redirection_leads_nowhere_else() {
        server.answers(302, "", "Location", "/media/8/b").answers(200, "there");
        assertInstanceOf(Copy.Fetched.class, fetched("/media/7/a"));
        server.answers(302, "", "Location", "/control/state").answers(200, "secret");
        assertEquals(new Copy.Lost(MediaFetching.NOT_OF_THE_NETWORK), fetched("/media/7/a"));
    }

    @Test
    void our_own_network_is_recognised_behind_a_name() throws Exception {
        assertTrue(new MediaAddress(FACEBOOK).leadsIntoOurNetwork(URI.create("https://localhost/")));
        assertTrue(new MediaAddress(FACEBOOK).leadsIntoOurNetwork(URI.create("https://10.0.0.7/")));
        assertTrue(new MediaAddress(FACEBOOK).leadsIntoOurNetwork(URI.create("https://[fd00::1]/")));
    }

    private Copy fetched(String path) {
        FacebookSettings settings = new FacebookSettings(
                "1", "s", "v", URI.create(server.address()), Duration.ofSeconds(2), Duration.ofSeconds(2));
        return new MediaFetching(settings, Duration.ofMillis(800)).fetch(server.origin() + path, MOST);
    }
}
