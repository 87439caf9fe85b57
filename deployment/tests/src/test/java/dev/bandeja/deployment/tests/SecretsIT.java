package dev.bandeja.deployment.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * No token, secret, code or password is in the log at any level, in an answer, or in a dump of the database: all of them are
 * planted, the product is walked through with the log at its loudest, and then everything is searched.
 */
@Timeout(240)
class SecretsIT {
    private static final String KEY =
            Base64.getEncoder().encodeToString("a planted key of thirty-two byte".getBytes(StandardCharsets.UTF_8));
    private static final String MAIL_PASSWORD = "planted-mail-password-5d1c";
    private static final String WRONG_PASSWORD = "planted-wrong-password-9f27";
    private static final String WORDS = "¿tienen la talla 42?";

    @TempDir
    Path folder;

    private final Map<String, String> planted = new LinkedHashMap<>();
    private final List<String> answers = new ArrayList<>();
    private SandboxProcess sandbox;
    private BandejaServer server;
    private Facebook facebook;
    private Caller administrator;

    @BeforeEach
    void a_server_that_logs_everything() {
        int port = LaunchedProcess.freePort();
        sandbox = SandboxProcess.start(
                URI.create("http://localhost:" + port + "/webhooks/facebook"), folder.resolve("journal.jsonl"));
        server = BandejaServer.demo()
                .setting("bandeja.http.port", Integer.toString(port))
                .setting("bandeja.log.level", "ALL")
                .setting("bandeja.log.megabytes", "5000")
                .setting("bandeja.secret-key", KEY)
                .setting("bandeja.mail.host", "127.0.0.1")
                .setting("bandeja.mail.port", Integer.toString(LaunchedProcess.freePort()))
                .setting("bandeja.mail.user", "bandeja")
                .setting("bandeja.mail.password", MAIL_PASSWORD)
                .sandbox(sandbox)
                .start();
        facebook = Facebook.in(sandbox);
        administrator = Caller.signedIn(server, Caller.ADMINISTRATOR);
        planted.put("secret key", KEY);
        planted.put("mail password", MAIL_PASSWORD);
        planted.put("wrong password", WRONG_PASSWORD);
        planted.put("app secret", SandboxProcess.APP_SECRET);
        planted.put("verify token", SandboxProcess.VERIFY_TOKEN);
        planted.put("session", administrator.cookie().split("=", 2)[1]);
        planted.put("demo page's token", "SANDBOX-PAGE-TOKEN-104501234567890");
        planted.put("database password", read(server.dataFolder().resolve("postgres/password")));
    }

    @AfterEach
    void stop() {
        server.close();
        sandbox.close();
    }

    @Test
    void nothing_secret_is_in_the_log_in_an_answer_or_in_the_database() {
        wrongPasswords();
        connecting();
        talking();
        refusals();
        callbacks();
        everyScreenIsRead();
        planted.putAll(issuedByTheNetwork());
        assertTrue(planted.size() > 12, "codes and tokens were issued: " + planted.keySet());

        String database = Dump.of(server);
        String log = log();
        assertTrue(database.contains(WORDS), "the dump shows what is in the database");
        assertTrue(log.contains(" dev.bandeja."), "the log shows what Bandeja says");
        List<String> leaks = new ArrayList<>();
        planted.forEach((name, secret) -> {
            look("the log", log, name, secret, leaks);
            look("the database", database, name, secret, leaks);
            // Whoever sets out for the login is told where to, and the state is in that address.
            if (!name.equals("state")) {
                look("an answer", String.join("\n", answers), name, secret, leaks);
            }
        });
        assertEquals(List.of(), leaks);
    }

    private static void look(String where, String text, String name, String secret, List<String> leaks) {
        int place = text.indexOf(secret);
        if (place >= 0) {
            String around = text.substring(Math.max(0, place - 160), Math.min(text.length(), place + secret.length()));
            leaks.add(name + " in " + where + ": " + around.replace(secret, "***"));
        }
    }

    private void wrongPasswords() {
        said(Caller.nobody(server)
                .post(
                        "/session",
                        Json.createObjectBuilder()
                                .add("email", Caller.ADMINISTRATOR)
                                .add("password", WRONG_PASSWORD)));
        said(Answer.to(HttpRequest.newBuilder(server.at("/webhooks/facebook?hub.mode=subscribe&hub.challenge=12&"
                        + "hub.verify_token=" + SandboxProcess.VERIFY_TOKEN))
                .build()));
    }

    private void connecting() {
        Connecting connecting = new Connecting(server, administrator, facebook);
        JsonObject begun = connecting.started(Json.createObjectBuilder().add("kind", "facebook"));
        planted.put("state", connecting.parameters(begun).get("state"));
        JsonObject back = connecting.logsIn("alma", begun, "");
        answers.add(back.toString());
        String outlet = back.getJsonArray("pages").getValuesAs(JsonObject.class).stream()
                .filter(page -> page.getString("name").equals("Sur Outlet"))
                .findFirst()
                .orElseThrow()
                .getString("externalId");
        said(connecting.choose(back, outlet).expect(200));
        // Left open: its tokens lie in the database, encrypted.
        connecting.logsIn("alma", connecting.started(Json.createObjectBuilder().add("kind", "facebook")), "");
        // A code that is none, and one that was used before.
        JsonObject late = connecting.started(Json.createObjectBuilder().add("kind", "facebook"));
        planted.put("foreign code", "planted-code-3b1f77");
        connecting.comesBack(
                server.at("/oauth/facebook/callback?code=planted-code-3b1f77&state="
                        + connecting.parameters(late).get("state")),
                administrator.cookie());
        answers.add(connecting.connection(late).toString());
    }

