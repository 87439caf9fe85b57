package dev.bandeja.deployment.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Who may do what at the built product, for every operation that its OpenAPI document knows, and how it says no. */
@Timeout(120)
class RightsIT {
    private static final Set<String> OPEN_TO_ALL =
            Set.of("GET /about", "POST /session", "POST /access", "POST /access/look");
    /** Would end the session that the other tests use; has tests of its own. */
    private static final Set<String> ENDING = Set.of("DELETE /session");

    private static BandejaServer server;
    private static Caller administrator;
    private static Caller supervisor;
    private static Caller agent;
    private static Caller colleague;
    private static Caller ofAnotherCampaign;
    private static long ticket;
    private static long message;
    private static long connection;
    private static long mail;
    private static long file;
    private static long post;
    private static long postFile;

    @BeforeAll
    static void an_agent_has_a_ticket() throws SQLException {
        server = BandejaServer.demo().start();
        administrator = Caller.signedIn(server, Caller.ADMINISTRATOR);
        supervisor = Caller.signedIn(server, Caller.SUPERVISOR);
        agent = Caller.agent(server, 1);
        connection = administrator
                .post("/channels/connections", Json.createObjectBuilder().add("kind", "facebook"))
                .expect(201)
                .json()
                .getJsonNumber("id")
                .longValue();
        mail = id(administrator.post("/mails/trial").expect(201).json());
        ofAnotherCampaign = Caller.agent(server, 3);
        try (Connection database = server.database();
                Statement statement = database.createStatement()) {
            statement.execute("delete from campaign_member where agent_id = " + ofAnotherCampaign.id());
            statement.execute("delete from campaign_supervisor where person_id = " + supervisor.id());
            statement.execute("insert into erasure (id, code, received_at, tickets, messages)"
                    + " values (nextval('erasure_id'), 'RIGHTS23', now(), 0, 0)");
        }
        Webhook.deliver(
                        server,
                        Webhook.of(Webhook.message(
                                "7600000000000001", "m_rights", "¿Me ve alguien?", System.currentTimeMillis())))
                .expect(200);
        ticket = id(Eventually.found(
                "the agent's ticket", () -> agent.tickets("mine").stream().findFirst()));
        message = id(agent.messages(ticket).get(0));
        colleague = Caller.agent(server, 2);
        file = id(agent.send("POST", "/tickets/" + ticket + "/files", "{}")
                .expect(201)
                .json());
        aPostOnAPageOnWhichAgentsPublish();
    }

