package dev.bandeja.deployment.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.bandeja.deployment.tests.BandejaServer;
import dev.bandeja.deployment.tests.RunningBandeja;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody arranges their board and works from it. Each language is another person, whose board is empty at first. */
@RunningBandeja
@ExtendWith(Screens.class)
class BoardJourneyIT {
    private final BandejaServer server;
    private final Screens screens;

    BoardJourneyIT(BandejaServer server, Screens screens) {
        this.server = server;
        this.screens = screens;
    }

    @ParameterizedTest(name = "in {0}, {1}")
    @CsvSource({
        "es, LIGHT, admin@example.com, Grace Miller, 'Usar el flujo recomendado', 'Columna', 'Nombre', 'Importante', 'Guardar columna', 'Mover', 'Opciones de', 'Eliminar columna', 'Deshacer', 'Volver al mesón'",
        "en, DARK, supervisor@example.com, Rafael Souza, 'Use the recommended flow', 'Column', 'Name', 'Important', 'Save column', 'Move', 'Options of', 'Delete column', 'Undo', 'Back to the board'",
    })
    void columns_are_made_read_live_moved_and_removed(
            String language,
            ColorScheme scheme,
            String email,
            String person,
            String begin,
            String add,
            String name,
            String important,
            String save,
            String move,
            String menu,
            String remove,
            String undo,
            String back) {
        Page board = opened(language, scheme, 1440, email);
        Screens.assertAccessible(board);
        button(board, begin).click();
        Locator columns = board.locator("[data-column]");
        assertThat(columns).hasCount(3);

        Page sandbox = screens.window(language, scheme, 1280, 800);
        Desk.become(sandbox, server, person);
        String words = "¿Hay lámparas? " + language + " " + System.nanoTime();
        Desk.say(sandbox, words);
        Locator ticket = columns.getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText(words));
        assertThat(ticket).isVisible();
        Screens.assertAccessible(board);

        ticket.click();
        assertThat(board.getByRole(AriaRole.LOG)).containsText(words);
        assertThat(columns.first()).isVisible();
        Screens.assertAccessible(board);
        Screens.picture(board, "board-" + language);
        board.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(back))
                .click();

        button(board, add).click();
        Locator window = board.getByRole(AriaRole.DIALOG);
        window.getByLabel(name, new Locator.GetByLabelOptions().setExact(true)).fill("VIP");
        window.getByText(important, new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(window.getByText(Pattern.compile("· " + important.toLowerCase())))
                .isVisible();
        Screens.assertAccessible(board);
        Screens.picture(board, "board-window-" + language);
        window.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(save))
                .click();
        assertThat(columns).hasCount(4);
        assertThat(columns.nth(3).getByRole(AriaRole.HEADING)).hasText("VIP");

        Locator handle = columns.nth(3).getByRole(AriaRole.BUTTON, named(move));
        handle.press("ArrowLeft");
        assertThat(columns.nth(2).getByRole(AriaRole.HEADING)).hasText("VIP");
        columns.nth(2).getByRole(AriaRole.BUTTON, named(menu)).click();
        board.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(remove))
                .click();
        assertThat(columns).hasCount(3);
        button(board, undo).click();
        assertThat(columns).hasCount(4);

        board.reload();
        assertThat(columns.nth(2).getByRole(AriaRole.HEADING)).hasText("VIP");
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({"pt, 'Usar o fluxo recomendado', 'Em espera'"})
    void on_a_phone_one_column_is_shown_at_a_time(String language, String begin, String third) {
        Page board = opened(language, ColorScheme.LIGHT, 390, "agent3@example.com");
        Screens.assertAccessible(board);
        button(board, begin).click();
        Locator columns = board.locator("[data-column]");
        assertThat(columns).hasCount(3);
        assertThat(columns.first()).isInViewport();
        assertThat(columns.nth(2)).not().isInViewport();
        board.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + third)))
                .first()
                .click();
        assertThat(columns.nth(2)).isInViewport();
        Screens.assertAccessible(board);
        Screens.picture(board, "board-" + language);
    }

    private Page opened(String language, ColorScheme scheme, int width, String email) {
        Page page = screens.window(language, scheme, width, 900);
        Desk.signIn(page, server, email);
        page.navigate(server.at("/board").toString());
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.GetByRoleOptions named(String beginning) {
        return new Locator.GetByRoleOptions().setName(Pattern.compile("^" + beginning));
    }
}
