package dev.bandeja.deployment.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/** The queue of a campaign in the built product: more customers than its agents can take, and a door that is closed. */
@Timeout(240)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class QueueIT {
    private static final int CUSTOMERS = 50;
    private static final int MESSAGES_EACH = 4;
    private static final int ALL_AT_ONCE = 15;

    /** Under which head the file has what a figure counts. */
    private static final Map<String, String> FILED = Map.of(
            "CREATED", "Creado",
            "REOPENED", "Reabierto",
            "CLOSINGS", "Cierres",
            "COMPLETED", "Completado",
            "ADDRESSED", "Abordado",
            "LATE", "Con retraso",
            "ANSWERED", "Atendido desde la cola",
            "ABANDONED", "Abandonado",
            "RECOVERED", "Recuperado",
            "UPDATED", "Actualizado");

    private static BandejaServer server;
    private static Caller administrator;
    private static List<Caller> agents;

    @BeforeAll
    static void three_agents_are_there() {
        server = BandejaServer.demo().start();
        administrator = Caller.signedIn(server, Caller.ADMINISTRATOR);
        agents = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> Caller.agent(server, number))
                .toList();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void fifteen_customers_are_served_and_the_others_wait_in_the_order_they_came() {
        long now = System.currentTimeMillis();
        for (int round = 0; round < MESSAGES_EACH; round++) {
            for (int customer = 0; customer < CUSTOMERS; customer++) {
                String text = customer + " says " + round;
                String mid = "m_queue_" + customer + "_" + round;
                Webhook.deliver(server, Webhook.of(Webhook.message(person(customer), mid, text, now++)))
                        .expect(200);
            }
        }
        Eventually.holds("all 200 messages", Duration.ofSeconds(60), () -> said() == CUSTOMERS * MESSAGES_EACH);
        Eventually.holds("fifteen are served", () -> waiting().size() == CUSTOMERS - ALL_AT_ONCE);

        for (Caller agent : agents) {
            assertEquals(5, agent.tickets("mine").size(), "each agent has as many as the campaign allows");
        }
        List<Integer> byArrival =
                IntStream.range(ALL_AT_ONCE, CUSTOMERS).boxed().toList();
        assertEquals(byArrival, waiting());
        for (JsonObject ticket : administrator.tickets("all")) {
            List<String> texts = administrator.texts(id(ticket));
            int customer = customer(texts.get(0));
            assertEquals(
                    IntStream.range(0, MESSAGES_EACH)
                            .mapToObj(round -> customer + " says " + round)
                            .toList(),
                    texts);
        }
    }

    @Test
    @Order(2)
    void closing_one_brings_exactly_the_next() {
        for (int i = 0; i < 6; i++) {
            Caller agent = agents.get(i % agents.size());
            List<Integer> before = waiting();
            List<Long> mine = ids(agent);
            agent.close(mine.get(0));
            long next = Eventually.found("the next", () -> ids(agent).stream()
                    .filter(ticket -> !mine.contains(ticket))
                    .findFirst());
            assertEquals(before.get(0), customer(agent.texts(next).get(0)), "the first of the queue");
            assertEquals(before.subList(1, before.size()), waiting(), "and nobody else");
            assertEquals(5, agent.tickets("mine").size());
        }
    }

    @Test
    @Order(3)
    void an_agent_on_a_break_keeps_their_own_and_gets_no_more() {
        Caller agent = agents.get(0);
        agent.put("/presence", Jsons.builder("{'choice':'BREAK','breakName':'Almuerzo'}"))
                .expect(200);
        List<Integer> before = waiting();
        agent.close(ids(agent).get(0));
        agents.get(1).close(ids(agents.get(1)).get(0));
        Eventually.holds(
                "the next goes to a colleague",
                () -> agents.get(1).tickets("mine").size() == 5);
        assertEquals(before.subList(1, before.size()), waiting());
        assertEquals(4, agent.tickets("mine").size());
        agent.put("/presence", Jsons.builder("{'choice':'AVAILABLE'}")).expect(200);
        Eventually.holds("back again", () -> agent.tickets("mine").size() == 5);
    }

    @Test
    @Order(4)
    void the_decision_is_explained_with_everybody_who_was_considered() {
        long first = id(administrator.tickets("waiting").get(0));
        JsonObject decision = administrator.ticket(first).getJsonObject("lastDecision");
        assertEquals("NOBODY_FREE", decision.getString("reason"));
        Map<String, Long> verdicts = decision.getJsonArray("considered").getValuesAs(JsonObject.class).stream()
                .collect(Collectors.groupingBy(one -> one.getString("verdict"), Collectors.counting()));
        assertEquals(Map.of("FULL", 3L), verdicts);
    }

    @Test
    @Order(5)
    void who_comes_out_of_hours_is_told_the_next_opening_and_served_at_it() throws SQLException {
        ZonedDateTime opening =
                ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(70).truncatedTo(ChronoUnit.MINUTES);
        openOnlyFrom(opening);
        Facebook facebook = Facebook.in(server);
        facebook.comments(facebook.newCustomer("Nora Paz"), Facebook.lampsPost(), "¿Abren hoy?");
        JsonObject ticket = Eventually.found("the ticket", () -> administrator.ticketSaying("¿Abren hoy?"));
        JsonObject place = ticket.getJsonObject("place");
        assertEquals("PARKED", place.getString("kind"));
        assertEquals("OUT_OF_HOURS", place.getString("reason"));
        assertEquals(opening.toInstant(), Instant.parse(place.getString("until")));

        JsonObject served = Eventually.found("served", Duration.ofSeconds(120), () -> administrator
                .ticketSaying("¿Abren hoy?")
                .filter(one -> one.getJsonObject("place").getString("kind").equals("WITH_AGENT")));
        Instant since = Instant.parse(served.getJsonObject("place").getString("since"));
        assertTrue(!since.isBefore(opening.toInstant()), "not before the opening: " + since);
        assertTrue(since.isBefore(opening.toInstant().plusSeconds(15)), "soon after it: " + since);
    }

    @Test
    @Order(6)
    void the_day_gives_the_same_numbers_on_the_live_panel_in_the_dashboard_and_in_the_file() throws SQLException {
        long campaign = administrator
                .ticketSaying("49 says 3")
                .orElseThrow()
                .getJsonObject("campaign")
                .getInt("id");
        database("update campaign set abandoned_after = 1000 where id = " + campaign);
        for (Caller agent : agents) {
            long ticket = ids(agent).get(0);
            agent.post("/tickets/" + ticket + "/messages", Caller.answering("Aquí estoy."))
                    .expect(202);
            agent.close(ticket);
        }
        Eventually.holds(
                "everybody who waits counts as abandoned",
                () -> live(campaign).get("ABANDONED") >= waiting().size());
        Caller agent = agents.get(0);
        List<Long> mine = ids(agent);
        agent.close(mine.get(0));
        long abandoned = Eventually.found("the next", () -> ids(agent).stream()
                .filter(ticket -> !mine.contains(ticket))
                .findFirst());
        agent.post("/tickets/" + abandoned + "/messages", Caller.answering("Perdona la espera."))
                .expect(202);
        // It is asked until all three were asked between one change and the next.
        Eventually.holds("the same numbers everywhere", () -> sameNumbers(campaign));
        assertEquals(1, live(campaign).get("RECOVERED"));
    }

    private static Map<String, Double> live(long campaign) {
        return figures(administrator
                .get("/campaigns/" + campaign + "/live")
                .expect(200)
                .json());
    }

    @Test
    @Order(7)
    void what_needs_no_answer_is_ignored_counted_and_taken_back_and_found_by_its_tag() {
        Caller agent = agents.get(1);
        JsonObject unanswered = agent.tickets("mine").stream()
                .filter(ticket -> !ticket.containsKey("addressedAt"))
                .findFirst()
                .orElseThrow();
        long ticket = id(unanswered);
        JsonObject tag =
                agent.get("/tags").expect(200).json().getJsonArray("items").getJsonObject(0);
        agent.send("PUT", "/tickets/" + ticket + "/tags/" + id(tag), null).expect(200);
        List<String> said = administrator.texts(ticket);
        agent.post("/tickets/" + ticket + "/ignore").expect(200);
        assertEquals("IGNORED", administrator.ticket(ticket).getString("state"));
        assertEquals(
                List.of(ticket),
                administrator
                        .get("/tickets?box=all&state=ignored&tag=" + id(tag))
                        .expect(200)
                        .json()
                        .getJsonArray("items")
                        .getValuesAs(JsonObject.class)
                        .stream()
                        .map(QueueIT::id)
                        .toList());

        long campaign = unanswered.getJsonObject("campaign").getInt("id");
        String day = administrator
                .get("/campaigns/" + campaign + "/live")
                .expect(200)
                .json()
                .getString("day");
        String asked = "campaign=%1$d&from=%2$s&to=%2$s".formatted(campaign, day);
        assertEquals(List.of(ticket), behind("IGNORED", asked));
        List<String[]> file = file(asked);
        List<String> head = List.of(file.get(0));
        List<String[]> rows = file.subList(1, file.size());
        assertEquals(1, sum(rows, head.indexOf("Ignorado al final")));
        assertEquals(
                List.of(tag.getString("name")),
                rows.stream()
                        .filter(row -> row[0].equals(Long.toString(ticket)))
                        .map(row -> row[head.indexOf("Etiquetas")])
                        .toList());

        agent.post("/tickets/" + ticket + "/reopen").expect(200);
        JsonObject again = administrator.ticket(ticket);
        assertEquals("OPEN", again.getString("state"));
        assertTrue(again.getBoolean("awaitingReply"), "what was owed is owed again");
        assertEquals(said, administrator.texts(ticket), "the customer was told nothing");
        assertEquals(List.of(), behind("IGNORED", asked));
    }

    private static boolean sameNumbers(long campaign) {
        JsonObject panel = administrator
                .get("/campaigns/" + campaign + "/live")
                .expect(200)
                .json();
        String asked = "campaign=%1$d&from=%2$s&to=%2$s".formatted(campaign, panel.getString("day"));
        Map<String, Double> live = figures(panel);
        List<String[]> file = file(asked);
        List<String> head = List.of(file.get(0));
        List<String[]> rows = file.subList(1, file.size());
        Map<String, Double> dashboard =
                figures(administrator.get("/analytics?" + asked).expect(200).json());
        return live.get("CREATED") == CUSTOMERS
                && live.get("ANSWERED") == agents.size() + 1
                && live.equals(dashboard)
                && FILED.entrySet().stream().allMatch(filed -> {
                    int column = head.indexOf(filed.getValue());
                    return sum(rows, column) == live.get(filed.getKey())
                            && behind(filed.getKey(), asked).equals(counted(rows, column));
                });
    }

    private static long sum(List<String[]> rows, int column) {
        return rows.stream().mapToLong(row -> Long.parseLong(row[column])).sum();
    }

    private static List<Long> counted(List<String[]> rows, int column) {
        return rows.stream()
                .filter(row -> !row[column].equals("0"))
                .map(row -> Long.valueOf(row[0]))
                .toList();
    }

    private static List<Long> behind(String figure, String asked) {
        return administrator
                .get("/analytics/tickets?limit=200&figure=" + figure + "&" + asked)
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(item -> item.getJsonNumber("ticketId").longValue())
                .toList();
    }

    private static Map<String, Double> figures(JsonObject screen) {
        return screen.getJsonArray("figures").getValuesAs(JsonObject.class).stream()
                .filter(figure -> figure.containsKey("value"))
                .collect(Collectors.toMap(figure -> figure.getString("figure"), figure -> figure.getJsonNumber("value")
                        .doubleValue()));
    }

    private static List<String[]> file(String asked) {
        return Answer.to(administrator
                        .request("/analytics/export?" + asked)
                        .header("Accept", "text/csv")
                        .header("Accept-Language", "es")
                        .build())
                .expect(200)
                .text()
                .lines()
                .map(row -> row.split(";", -1))
                .toList();
    }

    /** The campaign for comments is open on that day of the week from that minute on, and never else. */
    private static void openOnlyFrom(ZonedDateTime opening) throws SQLException {
        String schedule = "{\"v\":1,\"zone\":\"UTC\",\"week\":{\"%s\":[\"%s-24:00\"]},\"closed\":[],\"exceptions\":{}}"
                .formatted(
                        opening.getDayOfWeek(),
                        DateTimeFormatter.ofPattern("HH:mm").format(opening));
        database("update campaign set schedule = ?::jsonb where takes_public", schedule);
    }

    private static void database(String change, String... values) throws SQLException {
        try (Connection database = server.database();
                PreparedStatement statement = database.prepareStatement(change)) {
            for (int place = 0; place < values.length; place++) {
                statement.setString(place + 1, values[place]);
            }
            assertEquals(1, statement.executeUpdate());
        }
    }

    private static String person(int customer) {
        return Long.toString(7_800_000_000_000_000L + customer);
    }

    /** The customers in the queue, the first one first. */
    private static List<Integer> waiting() {
        return administrator.tickets("waiting").stream()
                .map(ticket -> customer(ticket.getString("excerpt")))
                .toList();
    }

    private static int customer(String text) {
        return Integer.parseInt(text.split(" ")[0]);
    }

    private static int said() {
        List<Integer> counts = new ArrayList<>();
        administrator
                .tickets("all")
                .forEach(ticket -> counts.add(administrator.texts(id(ticket)).size()));
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    private static List<Long> ids(Caller agent) {
        return agent.tickets("mine").stream().map(QueueIT::id).toList();
    }

    private static long id(JsonObject thing) {
        return thing.getJsonNumber("id").longValue();
    }
}
