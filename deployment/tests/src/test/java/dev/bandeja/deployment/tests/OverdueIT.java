package dev.bandeja.deployment.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the administrator promises decides what agents see, to the second. */
@Timeout(120)
@RunningBandeja(shared = false)
class OverdueIT {
    private static final Duration NOTICED_WITHIN = Duration.ofSeconds(5);

    private static BandejaServer server;
    private static Caller administrator;
    private static Caller agent;

    @BeforeAll
    static void the_demo_runs(BandejaServer running) {
        server = running;
        administrator = Caller.signedIn(server, Caller.ADMINISTRATOR);
        agent = Caller.agent(server, 1);
    }

    @Test
    void a_ticket_is_late_at_the_second_until_a_person_answers_and_a_closing_thanks_changes_nothing() {
        promises("SECONDS", 3);
        try (LiveStream desk = LiveStream.of(agent)) {
            long ticket = writes("m_late_1", "¿Sale hoy?");
            JsonObject promise = ticket(ticket).getJsonObject("promise");
            Instant due = Instant.parse(promise.getString("dueAt"));
            assertEquals("FIRST_ANSWER", promise.getString("target"));
            assertEquals(Duration.ofSeconds(3), Duration.between(Instant.parse(promise.getString("since")), due));
            assertFalse(promise.getBoolean("late"));

            Eventually.holds("the screen is told", () -> desk.told(ticket, "OVERDUE"));
            Duration after = Duration.between(due, Instant.now());
            assertTrue(after.compareTo(NOTICED_WITHIN) < 0, "noticed " + after.toMillis() + " ms after");
            assertTrue(ticket(ticket).getJsonObject("promise").getBoolean("late"));
            assertEquals(List.of(ticket), late());

            agent.post("/tickets/" + ticket + "/messages", Caller.answering("Sí, sale hoy."))
                    .expect(202);
            JsonObject answered = ticket(ticket);
            assertFalse(answered.containsKey("promise"));
            assertEquals(due, Instant.parse(answered.getString("overdueSince")), "stays known");
            assertEquals(List.of(), late());

            agent.post("/tickets/" + ticket + "/close").expect(200);
            writes("m_late_2", "¡Muchas gracias!");
            Eventually.holds(
                    "the thanks are there", () -> agent.messages(ticket).size() == 3);
            assertEquals("CLOSED", ticket(ticket).getString("state"));
        }
    }

    @Test
    void another_promise_sets_the_clocks_of_open_tickets_again() {
        promises("HOURS", 5);
        long ticket = writes("m_again_1", "¿Hay stock?", "7700000000000002");
        assertEquals(5, hours(ticket(ticket).getJsonObject("promise")));
        promises("HOURS", 2);
        Eventually.holds("the clock is set again", () -> hours(ticket(ticket).getJsonObject("promise")) == 2);
    }

    private static long hours(JsonObject promise) {
        return Duration.between(Instant.parse(promise.getString("since")), Instant.parse(promise.getString("dueAt")))
                .toHours();
    }

    private static long writes(String mid, String text) {
        return writes(mid, text, "7700000000000001");
    }

    private static long writes(String mid, String text, String person) {
        Webhook.deliver(server, Webhook.of(Webhook.message(person, mid, text, System.currentTimeMillis())))
                .expect(200);
        return Eventually.found("the ticket", () -> administrator.tickets("all").stream()
                        .filter(each -> each.getString("excerpt").equals(text))
                        .findFirst())
                .getJsonNumber("id")
                .longValue();
    }

    private static JsonObject ticket(long id) {
        return administrator.get("/tickets/" + id).expect(200).json();
    }

    private static List<Long> late() {
        return administrator
                .get("/tickets?box=all&late=true")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(each -> each.getJsonNumber("id").longValue())
                .toList();
    }

    private static void promises(String unit, int amount) {
        String path = "/channels/1/settings/quality";
        JsonObject now = administrator.get(path).expect(200).json();
        administrator
                .put(
                        path,
                        Json.createObjectBuilder(now)
                                .add(
                                        "privateFirstAnswer",
                                        Json.createObjectBuilder()
                                                .add("amount", amount)
                                                .add("unit", unit)))
                .expect(200);
    }
}
