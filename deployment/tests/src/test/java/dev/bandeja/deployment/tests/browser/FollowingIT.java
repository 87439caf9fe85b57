package dev.bandeja.deployment.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.bandeja.deployment.tests.BandejaServer;
import dev.bandeja.deployment.tests.Caller;
import dev.bandeja.deployment.tests.RunningBandeja;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What one person does, the others see where they are: no place is loaded again here once it is open. */
@RunningBandeja
@ExtendWith(Screens.class)
class FollowingIT {
    private static final String COLUMNS =
            """
            {"version": %d, "columns": [
                {"name": "Unanswered", "filter": {"states": ["OPEN"], "addressed": false}},
                {"name": "Answered", "filter": {"states": ["OPEN"], "addressed": true}}]}""";

    private final BandejaServer server;
    private final Screens screens;
    private final Caller supervisor;

    FollowingIT(BandejaServer server, Screens screens) {
        this.server = server;
        this.screens = screens;
        supervisor = Caller.signedIn(server, Caller.SUPERVISOR);
    }

    @BeforeEach
    void nothing_is_open() {
        Talk.endAllIn(server);
        arrange(COLUMNS);
    }

    /** Other journeys begin with an empty board. */
    @AfterEach
    void the_board_is_empty_again() {
        arrange("{\"version\": %d, \"columns\": []}");
    }

    @Test
    void lists_board_recording_and_live_panel_follow_what_another_person_does() {
        Page camila = at("agent1@example.com", "/inbox");
        Page mateo = at("agent2@example.com", "/inbox");
        Page board = at("supervisor@example.com", "/board");
        Page live = at("supervisor@example.com", "/live/1");
        int completed = completedBy(live, "Mateo Suárez");

        Talk talk = Talk.begun(server, "Nora Vela", "Is anybody following this?");
        talk.goesTo(Caller.agent(server, 1));
        assertThat(row(camila)).containsText("Is anybody following this?");
        assertThat(row(mateo)).hasCount(0);
        assertThat(column(board, "Unanswered")).containsText("Nora Vela");
        assertThat(agent(live, "Camila Ortiz")).containsText(Pattern.compile("Busy"));
        Page recording = at("supervisor@example.com", "/recordings/" + talk.ticket());
        Locator recorded = recording.getByRole(AriaRole.LOG);
        assertThat(recorded).containsText("Is anybody following this?");

        row(camila).click();
        Desk.write(camila, "privately", "Everybody is.");
        assertThat(recorded).containsText("Everybody is.");
        assertThat(column(board, "Answered")).containsText("Nora Vela");
        assertThat(column(board, "Unanswered")).not().containsText("Nora Vela");

        talk.says("And this?");
        assertThat(camila.getByRole(AriaRole.LOG)).containsText("And this?");
        assertThat(recorded).containsText("And this?");
        assertThat(column(board, "Answered")).containsText("And this?");

        talk.goesTo(Caller.agent(server, 2));
        assertThat(row(mateo)).containsText("And this?");
        assertThat(row(camila)).hasCount(0);

        row(mateo).click();
        mateo.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Close").setExact(true))
                .first()
                .click();
        mateo.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close ticket"))
                .click();
        assertThat(recorded).containsText("It was closed");
        assertThat(recording.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("Ended")))
                .isVisible();
        assertThat(column(board, "Answered")).not().containsText("Nora Vela");
        assertThat(agent(live, "Mateo Suárez").getByRole(AriaRole.CELL).nth(2))
                .hasText(Integer.toString(completed + 1));
        Screens.assertAccessible(live);
        Screens.assertAccessible(recording);
    }

    private Page at(String email, String place) {
        Page page = screens.window("en", ColorScheme.DARK, 1440, 900);
        Desk.signIn(page, server, email);
        page.navigate(server.at(place).toString());
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
        return page;
    }

    private static Locator row(Page inbox) {
        return inbox.getByRole(AriaRole.LISTITEM)
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText("Nora Vela"));
    }

    private static Locator column(Page board, String name) {
        return board.locator("[data-column]")
                .filter(new Locator.FilterOptions()
                        .setHas(board.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(name).setExact(true))));
    }

    private static Locator agent(Page live, String name) {
        return live.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    private static int completedBy(Page live, String name) {
        Locator cell = agent(live, name).getByRole(AriaRole.CELL).nth(2);
        assertThat(cell).hasText(Pattern.compile("\\d+"));
        return Integer.parseInt(cell.innerText());
    }

    private void arrange(String columns) {
        long version = supervisor.get("/board").json().getJsonNumber("version").longValue();
        supervisor.send("PUT", "/board", columns.formatted(version)).expect(200);
    }
}
