package dev.bandeja.deployment.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Facebook refuses the page's token while agents answer: nothing is sent, nothing is lost (decision D19). */
@Timeout(120)
@RunningBandeja(shared = false)
class HeldMessagesIT {
    private static final long CHANNEL = 1;
    private static final String PAGE = "104501234567890";

    private static BandejaServer server;
    private static Caller administrator;
    private static Facebook facebook;
    private static Connecting connecting;

    @BeforeAll
    static void the_demo_runs(BandejaServer running) {
        server = running;
        administrator = Caller.signedIn(server, Caller.ADMINISTRATOR);
        facebook = Facebook.in(server);
        connecting = new Connecting(server, administrator, facebook);
    }

    @Test
    void one_failed_call_turns_the_page_red_and_after_activation_the_fresh_goes_and_the_old_is_asked_about()
            throws SQLException {
        Caller agent = Caller.agent(server, 1);
        String person = facebook.newCustomer("Elena");
        facebook.says(person, "¿Llegó mi repuesto?");
        long ticket = Eventually.found("the ticket", () -> agent.ticketSaying("¿Llegó mi repuesto?"))
                .getJsonNumber("id")
                .longValue();

        facebook.order("/tokens/revoke", "{'subcode':460,'page':'" + PAGE + "'}");
        agent.reply(ticket, "Sí, llegó.");
        Eventually.holds(
                "it is kept", () -> agent.delivery(ticket, "Sí, llegó.").equals("HELD"));
        assertEquals("RED", light());
        int calls = facebook.calls("/messages").size();

        JsonObject detail = agent.ticket(ticket);
        assertTrue(detail.getJsonObject("mayReply").getBoolean("allowed"));
        assertTrue(detail.getJsonObject("mayReply").getBoolean("kept"));
        agent.reply(ticket, "Puedes venir hoy.");
        assertEquals("HELD", agent.delivery(ticket, "Puedes venir hoy."));
        assertEquals(calls, facebook.calls("/messages").size(), "nothing is sent while the page is red");

        connecting.activateAgain(CHANNEL, PAGE);
        Eventually.holds("the fresh ones go by themselves, in their order", () -> facebook.received(person)
                .equals(List.of("Sí, llegó.", "Puedes venir hoy.")));

        facebook.order("/tokens/revoke", "{'subcode':460,'page':'" + PAGE + "'}");
        agent.reply(ticket, "Cerramos a las 19 h.");
        Eventually.holds("it is kept", () -> agent.delivery(ticket, "Cerramos a las 19 h.")
                .equals("HELD"));
        sixteenMinutesPass();
        connecting.activateAgain(CHANNEL, PAGE);
        Eventually.holds("its author is asked", () -> undecided(agent) == 1);
        JsonObject held = agent.get("/held-messages")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
        assertEquals("Elena", held.getJsonObject("customer").getString("name"));
        assertEquals("Cerramos a las 19 h.", held.getJsonObject("message").getString("text"));
        long message = held.getJsonObject("message").getJsonNumber("id").longValue();
        String path = "/tickets/" + ticket + "/messages/" + message;
        agent.post(path + "/drop").expect(200);
        assertEquals(0, undecided(agent));
        agent.post(path + "/restore").expect(200);
        assertEquals(1, undecided(agent));
        assertEquals(2, facebook.received(person).size(), "not sent by itself");

        agent.post("/tickets/" + ticket + "/held-messages/send").expect(202);
        Eventually.holds("it arrives", () -> facebook.received(person).contains("Cerramos a las 19 h."));
    }

    private static long undecided(Caller agent) {
        return agent.get("/held-messages")
                .expect(200)
                .json()
                .getJsonNumber("undecided")
                .longValue();
    }

    private static String light() {
        return administrator
                .get("/channels")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(channel -> channel.getInt("id") == CHANNEL)
                .findFirst()
                .orElseThrow()
                .getJsonObject("token")
                .getString("light");
    }

    /** The server's clock cannot be moved; what it compares with it can. */
    private static void sixteenMinutesPass() throws SQLException {
        try (Connection database = server.database();
                Statement statement = database.createStatement()) {
            statement.execute("update outbound set wanted_at = now() - interval '16 minutes' where state = 'HELD'");
        }
    }
}
