package dev.bandeja.deployment.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.bandeja.adapters.sandbox.DemoWorld;
import dev.bandeja.deployment.tests.BandejaServer;
import dev.bandeja.deployment.tests.Facebook;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An administrator learns that a page does not work, why, and what to do; and that Facebook would not reach us. */
@ExtendWith(Screens.class)
class HealthJourneyIT {
    private final Screens screens;

    HealthJourneyIT(Screens screens) {
        this.screens = screens;
    }

    @Test
    void a_page_that_loses_its_token_is_told_everywhere_without_a_reload_and_its_health_says_why() {
        try (BandejaServer server = BandejaServer.demo().start()) {
            Page desk = screens.window("es", ColorScheme.LIGHT, 1280, 900);
            Desk.signIn(desk, server, "admin@example.com");
            Page channels = desk.context().newPage();
            channels.navigate(server.at("/channels").toString());
            Locator summary = channels.getByRole(
                    AriaRole.BUTTON,
                    new Page.GetByRoleOptions().setName(Pattern.compile("^Salud de Almacén del Sur: ")));
            assertThat(summary).containsText("Todo bien");

            Facebook facebook = Facebook.in(server);
            facebook.order("/tokens/revoke", "{'subcode': 460, 'page': '" + DemoWorld.PAGE_ID + "'}");
            facebook.order("/say", "{'person': 'lucia', 'text': '¿Hay alguien?'}");

            assertThat(desk.getByRole(AriaRole.COMPLEMENTARY)
                            .filter(new Locator.FilterOptions().setHasText("inactiva")))
                    .containsText("Almacén del Sur está inactiva: llega todo, no sale nada.");
            Screens.assertAccessible(desk);
            assertThat(channels.getByText("Inactivo")).isVisible();

            channels.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(Pattern.compile("^Comprobar ahora Almacén del Sur")))
                    .click();
            assertThat(summary).not().containsText("Todo bien");
            summary.click();
            Locator first = channels.getByRole(
                            AriaRole.REGION,
                            new Page.GetByRoleOptions().setName(Pattern.compile("^Salud de Almacén del Sur")))
                    .getByRole(AriaRole.LISTITEM)
                    .first();
            assertThat(first).containsText("No funciona: la cuenta cambió su contraseña. Actívala con Facebook.");
            Screens.assertAccessible(channels);
            Screens.picture(channels, "health");
        }
    }

    @ParameterizedTest(name = "in {0}, {1}")
    @CsvSource({
        "es, LIGHT, responde otro servicio, Conectar de todos modos",
        "en, DARK, Another service answers, Connect anyway",
        "pt, LIGHT, Outro serviço responde, Conectar mesmo assim",
    })
    void while_facebook_would_not_reach_us_a_page_is_connected_only_anyway(
            String language, ColorScheme scheme, String sentence, String anyway) throws IOException {
        try (ProxyWithoutWebhook proxy = new ProxyWithoutWebhook();
                BandejaServer server = BandejaServer.demo()
                        .setting("bandeja.public-url", proxy.url())
                        .start()) {
            proxy.leadsTo(server.address());
            AddAccount alma = AddAccount.in(language, scheme, screens, server).begin();
            assertThat(alma.window()).containsText(sentence);
            Screens.assertAccessible(alma.channels());
            alma.logsIn("Alma Rojas").chooses("Sur Outlet").connects();

            assertThat(alma.window()).containsText(sentence);
            assertThat(alma.window()).containsText(proxy.url() + "/webhooks/facebook");
            Screens.assertAccessible(alma.channels());
            assertEquals(1, alma.connected());

            alma.named(anyway).click();
            alma.isDone();
            assertEquals(2, alma.connected());
        }
    }
}
