package dev.bandeja.deployment.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.bandeja.deployment.tests.BandejaServer;
import dev.bandeja.deployment.tests.RunningBandeja;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An administrator looks for messages that Facebook did not tell, and sees how it goes. */
@ExtendWith(Screens.class)
@RunningBandeja(shared = false)
class BackfillJourneyIT {
    private static BandejaServer server;

    private final Screens screens;

    BackfillJourneyIT(Screens screens) {
        this.screens = screens;
    }

    @BeforeAll
    static void the_demo_runs(BandejaServer running) {
        server = running;
    }

    @ParameterizedTest(name = "in {0}, {1}, {2} wide")
    @CsvSource({
        "es, LIGHT, 1280, Mensajes que falten, Buscar mensajes que falten, a pedido, Completo",
        "en, DARK, 1280, Missing messages, Look for missing messages, asked for, Complete",
        "pt, LIGHT, 390, Mensagens que faltam, Buscar mensagens que faltam, a pedido, Completo",
    })
    void missing_messages_are_looked_for(
            String language,
            ColorScheme scheme,
            int width,
            String open,
            String begin,
            String askedFor,
            String complete) {
        Page desk = screens.window(language, scheme, width, 800);
        Desk.signIn(desk, server, "admin@example.com");
        desk.navigate(server.at("/channels").toString());
        button(desk, open + " Almacén del Sur").click();
        Locator rows = desk.getByRole(AriaRole.DIALOG).getByRole(AriaRole.ARTICLE);
        assertThat(rows.first()).containsText(complete);
        int before = rows.count();
        Locator look = button(desk, begin);
        assertThat(look).isEnabled();
        look.click();
        assertThat(rows).hasCount(before + 1);
        assertThat(rows.first()).containsText(askedFor);
        assertThat(rows.first()).containsText(complete, new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        Screens.assertAccessible(desk);
        Screens.picture(desk, "missing-messages-" + language);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
