package dev.bandeja.deployment.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.bandeja.deployment.tests.BandejaServer;
import dev.bandeja.deployment.tests.RunningBandeja;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The main job, as people do it: a customer writes, an agent answers, the customer reads the answer. */
@RunningBandeja
@ExtendWith(Screens.class)
class JourneyIT {
    private static final Map<String, Map<String, String>> WORDS = Map.of(
            "es", Map.of("reply", "en privado", "send", "Enviar"),
            "en", Map.of("reply", "privately", "send", "Send"),
            "pt", Map.of("reply", "em privado", "send", "Enviar"));

    private final BandejaServer server;
    private final Screens screens;

    JourneyIT(BandejaServer server, Screens screens) {
        this.server = server;
        this.screens = screens;
    }

    @ParameterizedTest(name = "in {0}, {1}")
    @CsvSource({
        "es, LIGHT, Lucía Fernández, ¿Tienen la lámpara grande?, '¡Hola! Sí, queda una.'",
        "en, DARK, Grace Miller, Is the big lamp in stock?, 'Hello! Yes, there is one left.'",
        "pt, LIGHT, Rafael Souza, A luminária grande está disponível?, 'Olá! Sim, ainda temos uma.'",
    })
    void a_customer_writes_and_reads_the_answer(
            String language, ColorScheme scheme, String person, String question, String answer) {
        Map<String, String> words = WORDS.get(language);
        Page desk = signedIn("agent1@example.com", language, scheme);
        Page sandbox = customer(person, language, scheme);

        Desk.say(sandbox, question);

        Locator row = desk.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(person))
                .getByRole(AriaRole.LINK);
        assertThat(row).containsText(question);
        row.click();
        Locator talk = desk.getByRole(AriaRole.LOG);
        assertThat(talk).containsText(question);
        Screens.assertAccessible(desk);

        desk.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile(words.get("reply"))))
                .fill(answer);
        desk.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words.get("send")).setExact(true))
                .click();

        assertThat(talk).containsText(answer);
        assertThat(sandbox.getByRole(AriaRole.LOG)).containsText(answer);
    }

    private Page signedIn(String email, String language, ColorScheme scheme) {
        Page desk = screens.window(language, scheme, 1440, 900);
        desk.navigate(server.at("/").toString());
        assertThat(desk.getByRole(AriaRole.BUTTON).first()).isVisible();
        Screens.assertAccessible(desk);
        Desk.signIn(desk, server, email);
        return desk;
    }

    private Page customer(String person, String language, ColorScheme scheme) {
        Page sandbox = screens.window(language, scheme, 1440, 900);
        Desk.become(sandbox, server, person);
        return sandbox;
    }
}
