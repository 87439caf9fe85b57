package dev.bandeja.deployment.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.bandeja.adapters.sandbox.DemoWorld;
import dev.bandeja.deployment.tests.BandejaServer;
import dev.bandeja.deployment.tests.RunningBandeja;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An administrator who has never seen the product connects a page; the ways that end well. */
@ExtendWith(Screens.class)
@RunningBandeja(shared = false)
class ConnectJourneyIT {
    private static BandejaServer server;

    private final Screens screens;

    ConnectJourneyIT(Screens screens) {
        this.screens = screens;
    }

    @BeforeAll
    static void the_demo_runs(BandejaServer running) {
        server = running;
    }

    @AfterEach
    void the_page_is_free_again() throws SQLException {
        AddAccount.forget(server, DemoWorld.OUTLET_ID);
    }

    @ParameterizedTest(name = "in {0}, {1}")
    @CsvSource({"es, LIGHT", "en, DARK", "pt, LIGHT"})
    void a_page_is_connected(String language, ColorScheme scheme) {
        AddAccount alma = AddAccount.in(language, scheme, screens, server);
        Screens.assertAccessible(alma.channels());

        alma.begin().reads(alma.word("ready"));
        alma.logsIn("Alma Rojas").chooses("Sur Outlet");
        Screens.assertAccessible(alma.channels());
        alma.connects().isDone();

        Locator card = alma.channels()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("Sur Outlet"));
        assertThat(card).isVisible();
        assertEquals(2, alma.connected());
        if (language.equals("es")) {
            Screens.picture(alma.channels(), "channels");
        }
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({
        "es, El navegador bloqueó la ventana de Facebook., Seguir en esta ventana",
        "en, The browser blocked the Facebook window., Go on in this window",
        "pt, O navegador bloqueou a janela do Facebook., Continuar nesta janela",
    })
    void a_blocked_pop_up_is_explained_and_this_window_goes_there_and_back(
            String language, String sentence, String here) {
        Page window = screens.window(language, ColorScheme.LIGHT, 1280, 800);
        window.addInitScript("window.open = () => null");
        AddAccount alma = AddAccount.of(window, language, server).begin();
        alma.named(alma.word("open")).click();
        alma.reads(sentence);
        Screens.assertAccessible(window);

        alma.named(here).click();
        AddAccount.is(window, "Alma Rojas");
        AddAccount.agrees(window);

        alma.chooses("Sur Outlet").connects().isDone();
        assertEquals(2, alma.connected());
    }

    @Test
    void a_page_that_was_switched_off_is_activated_again_in_portuguese() {
        Page channels = AddAccount.in("pt", ColorScheme.LIGHT, screens, server).channels();
        Locator card =
                channels.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("Almacén del Sur"));
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Desligar"))
                .click();
        channels.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Desligar página").setExact(true))
                .click();
        assertThat(card).containsText("Desligado");

        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ativar com o Facebook"))
                .click();
        Page login = channels.waitForPopup(() -> channels.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName("Continuar com o Facebook")
                                .setExact(true))
                .click());
        AddAccount.is(login, "Alma Rojas");
        AddAccount.agrees(login);
        channels.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Conectar página").setExact(true))
                .click();

        assertThat(channels.getByText("Conectada, pronta para configurar").first())
                .isVisible();
        assertThat(card).containsText("Ativo");
    }
}
