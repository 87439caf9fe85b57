package dev.bandeja.deployment.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.bandeja.deployment.tests.browser.Desk;
import dev.bandeja.deployment.tests.browser.Screens;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The demo company as one command brings it: with two weeks behind it, and as new again when somebody says so. */
@Timeout(600)
@ExtendWith(Screens.class)
class DemoIT {
    private static final String HELLO = "¡Hola! Ya te ayudo.";
    private static final Set<String> SENT = Set.of("SENT", "DELIVERED", "READ");

    private final Screens screens;

    DemoIT(Screens screens) {
        this.screens = screens;
    }

    @Test
    void the_company_has_two_weeks_behind_it_and_can_be_made_anew() throws SQLException {
        BandejaServer server =
                BandejaServer.demo().setting("bandeja.demo.history", "true").start();
        try (Connection database = server.database()) {
            assertTrue(count(database, "select count(*) from ticket") >= 250);
            assertTrue(count(database, "select count(*) from ticket where overdue_since is not null") >= 10);
            assertTrue(count(database, "select count(*) from ticket where importance <> 'NONE'") >= 10);
            assertTrue(count(database, "select count(*) from ticket where visibility = 'PUBLIC'") >= 20);
            assertTrue(count(database, "select count(distinct locale) from customer") >= 3, "es, en and pt");
            assertEquals(1, count(database, "select count(*) from channel where inactive_reason like 'TOKEN%'"));
            assertEquals(0, count(database, "select count(*) from mail where state in ('WAITING', 'SENT')"));
            assertTrue(count(database, "select count(*) from message where author_kind = 'AUTOMATIC'") >= 20);
            assertTrue(count(database, "select count(*) from ticket_disposition") >= 100);
            assertTrue(count(database, "select count(*) from canned_response") >= 4);
        }
        picturesOfTwoWeeks(server);
        Caller agent = Caller.agent(server, 1);
        long ticket = Eventually.found("somebody who has just written", () -> agent.tickets("mine").stream()
                        .filter(each -> each.getString("visibility").equals("PRIVATE"))
                        .findFirst())
                .getJsonNumber("id")
                .longValue();
        agent.reply(ticket, HELLO);
        Eventually.holds("it is sent", () -> SENT.contains(agent.delivery(ticket, HELLO)));
        server.stop();

        LaunchedProcess anew = LaunchedProcess.product(
                List.of("--reset-demo", "bandeja.demo.history=false"),
                Map.of(
                        "BANDEJA_HTTP_PORT", Integer.toString(server.address().getPort()),
                        "BANDEJA_DATA_FOLDER", server.dataFolder().toString()));
        anew.awaitWords("Bandeja is ready");
        assertEquals(List.of(), Caller.signedIn(server, Caller.ADMINISTRATOR).tickets("all"));
        anew.close();
        server.close();
    }

    /** What the guide shows of figures: places that are empty on a first day. One agent works, one rests, one telephones. */
    private void picturesOfTwoWeeks(BandejaServer server) {
        List<Caller> agents = List.of(Caller.agent(server, 1), Caller.agent(server, 2), Caller.agent(server, 3));
        agents.forEach(agent ->
                agent.put("/presence", Jsons.builder("{'choice':'AVAILABLE'}")).expect(200));
        Eventually.holds("there is work", () -> !agents.get(0).tickets("mine").isEmpty());
        agents.get(1)
                .put("/presence", Jsons.builder("{'choice':'BREAK','breakName':'Café'}"))
                .expect(200);
        agents.get(2).put("/presence/call", Jsons.builder("{'onCall':true}")).expect(200);
        Page supervisor = screens.window("es", ColorScheme.LIGHT, 1440, 900);
        Desk.signIn(supervisor, server, "supervisor@example.com");
        supervisor.navigate(server.at("/live").toString());
        assertThat(supervisor.getByRole(AriaRole.TABLE).first()).containsText("Camila Ortiz");
        Screens.picture(supervisor, "live");
        supervisor.navigate(server.at("/analytics").toString());
        assertThat(supervisor.locator("[aria-pressed]").first()).isVisible();
        Screens.picture(supervisor, "analytics");
        supervisor.navigate(server.at("/recordings").toString());
        assertThat(supervisor.getByRole(AriaRole.MAIN)).containsText("Atención 24 horas");
        Screens.picture(supervisor, "recordings");
    }

    private static long count(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
