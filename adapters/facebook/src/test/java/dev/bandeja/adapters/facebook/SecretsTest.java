package dev.bandeja.adapters.facebook;

import static dev.bandeja.adapters.facebook.Conversations.SHOP;
import static dev.bandeja.adapters.facebook.Conversations.TOKEN;
import static dev.bandeja.adapters.facebook.Conversations.toAna;
import static dev.bandeja.adapters.facebook.Conversations.toComment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.restfb.WebRequestor.Request;
import dev.bandeja.domain.policy.SendDecision;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private static final String WORDS = "un asunto muy privado";

    private final Logger root = Logger.getLogger("");
    private final Level before = root.getLevel();
    private final Ear ear = new Ear();
    private final GraphStub graph = new GraphStub();
    private final FacebookSettings settings = Webhooks.settings(graph.address());
    private final FacebookGateway gateway = new FacebookGateway(settings);

    @BeforeEach
    void listen() {
        root.setLevel(Level.ALL);
        root.addHandler(ear);
    }

    @AfterEach
    void close() {
        root.removeHandler(ear);
        root.setLevel(before);
        graph.close();
    }

    @Test
    void neither_token_nor_secret_nor_words_are_ever_logged() {
        Logger.getLogger("dev.bandeja.test").finest("the ear hears everything");
        graph.answers(200, "{\"message_id\":\"m_1\"}").answersError(190, 463).answers(200, "<html>" + WORDS);
        graph.answers(500, WORDS).hangsUp().resets().keepsSilent();
        for (int i = 0; i < 7; i++) {
            gateway.send(SHOP, toAna(WORDS), SendDecision.Kind.RESPONSE);
        }
        graph.answers(
                        200,
                        "{\"data\":[{\"messages\":{\"data\":[{\"message\":\"" + WORDS + "\"}],\"paging\":{\"next\":\""
                                + graph.address() + "/x?access_token=" + TOKEN + "\"}}}]}")
                .answers(400, "{\"error\":{\"message\":\"" + TOKEN + "\",\"code\":1}}");
        gateway.lookUp(SHOP, toAna(WORDS));
        graph.answers(200, "{\"data\":7,\"x\":\"" + WORDS + "\"}");
        gateway.lookUp(SHOP, toComment("9001_1", WORDS));
        graph.answers(200, "{\"name\":{\"a\":\"" + WORDS + "\"}}").hangsUp();
        gateway.profile(SHOP, Webhooks.ANA);
        graph.close();
        gateway.send(SHOP, toAna(WORDS), SendDecision.Kind.RESPONSE);

        assertEquals(
                1,
                ear.heard.stream()
                        .filter(line -> line.contains("hears everything"))
                        .count());
        for (String line : ear.heard) {
            assertHidesSecrets(line);
        }
    }

    @Test
    void neither_are_the_codes_and_tokens_of_a_login() {
        FacebookLogin login = Logins.at(graph);
        Logger.getLogger("dev.bandeja.test").finest("the ear hears everything");
        String token = "{\"access_token\":\"" + Logins.USER_TOKEN + "\",\"expires_in\":5}";
        graph.answers(200, token).answers(200, token).answers(200, "{\"id\":\"1\"}");
        graph.answers(
                200,
                "{\"data\":[],\"paging\":{\"next\":\"" + graph.address() + "/x?access_token=" + Logins.USER_TOKEN
                        + "\"}}");
        graph.answers(200, "{\"data\":7,\"x\":\"" + Logins.USER_TOKEN + "\"}");
        List<String> said = new ArrayList<>();
        said.add(outcome(() -> login.exchange(Logins.CODE, Logins.RETURN)));
        graph.answers(200, "{\"access_token\":[\"" + Logins.USER_TOKEN + "\"]}")
                .hangsUp()
                .keepsSilent();
        graph.answers(400, "{\"error\":{\"message\":\"" + Logins.CODE + "\",\"code\":100}}")
                .answers(503, Logins.CODE);
        for (int i = 0; i < 5; i++) {
            said.add(outcome(() -> login.exchange(Logins.CODE, Logins.RETURN)));
        }
        graph.answers(200, "{\"data\":[{\"id\":\"1\",\"access_token\":\"" + Logins.PAGE_TOKEN + "\"}]}")
                .hangsUpInTheMiddle();
        said.add(outcome(() -> login.pages(Logins.EVERYTHING)));
        graph.answers(200, "{\"data\":[{\"id\":\"1\",\"access_token\":\"" + Logins.PAGE_TOKEN + "\"}]}")
                .answers(200, "{\"data\":{\"is_valid\":true}}");
        said.add(outcome(() -> login.pages(Logins.EVERYTHING)));
        graph.answers(200, "<" + Logins.PAGE_TOKEN)
                .hangsUpInTheMiddle()
                .hangsUp()
                .answers(200, "{\"success\":\"" + Logins.PAGE_TOKEN);
        said.add(outcome(() -> login.inspect("1", Logins.PAGE_TOKEN)));
        said.add(outcome(() -> login.inspect("1", Logins.PAGE_TOKEN)));
        said.add(outcome(() -> {
            login.subscribe("1", Logins.PAGE_TOKEN);
            return "";
        }));
        said.add(outcome(() -> {
            login.unsubscribe("1", Logins.PAGE_TOKEN);
            return "";
        }));
        said.add(Logins.EVERYTHING.toString());

        assertEquals(
                1,
                ear.heard.stream()
                        .filter(line -> line.contains("hears everything"))
                        .count());
        said.addAll(ear.heard);
        for (String line : said) {
            assertHidesSecrets(line);
        }
    }

    @Test
    void no_exception_of_the_way_to_graph_carries_them_either() {
        BandejaWebRequestor requestor = new BandejaWebRequestor(
                HttpClient.newHttpClient(), settings, TOKEN, BandejaWebRequestor.Answers.UNHEARD);
        String parameters = "message=" + WORDS + "&access_token=" + TOKEN;
        graph.answers(503, TOKEN + WORDS).hangsUp();

        Request posted = new Request(graph.address() + "/1/messages", TOKEN, parameters);
        for (Class<? extends IOException> expected :
                List.of(BandejaWebRequestor.NotGraph.class, BandejaWebRequestor.Broken.class)) {
            assertHidesSecrets(trace(assertThrows(expected, () -> requestor.executePost(posted))));
        }
        Request elsewhere = new Request("http://stranger.example/?access_token=" + TOKEN, TOKEN);
        assertHidesSecrets(
                trace(assertThrows(BandejaWebRequestor.NothingSent.class, () -> requestor.executeGet(elsewhere))));
        assertHidesSecrets(trace(GraphError.in("{\"error\":{\"message\":\"" + TOKEN + "\",\"code\":190}}")
                .orElseThrow()));
    }

    @Test
    void what_is_printed_of_a_page_or_of_the_settings_hides_them() {
        assertHidesSecrets(SHOP.toString());
        assertHidesSecrets(settings.toString());
    }

    private static void assertHidesSecrets(String text) {
        assertFalse(text.contains(TOKEN), text);
        assertFalse(text.contains("a-very-secret"), text);
        assertFalse(text.contains("the-app-secret"), text);
        assertFalse(text.contains("appsecret_proof"), text);
        assertFalse(text.contains(WORDS), text);
    }

    /** What a call returns or throws, as it would be printed. */
    private static String outcome(Callable<?> call) {
        try {
            return String.valueOf(call.call());
        } catch (Exception thrown) {
            return trace(thrown);
        }
    }

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    private static final class Ear extends Handler {
        private final List<String> heard = new ArrayList<>();

        private Ear() {
            setLevel(Level.ALL);
        }

        @Override
        public synchronized void publish(LogRecord line) {
            String parameters = Arrays.toString(line.getParameters());
            String thrown = line.getThrown() == null ? "" : trace(line.getThrown());
            heard.add(line.getMessage() + parameters + thrown);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
