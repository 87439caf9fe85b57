package dev.bandeja.deployment.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.bandeja.deployment.tests.BandejaServer;
import dev.bandeja.deployment.tests.RunningBandeja;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An administrator invites somebody, who chooses a password by the link and is in. */
@ExtendWith(Screens.class)
@RunningBandeja(shared = false)
class PeopleJourneyIT {
    private static BandejaServer server;

    private final Screens screens;

    PeopleJourneyIT(Screens screens) {
        this.screens = screens;
    }

    @BeforeAll
    static void the_demo_runs(BandejaServer running) {
        server = running;
    }

    @ParameterizedTest(name = "in {0}, {1}")
    @CsvSource({
        "es, LIGHT, Agregar persona, Nombre, Correo, Invitar, Enlace, Contraseña nueva, Entrar, Bandeja al día, Listo",
        "en, DARK, Add person, Name, Email, Invite, Link, New password, Sign in, All caught up, Done",
        "pt, LIGHT, Adicionar pessoa, Nome, E-mail, Convidar, Link, Nova senha, Entrar, Tudo em dia, Pronto",
    })
    void somebody_is_invited_and_comes_in(
            String language,
            ColorScheme scheme,
            String add,
            String name,
            String email,
            String invite,
            String link,
            String password,
            String enter,
            String caughtUp,
            String done) {
        Page people = people(language, scheme, 1280);
        Screens.assertAccessible(people);
        if (language.equals("es")) {
            Screens.picture(people, "people");
        }
        button(people, add).click();
        field(people, name).fill("Nadia " + language);
        field(people, email).fill("nadia." + language + "@example.com");
        Screens.assertAccessible(people);
        if (language.equals("es")) {
            Screens.picture(people, "person");
        }
        button(people, invite).click();
        Locator address = field(people, link);
        assertThat(address).hasValue(Pattern.compile(".*/access#.{43}"));
        Screens.assertAccessible(people);

        Page newcomer = screens.window(language, scheme, 1280, 800);
        newcomer.navigate(address.inputValue());
        Locator chosen = newcomer.getByLabel(password, new Page.GetByLabelOptions().setExact(true));
        assertThat(chosen).isVisible();
        Screens.assertAccessible(newcomer);
        if (language.equals("es")) {
            Screens.picture(newcomer, "access");
        }
        chosen.fill("lluvia sobre siete techos");
        button(newcomer, enter).click();
        assertThat(newcomer.getByText(caughtUp).first()).isVisible();

        button(people, done).click();
        assertThat(people.getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName("Nadia " + language)))
                .isVisible();
    }

    @Test
    void the_mails_are_read_on_a_phone_and_on_a_wide_screen_and_nothing_stands_in_the_way() {
        Page wide = people("es", ColorScheme.LIGHT, 1280);
        wide.navigate(server.at("/mail").toString());
        button(wide, "Enviar un correo de prueba").click();
        Locator mail = wide.getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("Correo de prueba de Bandeja"))
                .first();
        assertThat(mail).containsText("No enviado: sin servidor");
        mail.click();
        assertThat(wide.getByText("Si lees esto, Bandeja puede enviar correo.")).isVisible();
        Screens.assertAccessible(wide);
        Screens.picture(wide, "mail");

        Page phone = people("pt", ColorScheme.DARK, 390);
        Screens.assertAccessible(phone);
        Screens.picture(phone, "people-phone");
        phone.navigate(server.at("/mail").toString());
        assertThat(phone.getByText("Não há servidor de e-mail").first()).isVisible();
        Screens.assertAccessible(phone);
        Screens.picture(phone, "mail-phone");
    }

    private Page people(String language, ColorScheme scheme, int width) {
        Page page = screens.window(language, scheme, width, 800);
        Desk.signIn(page, server, "admin@example.com");
        page.navigate(server.at("/people").toString());
        assertThat(page.getByText("Camila Ortiz").first()).isVisible();
        return page;
    }

    private static Locator field(Page page, String label) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