    private static void aPostOnAPageOnWhichAgentsPublish() {
        JsonObject general =
                administrator.get("/channels/1/settings/general").expect(200).json();
        administrator
                .put(
                        "/channels/1/settings/general",
                        Json.createObjectBuilder(general).add("onlyAdministratorsPublish", false))
                .expect(200);
        post = id(administrator
                .post(
                        "/posts",
                        Json.createObjectBuilder()
                                .add("channelId", 1)
                                .add("text", "¿Quién puede ver esto?")
                                .add("key", "rights"))
                .expect(202)
                .json());
        postFile = id(administrator
                .send("POST", "/posts/pages/1/files", "{}")
                .expect(201)
                .json());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> nobody_gets_in() {
        return operations()
                .filter(operation -> !OPEN_TO_ALL.contains(operation.name()))
                .map(operation -> dynamicTest(
                        operation.name(),
                        () -> assertProblem(operation.by(Caller.nobody(server)), 401, "UNAUTHENTICATED")));
    }

    @TestFactory
    Stream<DynamicTest> who_has_not_the_role_is_refused() {
        return operations().flatMap(operation -> Stream.of(administrator, supervisor, agent)
                .filter(caller -> !operation.roles().contains(caller.role()))
                .map(caller -> dynamicTest(
                        operation.name() + " by " + caller.role(),
                        () -> assertProblem(operation.by(caller), 403, "FORBIDDEN"))));
    }

    @TestFactory
    Stream<DynamicTest> a_ticket_out_of_sight_is_not_there() {
        return operations()
                .filter(operation -> operation.path().startsWith("/tickets/{id}")
                        || operation.path().startsWith("/recordings/{id}"))
                .flatMap(operation -> Stream.of(supervisor, colleague, ofAnotherCampaign)
                        .filter(caller -> operation.roles().contains(caller.role()))
                        .map(caller -> dynamicTest(
                                operation.name() + " by " + caller.email(),
                                () -> assertProblem(operation.by(caller), 404, "NOT_FOUND"))));
    }

    @TestFactory
    Stream<DynamicTest> what_one_may_read_is_answered() {
        return operations()
                .filter(operation -> operation.method().equals("GET") && !operation.isLive())
                .flatMap(operation -> Stream.of(administrator, agent)
                        .filter(caller -> operation.roles().contains(caller.role()))
                        .map(caller -> dynamicTest(
                                operation.name() + " by " + caller.role(),
                                () -> operation.by(caller).expect(200))));
    }

    @TestFactory
    Stream<DynamicTest> nothing_changes_without_the_header_that_other_sites_cannot_send() {
        return operations()
                .filter(operation -> !operation.method().equals("GET"))
                .map(operation -> dynamicTest(
                        operation.name(),
                        () -> assertProblem(
                                Answer.to(administrator
                                        .request(operation.concrete())
                                        .header("Content-Type", "application/json")
                                        .method(
                                                operation.method(),
                                                operation.method().equals("DELETE")
                                                        ? BodyPublishers.noBody()
                                                        : BodyPublishers.ofString("{}"))
                                        .build()),
                                403,
                                "FORBIDDEN")));
    }

    @Test
    void a_browser_that_says_it_comes_from_another_site_is_refused() {
        for (String[] header : new String[][] {{"Sec-Fetch-Site", "cross-site"}, {"Origin", "https://example.com"}}) {
            HttpRequest request = agent.request("/tickets/" + ticket + "/seen")
                    .header("X-Bandeja", "1")
                    .header(header[0], header[1])
                    .POST(BodyPublishers.noBody())
                    .build();
            assertProblem(Answer.to(request), 403, "FORBIDDEN");
        }
    }

    @Test
    void an_agent_does_not_see_the_tickets_of_others_in_any_list() {
        for (String box : List.of("mine", "waiting", "all")) {
            assertTrue(colleague.tickets(box).isEmpty(), box);
            assertTrue(ofAnotherCampaign.tickets(box).isEmpty(), box);
            assertTrue(supervisor.tickets(box).isEmpty(), box);
        }
        assertEquals(
                List.of(ticket),
                administrator.tickets("all").stream().map(RightsIT::id).toList());
    }

    @Test
    void figures_tickets_behind_them_and_the_file_are_only_of_campaigns_in_sight() {
        assertEquals(1, created(administrator));
        assertEquals(0, created(supervisor));
        assertEquals(
                "[]",
                supervisor
                        .get("/analytics/tickets")
                        .expect(200)
                        .json()
                        .get("items")
                        .toString());
        assertEquals(
                1,
                supervisor.get("/analytics/export").expect(200).text().lines().count(),
                "only its head");
        assertEquals(
                2,
                administrator
                        .get("/analytics/export")
                        .expect(200)
                        .text()
                        .lines()
                        .count());
        assertProblem(supervisor.get("/campaigns/1/live"), 404, "NOT_FOUND");
        assertEquals(0, watched(supervisor));
        assertTrue(watched(administrator) > 0);
    }

    private static int watched(Caller caller) {
        return caller.get("/live").expect(200).json().getJsonArray("campaigns").size();
    }

    private static int created(Caller caller) {
        return caller
                .get("/analytics")
                .expect(200)
                .json()
                .getJsonArray("figures")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(figure -> figure.getString("figure").equals("CREATED"))
                .mapToInt(figure -> figure.getInt("numerator"))
                .sum();
    }

    @Test
    void everybodys_board_is_their_own_and_shows_only_what_is_in_their_sight() {
        String everything = "{\"version\":0,\"columns\":[{\"name\":\"Todo\"}]}";
        for (Caller caller : List.of(administrator, supervisor, agent, colleague, ofAnotherCampaign)) {
            caller.send("PUT", "/board", everything).expect(200);
        }
        assertEquals(List.of(ticket), onBoard(administrator));
        assertEquals(List.of(ticket), onBoard(agent));
        for (Caller blind : List.of(supervisor, colleague, ofAnotherCampaign)) {
            assertEquals(List.of(), onBoard(blind), blind.email());
            assertEquals(List.of(), onBoard(blind, "?agent=" + agent.id() + "&box=all"), blind.email());
        }
        assertEquals(List.of(ticket), onBoard(administrator, "?box=all&awaiting=true&addressed=false&state=open"));
        assertEquals(List.of(), onBoard(administrator, "?box=all&state=closed&state=ignored"));
        JsonObject none = ofAnotherCampaign.get("/board/choices").expect(200).json();
        assertTrue(none.getJsonArray("campaigns").isEmpty(), none.toString());
        assertFalse(administrator
                .get("/board/choices")
                .expect(200)
                .json()
                .getJsonArray("campaigns")
                .isEmpty());
    }

    @Test
    void a_board_that_cannot_be_is_refused_and_changes_nothing() {
        Caller caller = Caller.signedIn(server, "agent2@example.com");
        String before = caller.get("/board").expect(200).text();
        long version = caller.get("/board").json().getJsonNumber("version").longValue();
        for (String[] bad : new String[][] {
            {"{\"columns\":[]}", "version"},
            {"{\"version\":%d}".formatted(version), "columns"},
            {"{\"version\":%d,\"columns\":[{\"name\":\" \"}]}".formatted(version), "name"},
            {
                "{\"version\":%d,\"columns\":[%s]}"
                        .formatted(version, "{\"name\":\"x\"},".repeat(20) + "{\"name\":\"x\"}"),
                "columns"
            },
            {column(version, "\"campaigns\":[99999]"), "campaigns"},
            {column(version, "\"agents\":[%d],\"who\":\"CHOSEN\"".formatted(agent.id())), "agents"},
            {column(version, "\"period\":{\"moment\":\"OPENED\",\"lastDays\":0}"), "lastDays"}
        }) {
            JsonObject problem = assertProblem(caller.send("PUT", "/board", bad[0]), 400, "INVALID");
            assertEquals(bad[1], problem.getJsonObject("facts").getString("field"), bad[0]);
        }
        assertProblem(
                caller.send("PUT", "/board", "{\"version\":%d,\"columns\":[]}".formatted(version + 1)),
                409,
                "CONFLICT");
        assertEquals(before, caller.get("/board").expect(200).text());
        for (String parameter :
                List.of("state=lost", "channel=x", "from=yesterday", "lastDays=0", "value=x", "shown=0")) {
            String path = parameter.startsWith("shown") ? "/board/tickets?" : "/tickets?";
            assertProblem(caller.get(path + parameter), 400, "INVALID");
        }
    }

    private static String column(long version, String filter) {
        return "{\"version\":%d,\"columns\":[{\"name\":\"x\",\"filter\":{%s}}]}".formatted(version, filter);
    }

    private static List<Long> onBoard(Caller caller) {
        JsonObject column = caller.get("/board/tickets")
                .expect(200)
                .json()
                .getJsonArray("columns")
                .getJsonObject(0);
        List<Long> shown = ids(column);
        assertEquals(shown.size(), column.getInt("count"));
        return shown;
    }

    private static List<Long> onBoard(Caller caller, String query) {
        JsonObject page =
                caller.get("/tickets" + query + "&count=true").expect(200).json();
        assertEquals(ids(page).size(), page.getInt("found"));
        return ids(page);
    }

    private static List<Long> ids(JsonObject page) {
        return page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(RightsIT::id)
                .toList();
    }

    @Test
    void every_no_of_the_container_is_a_problem_too() {
        assertProblem(agent.get("/nowhere"), 404, "NOT_FOUND");
        assertProblem(agent.delete("/tickets"), 405, "METHOD_NOT_ALLOWED");
        assertProblem(
                Answer.to(agent.request("/tickets").header("Accept", "text/csv").build()), 406, "NOT_ACCEPTABLE");
        assertProblem(posted("text/plain", "hello"), 415, "UNSUPPORTED_MEDIA");
        assertProblem(posted("application/json", "{\"text\":"), 400, "MALFORMED");
        assertProblem(posted("application/json", ""), 400, "MALFORMED");
        assertProblem(posted("application/json", "[1]"), 400, "MALFORMED");
        assertProblem(posted("application/json", "{\"text\":{\"a\":1},\"key\":\"k\"}"), 400, "MALFORMED");
    }

    @Test
    void a_bad_parameter_is_named() {
        for (String[] bad : new String[][] {
            {"/tickets?box=nonsense", "box"}, {"/tickets?limit=many", "limit"}, {"/tickets?limit=-1", "limit"}
        }) {
            JsonObject problem = assertProblem(agent.get(bad[0]), 400, "INVALID");
            assertEquals(bad[1], problem.getJsonObject("facts").getString("field"));
        }
        Answer noNumber = agent.get("/tickets/one");
        assertTrue(Set.of(400, 404).contains(noNumber.status()), noNumber.text());
        assertIsProblem(noNumber);
        assertIsProblem(agent.get("/tickets?after=xyz"));
    }

    @Test
    void the_sentence_is_in_the_readers_language() {
        List<String> sentences = new ArrayList<>();
        for (String language : List.of("es", "en", "pt")) {
            HttpRequest request = Caller.nobody(server)
                    .request("/tickets")
                    .header("Accept-Language", language)
                    .build();
            sentences.add(Answer.to(request).expect(401).json().getString("detail"));
        }
        assertEquals(3, Set.copyOf(sentences).size(), sentences.toString());
    }

    @Test
    void who_guesses_passwords_has_to_wait() {
        for (String email : List.of("supervisor@example.com", "nobody@example.com")) {
            for (int i = 0; i < 5; i++) {
                assertProblem(signIn(email, "guess " + i), 401, "BAD_CREDENTIALS");
            }
            JsonObject problem = assertProblem(signIn(email, Caller.PASSWORD), 429, "TOO_MANY_ATTEMPTS");
            assertTrue(problem.getJsonObject("facts").getInt("retryAfterSeconds") > 0);
        }
        signIn("agent2@example.com", Caller.PASSWORD).expect(200);
    }

    @Test
    void the_cookie_of_a_session_is_for_the_browser_only_and_ends_with_it() {
        Answer answer = signIn("agent3@example.com", Caller.PASSWORD).expect(200);
        String cookie = answer.header("Set-Cookie");
        List<String> attributes = Stream.of(cookie.split(";"))
                .map(part -> part.strip().toLowerCase(Locale.ROOT))
                .toList();
        assertTrue(attributes.containsAll(List.of("httponly", "samesite=lax", "path=/")), cookie);
        assertFalse(attributes.contains("secure"), "not over plain http");
        assertFalse(answer.text().contains(cookie.split("[=;]")[1]), "the token is in the cookie only");

        Caller again = Caller.agent(server, 3);
        assertNotEquals(cookie.split(";")[0], again.cookie(), "each session has its own token");
        Answer gone = again.delete("/session").expect(204);
        assertTrue(gone.header("Set-Cookie").toLowerCase(Locale.ROOT).contains("max-age=0"), gone.header("Set-Cookie"));
        assertProblem(again.get("/session"), 401, "UNAUTHENTICATED");
    }

    private static Answer signIn(String email, String password) {
        return Caller.nobody(server)
                .post("/session", Json.createObjectBuilder().add("email", email).add("password", password));
    }

    private static Answer posted(String type, String body) {
        return Answer.to(agent.request("/tickets/" + ticket + "/messages")
                .header("X-Bandeja", "1")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static JsonObject assertProblem(Answer answer, int status, String reason) {
        assertEquals(status, answer.status(), answer.text());
        JsonObject problem = assertIsProblem(answer);
        assertEquals(reason, problem.getString("reason"));
        assertEquals(
                "urn:bandeja:problem:" + reason.toLowerCase(Locale.ROOT).replace('_', '-'), problem.getString("type"));
        return problem;
    }

    private static JsonObject assertIsProblem(Answer answer) {
        assertTrue(answer.header("Content-Type").startsWith("application/problem+json"), answer.toString());
        for (String inside : List.of("Exception", "dev.bandeja", "org.", "<html", "\tat ")) {
            assertFalse(answer.text().contains(inside), answer.text());
        }
        JsonObject problem = answer.json();
        assertEquals(answer.status(), problem.getInt("status"));
        assertFalse(problem.getString("title").isBlank());
        assertFalse(problem.getString("detail").isBlank());
        return problem;
    }

    private static Stream<Operation> operations() {
        return ApiDocument.of(server)
                .operations()
                .map(described -> new Operation(described.method(), described.path()))
                .filter(operation -> !ENDING.contains(operation.name()));
    }

    private static long id(JsonObject thing) {
        return thing.getJsonNumber("id").longValue();
    }

    /** One operation of the document. */
    private record Operation(String method, String path) {
        private static final Set<String> EVERYBODY = Set.of("ADMINISTRATOR", "SUPERVISOR", "AGENT");
        private static final Map<String, Set<String>> FEWER = Map.ofEntries(
                Map.entry("/analytics", Set.of("ADMINISTRATOR", "SUPERVISOR")),
                Map.entry("/intake", Set.of("ADMINISTRATOR")),
                Map.entry("/channels", Set.of("ADMINISTRATOR")),
                Map.entry("/campaigns", Set.of("ADMINISTRATOR", "SUPERVISOR")),
                Map.entry("POST /campaigns", Set.of("ADMINISTRATOR")),
                Map.entry("/schedules", Set.of("ADMINISTRATOR", "SUPERVISOR")),
                Map.entry("/recordings", Set.of("ADMINISTRATOR", "SUPERVISOR")),
                Map.entry("/recordings/campaigns", Set.of("ADMINISTRATOR", "SUPERVISOR")),
                Map.entry("/recordings/{id}/openings", Set.of("ADMINISTRATOR")),
                Map.entry("/mails", Set.of("ADMINISTRATOR")),
                Map.entry("/erasures", Set.of("ADMINISTRATOR")),
                Map.entry("/people", Set.of("ADMINISTRATOR")),
                Map.entry("/presence", Set.of("AGENT")),
                Map.entry("/agents", Set.of("ADMINISTRATOR")),
                Map.entry("/agents/{id}/presence", Set.of("ADMINISTRATOR", "SUPERVISOR")),
                Map.entry("/tickets/{id}/priority", Set.of("ADMINISTRATOR", "SUPERVISOR")),
                Map.entry("/tickets/{id}/customer/vip", Set.of("ADMINISTRATOR", "SUPERVISOR")),
                Map.entry("/tickets/{id}/take", Set.of("AGENT")),
                Map.entry("/live", Set.of("ADMINISTRATOR", "SUPERVISOR")),
                Map.entry("POST /tags", Set.of("ADMINISTRATOR", "SUPERVISOR")),
                Map.entry("PUT /tags", Set.of("ADMINISTRATOR", "SUPERVISOR")),
                Map.entry("DELETE /tags", Set.of("ADMINISTRATOR", "SUPERVISOR")),
                Map.entry("/metadata/fields/changes", Set.of("ADMINISTRATOR")),
                Map.entry("PUT /breaks", Set.of("ADMINISTRATOR")));

        String name() {
            return method + " " + path;
        }

        boolean isLive() {
            return path.equals("/events");
        }

        Set<String> roles() {
            if (!method.equals("GET") && path.startsWith("/metadata")) {
                return Set.of("ADMINISTRATOR");
            }
            return FEWER.entrySet().stream()
                    .filter(entry -> name().startsWith(entry.getKey()) || path.startsWith(entry.getKey()))
                    .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                    .map(Map.Entry::getValue)
                    .orElse(EVERYBODY);
        }

        String concrete() {
            return path.replace("/metadata/fields/{id}", "/metadata/fields/1")
                    .replace("/intake/set-aside/{id}", "/intake/set-aside/1")
                    .replace("/people/{id}", "/people/" + administrator.id())
                    .replace("/mails/{id}", "/mails/" + mail)
                    .replace("/erasures/{code}", "/erasures/RIGHTS23")
                    .replace("/channels/connections/{id}", "/channels/connections/" + connection)
                    .replace("/channels/{id}", "/channels/1")
                    .replace("/campaigns/{id}", "/campaigns/1")
                    .replace("/posts/pages/{channel}/files/{file}", "/posts/pages/1/files/" + postFile)
                    .replace("/posts/pages/{channel}", "/posts/pages/1")
                    .replace("/posts/{id}", "/posts/" + post)
                    .replace("/agents/{id}", "/agents/" + agent.id())
                    .replace("/tags/{id}", "/tags/1")
                    .replace("{tag}", "1")
                    .replaceFirst("\\{id}", Long.toString(ticket))
                    .replace("{file}", Long.toString(file))
                    .replace("{entry}", "1")
                    .replace("{person}", "1")
                    .replace("{action}", "HIDE")
                    .replaceFirst("\\{message(Id)?}", Long.toString(message));
        }

        /** With the smallest body that can be understood. */
        Answer by(Caller caller) {
            return switch (method) {
                case "GET", "DELETE" -> caller.send(method, concrete(), null);
                default -> caller.send(method, concrete(), body());
            };
        }

        private String body() {
            if (path.endsWith("/messages")) {
                return Caller.answering("no").build().toString();
            }
            if (path.endsWith("/settle")) {
                return "{\"arrived\":true}";
            }
            if (path.endsWith("/metadata")) {
                return "{}";
            }
            if (path.endsWith("/important") || path.endsWith("/vip")) {
                return "{\"on\":true}";
            }
            if (path.endsWith("/presence")) {
                return "{\"choice\":\"AVAILABLE\"}";
            }
            if (path.endsWith("/call")) {
                return "{\"onCall\":false}";
            }
            if (path.endsWith("/priority")) {
                return "{\"priority\":0}";
            }
            if (path.endsWith("/transfer") || path.endsWith("/cap") || path.endsWith("/breaks")) {
                return "{}";
            }
            return path.endsWith("/language") ? "{\"language\":\"es\"}" : null;
        }
    }
}
