package dev.bandeja.deployment.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.bandeja.deployment.tests.BandejaServer;
import dev.bandeja.deployment.tests.RunningBandeja;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever connects a page finds out how, in the product and in their language. */
@ExtendWith(Screens.class)
@RunningBandeja
class HelpIT {
    private static BandejaServer server;

    private final Screens screens;

    HelpIT(Screens screens) {
        this.screens = screens;
    }

    @BeforeAll
    static void the_demo_runs(BandejaServer running) {
        server = running;
    }

    @ParameterizedTest(name = "in {0}, {1}, {2} wide")
    @CsvSource({
        "es, LIGHT, 1280, Agregar cuenta, Roles en una página, Crear una página, Buscar en la ayuda, tunel, Una dirección pública: túnel o proxy inverso",
        "en, DARK, 1280, Add account, Roles on a page, Create a page, Search the help, tunnel, 'A public address: tunnel or reverse proxy'",
        "pt, LIGHT, 390, Adicionar conta, Funções em uma página, Criar uma página, Buscar na ajuda, tunel, 'Um endereço público: túnel ou proxy reverso'",
    })
    void whoever_connects_a_page_finds_roles_making_a_page_and_the_ten_steps(
            String language,
            ColorScheme scheme,
            int width,
            String add,
            String roles,
            String create,
            String search,
            String word,
            String found) {
        Page channels = screens.window(language, scheme, width, 800);
        Desk.signIn(channels, server, "admin@example.com");
        channels.navigate(server.at("/channels").toString());
        channels.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(add))
                .click();
        assertThat(link(channels, create)).hasAttribute("href", "/help/create-page");

        Page help = channels.waitForPopup(() -> link(channels, roles).click());
        assertThat(help.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(roles);
        Screens.assertAccessible(help);
        Screens.picture(help, "help-" + language);

        help.navigate(server.at("/help").toString());
        help.getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName(search))
                .fill(word);
        Screens.assertAccessible(help);
        help.getByRole(AriaRole.NAVIGATION)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(found))
                .click();
        assertThat(help.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(found);
        help.navigate(server.at("/help/ten-steps").toString());
        assertThat(help.locator("article ol > li")).hasCount(10);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
