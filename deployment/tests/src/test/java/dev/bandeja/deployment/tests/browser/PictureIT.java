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

/** A demo company of its own, so that the pictures show only what these journeys did. */
@ExtendWith(Screens.class)
@RunningBandeja(shared = false)
class PictureIT {
    /** How far the answer has come depends on how soon the customer looks; all that counts here is that it left. */
    private static final Pattern SENT_OR_FURTHER = Pattern.compile("Enviado|Entregado|Leído");

    private static BandejaServer server;

    private final Screens screens;

    PictureIT(Screens screens) {
        this.screens = screens;
    }

    @BeforeAll
    static void the_demo_runs(BandejaServer running) {
        server = running;
    }

    /** The picture of the README: a morning at the desk. */
    @Test
    void an_agent_answers_with_a_note_beside_it_while_others_wait() {
        Page desk = screens.window("es", ColorScheme.LIGHT, 1440, 900);
        Desk.signIn(desk, server, "agent3@example.com");
        Page sandbox = screens.window("es", ColorScheme.LIGHT, 1440, 900);
        Desk.become(sandbox, server, "Rafael Souza");
        Desk.say(sandbox, "Vocês entregam em Porto Alegre?");
        Desk.become(sandbox, server, "Grace Miller");
        Desk.say(sandbox, "Hi! Does the coupon work with the linen lamp?");
        Desk.become(sandbox, server, "Lucía Fernández");
        Desk.say(sandbox, "Hola! Compré el lunes (pedido 88213) y todavía no tengo el seguimiento");

        Desk.openTicketOf(desk, server, "Lucía Fernández");
        Desk.write(desk, "en privado", "¡Hola Lucía! Soy Paula. Ya reviso el 88213.");
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nota interna"))
                .click();
        Desk.write(desk, "Nota que solo ve", "Depósito confirma: sale en el camión de las 16 h.");
        Desk.say(sandbox, "¿Me confirman si sale hoy? Lo necesito para el sábado");

        Locator talk = desk.getByRole(AriaRole.LOG);
        assertThat(talk).containsText("¿Me confirman si sale hoy?");
        assertThat(talk).containsText("Depósito confirma");
        assertThat(talk.getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName(SENT_OR_FURTHER))
                        .first())
                .isVisible();
        Screens.picture(desk, "desk");
        Screens.picture(sandbox, "sandbox");
    }
}