    private void talking() {
        Caller agent = Caller.agent(server, 1);
        planted.put("agent's session", agent.cookie().split("=", 2)[1]);
        String person = facebook.newCustomer("Nora");
        facebook.says(person, WORDS);
        long ticket = Eventually.found("the ticket", () -> agent.ticketSaying(WORDS))
                .getJsonNumber("id")
                .longValue();
        agent.reply(ticket, "Sí, quedan dos.");
        Eventually.holds("it is sent", () -> facebook.received(person).contains("Sí, quedan dos."));
        answers.add(agent.get("/tickets/" + ticket).text());
        answers.add(agent.get("/tickets/" + ticket + "/messages").text());
        // What Graph says when it says no may quote what it was asked with.
        String quoting = "Error validating access token SANDBOX-PAGE-TOKEN-104501234567890 at "
                + "https://graph.facebook.com/me/messages?access_token=SANDBOX-PAGE-TOKEN-104501234567890";
        for (String fault : List.of(
                "{'kind':'error','code':100,'subcode':1,'status':400,'path':'messages','next':1,'message':'" + quoting
                        + "'}",
                "{'kind':'plain','status':500,'path':'messages','next':1,'body':'" + quoting + "'}",
                "{'kind':'lost','path':'messages','next':1}")) {
            // Of somebody else each time: an answer waits for the one before it in the same talk.
            String words = "Consulta " + fault.hashCode();
            facebook.says(facebook.newCustomer("Otra Persona"), words);
            long troubled = Eventually.found("the ticket", () -> agent.ticketSaying(words))
                    .getJsonNumber("id")
                    .longValue();
            facebook.goesWrong(fault);
            agent.reply(troubled, "Otra cosa");
            Eventually.holds("it was tried", () -> agent.messages(troubled).stream()
                    .noneMatch(line -> line.containsKey("delivery")
                            && List.of("QUEUED", "SENDING")
                                    .contains(line.getJsonObject("delivery").getString("state"))
                            && !line.getJsonObject("delivery").containsKey("reason")));
            answers.add(agent.get("/tickets/" + troubled + "/messages").text());
        }
        facebook.behaves();
    }

    private void refusals() {
        facebook.goesWrong("{'kind':'error','code':190,'subcode':460,'status':400,'path':'debug_token','next':3,"
                + "'message':'" + SandboxProcess.APP_ID + "|" + SandboxProcess.APP_SECRET + "'}");
        said(administrator.post("/channels/1/check"));
        facebook.behaves();
        facebook.order("/tokens/revoke", "{'subcode':460,'page':'104501234567890'}");
        said(administrator.post("/channels/1/check"));
        said(administrator.post("/mails/trial"));
    }

    private void callbacks() {
        for (String callback : List.of("data-deletion", "deauthorize")) {
            JsonObject answer = facebook.order("/callbacks/" + callback, "{'person':'bruno'}");
            planted.put("signed request, " + callback, answer.getString("signedRequest"));
            answers.add(answer.getString("body"));
        }
    }

    private void everyScreenIsRead() {
        Stream.of(
                        "/session",
                        "/about",
                        "/channels",
                        "/channels/1",
                        "/channels/1/health",
                        "/channels/preflight",
                        "/channels?removed=true",
                        "/mails",
                        "/intake/set-aside",
                        "/intake/kinds",
                        "/tickets?box=all",
                        "/held-messages")
                .map(administrator::get)
                .forEach(this::said);
        said(Answer.to(HttpRequest.newBuilder(server.at("/health/ready")).build()));
        said(Answer.to(HttpRequest.newBuilder(server.at("/openapi")).build()));
    }

    private void said(Answer answer) {
        answers.add(answer.text());
    }

    /** Every code and every token that the network has handed out, from its own journal. */
    private Map<String, String> issuedByTheNetwork() {
        Map<String, String> issued = new LinkedHashMap<>();
        for (String line : read(folder.resolve("journal.jsonl")).lines().toList()) {
            JsonObject entry = Jsons.object(line);
            String kind = entry.getString("kind", "");
            if (kind.equals("token-issued")) {
                issued.put("token " + issued.size(), entry.getString("token"));
            } else if (kind.equals("code-issued")) {
                issued.put("code " + issued.size(), entry.getString("code"));
            }
        }
        return issued;
    }

    private String log() {
        try (Stream<Path> files = Files.list(server.log().getParent())) {
            StringBuilder all = new StringBuilder();
            files.filter(file -> file.toString().endsWith(".log")).forEach(file -> all.append(read(file)));
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
