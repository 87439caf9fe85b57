package dev.bandeja.deployment.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import dev.bandeja.deployment.tests.BandejaServer;
import dev.bandeja.deployment.tests.RunningBandeja;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A supervisor finds a talk, reads it and follows it while it goes on. */
@RunningBandeja
@ExtendWith(Screens.class)
class RecordingsJourneyIT {
    private final BandejaServer server;
    private final Screens screens;

    RecordingsJourneyIT(BandejaServer server, Screens screens) {
        this.server = server;
        this.screens = screens;
    }

    @ParameterizedTest(name = "{0} wide")
    @ValueSource(ints = {1440, 390})
    void a_talk_is_found_read_and_followed_to_its_end(int width) {
        String name = "Marina Leal " + width;
        Talk talk = Talk.begun(server, name, "A mesa chegou riscada, e agora? " + width);
        Page page = screens.window("pt", ColorScheme.DARK, width, 900);
        Desk.signIn(page, server, "supervisor@example.com");
        page.navigate(server.at("/recordings").toString());
        page.getByLabel("Cliente ou atendente").fill(name);
        Locator list = page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Conversas"));
        assertThat(list.getByRole(AriaRole.LISTITEM)).hasCount(1);
        Locator campaign = page.getByLabel("Campanha", new Page.GetByLabelOptions().setExact(true));
        campaign.selectOption(new SelectOption().setLabel("Comentarios"));
        assertThat(page.getByText("Nenhuma conversa corresponde a estes filtros"))
                .isVisible();
        Screens.assertAccessible(page);
        campaign.selectOption(new SelectOption().setLabel("Todas"));
        list.getByRole(AriaRole.LINK).click();

        Locator talked = page.getByRole(AriaRole.LOG);
        assertThat(talked).containsText("A mesa chegou riscada, e agora?");
        assertThat(talked).containsText("O ticket foi criado");
        talk.says("Mando uma foto já já");
        assertThat(talked).containsText("Mando uma foto já já");
        Screens.assertAccessible(page);
        assertNothingStandsOut(page, width);

        talk.isClosed();
        assertThat(talked).containsText("Foi fechado");
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("Terminada")))
                .isVisible();
        Screens.picture(page, "recording-" + width);
    }

    @Test
    void its_picture_for_the_guide() {
        Talk talk = Talk.begun(server, "Elisa Morán", "Mi lámpara llegó sin el tornillo grande");
        talk.says("¿Me lo pueden enviar?");
        Page page = screens.window("es", ColorScheme.LIGHT, 1440, 900);
        Desk.signIn(page, server, "supervisor@example.com");
        page.navigate(server.at("/recordings/" + talk.ticket()).toString());
        assertThat(page.getByRole(AriaRole.LOG)).containsText("¿Me lo pueden enviar?");
        Screens.picture(page, "recording");
        talk.isClosed();
    }

    /** Nothing is wider than the window; who wants to see more scrolls downwards only. */
    private static void assertNothingStandsOut(Page page, int width) {
        Object wide = page.evaluate("document.documentElement.scrollWidth");
        org.junit.jupiter.api.Assertions.assertEquals(width, ((Number) wide).intValue());
    }
}
