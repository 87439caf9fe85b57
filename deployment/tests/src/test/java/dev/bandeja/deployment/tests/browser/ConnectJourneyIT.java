package dev.bandeja.deployment.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.bandeja.deployment.tests.BandejaServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An administrator who has never seen the product connects a page, over the login in a pop-up and back. */
@ExtendWith(Screens.class)
class ConnectJourneyIT {
    private static BandejaServer server;

    private final Screens screens;

    ConnectJourneyIT(Screens screens) {
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

    @ParameterizedTest(name = "in {0}, {1}")
    @CsvSource({
        "es, LIGHT, Sur Outlet, Agregar cuenta, Continuar con Facebook, Conectar página, 'Conectada, lista para configurar'",
        "en, DARK, Taller del Sur, Add account, Continue with Facebook, Connect page, 'Connected, ready to configure'",
    })
    void a_page_is_connected(
            String language,
            ColorScheme scheme,
            String page,
            String add,
            String toFacebook,
            String connect,
            String done) {
        Page channels = channels(language, scheme);
        Screens.assertAccessible(channels);

        button(channels, add).click();
        consents(channels, toFacebook);
        assertThat(channels.getByText(page).first()).isVisible();
        Screens.assertAccessible(channels);
        channels.getByText(page).first().click();
        button(channels, connect).click();

        assertThat(channels.getByText(done).first()).isVisible();
        if (language.equals("es")) {
            Screens.picture(channels, "channels");
        }
    }

    @Test
    void a_page_that_was_switched_off_is_activated_again_in_portuguese() {
        Page channels = channels("pt", ColorScheme.LIGHT);
        Locator card =
                channels.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("Almacén del Sur"));
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Desligar"))
                .click();
        button(channels, "Desligar página").click();
        assertThat(card).containsText("Desligado");

        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ativar com o Facebook"))
                .click();
        consents(channels, "Continuar com o Facebook");
        button(channels, "Conectar página").click();

        assertThat(channels.getByText("Conectada, pronta para configurar").first())
                .isVisible();
        assertThat(card).containsText("Ativo");
    }

    private Page channels(String language, ColorScheme scheme) {
        Page desk = screens.window(language, scheme, 1280, 800);
        Desk.signIn(desk, server, "admin@example.com");
        desk.navigate(server.at("/channels").toString());
        assertThat(desk.getByText("Almacén del Sur").first()).isVisible();
        return desk;
    }

    /** Goes through the login in the pop-up as the administrator of three pages, granting everything. */
    private static void consents(Page channels, String toFacebook) {
        Page popUp = channels.waitForPopup(() -> button(channels, toFacebook).click());
        popUp.getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText("Alma Rojas"))
                .click();
        popUp.locator("button[name=do][value=continue]").click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
