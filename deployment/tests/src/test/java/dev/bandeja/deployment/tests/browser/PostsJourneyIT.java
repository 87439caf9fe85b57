package dev.bandeja.deployment.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.bandeja.deployment.tests.Answer;
import dev.bandeja.deployment.tests.BandejaServer;
import dev.bandeja.deployment.tests.Caller;
import dev.bandeja.deployment.tests.RunningBandeja;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator publishes and schedules; who may not publish sees no way to it. */
@RunningBandeja
@ExtendWith(Screens.class)
class PostsJourneyIT {
    private final BandejaServer server;
    private final Screens screens;

    PostsJourneyIT(BandejaServer server, Screens screens) {
        this.server = server;
        this.screens = screens;
    }

    @Test
    void a_post_is_written_looked_at_published_and_another_scheduled_and_cancelled() {
        Page page = screens.window("pt", ColorScheme.LIGHT, 1440, 900);
        Desk.signIn(page, server, "admin@example.com");
        page.navigate(server.at("/posts").toString());
        assertThat(page.getByText("Nada programado")).isVisible();
        Screens.assertAccessible(page);

        Locator window = written(page, "Chegaram as luminárias de linho: três tamanhos, costuradas à mão.");
        button(window, "Revisar").click();
        assertThat(window).containsText("Vai sair agora mesmo em “Almacén del Sur”, para todos verem");
        Screens.assertAccessible(page);
        button(window, "Publicar agora").click();
        Locator published = post(page, "Publicadas", "Chegaram as luminárias");
        assertThat(published).containsText("por Alma Rojas");
        Page customer = screens.window("pt", ColorScheme.LIGHT, 900, 800);
        Desk.become(customer, server, "Rafael Souza");
        assertThat(customer.getByText("Chegaram as luminárias").first()).isVisible();

        window = written(page, "Amanhã abrimos às 10 h.");
        window.getByLabel("Na hora escolhida").check();
        Locator when = window.getByLabel(Pattern.compile("^Data e hora em"));
        LocalDateTime soonest = LocalDateTime.parse(when.inputValue());
        when.fill(soonest.minusHours(1).toString());
        assertThat(button(window, "Revisar")).isDisabled();
        assertThat(when).hasAttribute("aria-invalid", "true");
        Screens.assertAccessible(page);
        when.fill(soonest.plusDays(31).toString());
        assertThat(button(window, "Revisar")).isDisabled();
        when.fill(soonest.plusDays(1).toString());
        button(window, "Revisar").click();
        button(window, "Programar").click();
        Locator scheduled = post(page, "Programadas", "Amanhã abrimos");
        assertThat(scheduled).containsText("Programada");
        Screens.assertAccessible(page);

        picture();
        button(scheduled, "Cancelar a publicação").click();
        button(page.getByRole(AriaRole.ALERTDIALOG).or(page.getByRole(AriaRole.DIALOG)), "Cancelar a publicação")
                .click();
        assertThat(page.getByText("Nada programado")).isVisible();
    }

    @Test
    void who_is_no_administrator_sees_no_button_and_is_refused() {
        Page agent = screens.window("pt", ColorScheme.DARK, 390, 844);
        Desk.signIn(agent, server, "agent1@example.com");
        assertThat(agent.getByRole(AriaRole.NAVIGATION)
                        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Publicar")))
                .hasCount(0);
        agent.navigate(server.at("/posts").toString());
        assertThat(agent.getByText("Nas suas páginas publicam os administradores"))
                .isVisible();
        assertThat(agent.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nova publicação")))
                .hasCount(0);
        Screens.assertAccessible(agent);
        Answer refused = Caller.agent(server, 1)
                .send("POST", "/posts", "{\"channelId\": 1, \"text\": \"Eu não posso\", \"key\": \"journey\"}");
        assertEquals("ONLY_ADMINISTRATORS_PUBLISH", refused.expect(403).json().getString("reason"));
    }

    private Locator written(Page page, String text) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nova publicação"))
                .first()
                .click();
        Locator window = page.getByRole(AriaRole.DIALOG);
        window.getByLabel("Texto", new Locator.GetByLabelOptions().setExact(true))
                .fill(text);
        return window;
    }

    /** The list and a post that is being written, as the guide shows them. */
    private void picture() {
        Page page = screens.window("es", ColorScheme.LIGHT, 1440, 900);
        Desk.signIn(page, server, "admin@example.com");
        page.navigate(server.at("/posts").toString());
        assertThat(page.getByText("Amanhã abrimos")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nueva publicación"))
                .first()
                .click();
        Locator window = page.getByRole(AriaRole.DIALOG);
        window.getByLabel("Texto", new Locator.GetByLabelOptions().setExact(true))
                .fill("Este fin de semana, envío sin costo en toda la ciudad. 💡");
        window.getByLabel("A una hora elegida").check();
        Screens.picture(page, "posts");
    }

    private static Locator post(Page page, String list, String words) {
        return page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName(list))
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(words));
    }

    private static Locator button(Locator inside, String name) {
        return inside.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
