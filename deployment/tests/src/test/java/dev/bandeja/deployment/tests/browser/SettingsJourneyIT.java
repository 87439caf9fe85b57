package dev.bandeja.deployment.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.bandeja.deployment.tests.BandejaServer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An administrator changes a page's settings in the browser. */
@ExtendWith(Screens.class)
class SettingsJourneyIT {
    private static BandejaServer server;

    private final Screens screens;

    SettingsJourneyIT(Screens screens) {
        this.screens = screens;
    }

    @BeforeAll
    static void the_demo_runs() {
        server = BandejaServer.demo().start();
    }

    @AfterAll
    static void it_ends() {
        server.close();
    }

    @ParameterizedTest(name = "in {0}, {1}, {2} wide")
    @CsvSource({
        "es, LIGHT, 1280, Ajustes de, Opciones generales, Reabrir si el cliente escribe dentro de, Guardar, Guardado, Historial, Deshacer",
        "en, DARK, 1280, Settings of, General options, Reopen when the customer writes within, Save, Saved, History, Undo",
        "pt, LIGHT, 390, Ajustes de, Opções gerais, Reabrir se o cliente escrever dentro de, Salvar, Salvo, Histórico, Desfazer",
    })
    void a_page_is_configured_and_the_history_takes_it_back(
            String language,
            ColorScheme scheme,
            int width,
            String open,
            String general,
            String reopening,
            String save,
            String saved,
            String history,
            String undo) {
        Page desk = screens.window(language, scheme, width, 800);
        Desk.signIn(desk, server, "admin@example.com");
        desk.navigate(server.at("/channels").toString());
        link(desk, open).first().click();
        desk.getByRole(AriaRole.SPINBUTTON).first().waitFor();
        Screens.assertAccessible(desk);
        Screens.picture(desk, "settings-quality-" + language);
        link(desk, general).click();
        desk.getByLabel(reopening, new Page.GetByLabelOptions().setExact(true)).fill("6");
        Screens.assertAccessible(desk);
        Screens.picture(desk, "settings-" + language);
        button(desk, save).click();
        assertThat(desk.getByText(saved).first()).isVisible();

        link(desk, history).click();
        assertThat(desk.getByText("6 h").first()).isVisible();
        Screens.assertAccessible(desk);
        button(desk, undo).first().click();
        link(desk, general).click();
        assertThat(desk.getByLabel(reopening, new Page.GetByLabelOptions().setExact(true)))
                .hasValue("24");

        desk.navigate(server.at("/channels/1/settings/importance").toString());
        desk.getByRole(AriaRole.TEXTBOX).first().waitFor();
        Screens.assertAccessible(desk);
        Screens.picture(desk, "settings-importance-" + language);
        desk.navigate(server.at("/fields").toString());
        desk.getByRole(AriaRole.HEADING).first().waitFor();
        Screens.assertAccessible(desk);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
