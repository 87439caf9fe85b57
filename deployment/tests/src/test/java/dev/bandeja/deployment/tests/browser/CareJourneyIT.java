package dev.bandeja.deployment.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.bandeja.deployment.tests.BandejaServer;
import dev.bandeja.deployment.tests.Eventually;
import dev.bandeja.deployment.tests.Facebook;
import dev.bandeja.deployment.tests.MailServer;
import jakarta.mail.MessagingException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a page does by itself, and whom it tells by mail: set in the browser, felt by a customer and by a reader of mails. */
@ExtendWith(Screens.class)
class CareJourneyIT {
    private static final String READER = "guard@example.com";

    private static MailServer mails;
    private static BandejaServer server;

    private final Screens screens;

    CareJourneyIT(Screens screens) {
        this.screens = screens;
    }

    @BeforeAll
    static void a_company_with_a_mail_server() {
        mails = MailServer.started();
        server = mails.usedBy(BandejaServer.demo()).start();
    }

    @AfterAll
    static void it_ends() {
        server.close();
        mails.close();
    }

    @Test
    void a_welcome_is_written_in_two_languages_and_each_customer_gets_theirs() {
        Page admin = settings("automation", "es", ColorScheme.LIGHT, 1440);
        Page agent = screens.window("es", ColorScheme.LIGHT, 1440, 900);
        Desk.signIn(agent, server, "agent1@example.com");
        Talk known = Talk.begun(server, "Vera Sol", "¿Atienden hoy?");

        admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Nuevos clientes")))
                .click();
        admin.getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName("Nuevos clientes"))
                .check();
        assertThat(admin.getByText("Falta un texto")).isVisible();
        Locator first =
                admin.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Nuevos clientes, texto 1"));
        first.fill("Te damos la bienvenida, ");
        button(admin.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Insertar")), "cliente")
                .click();
        assertThat(first).hasValue("Te damos la bienvenida, {customer}");
        Locator editor = admin.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Nuevos clientes"));
        assertThat(editor).containsText(Pattern.compile("Te damos la bienvenida, [^{]"));
        admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^English")))
                .click();
        first.fill("Welcome to ");
        button(admin.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Insertar")), "página")
                .click();
        assertThat(editor).containsText("Welcome to Almacén del Sur");
        Screens.assertAccessible(admin);
        Screens.picture(admin, "automatic-actions");
        button(admin, "Guardar").click();
        assertThat(admin.getByText("Guardado", new Page.GetByTextOptions().setExact(true)))
                .isVisible();

        Page customer = screens.window("en", ColorScheme.LIGHT, 900, 800);
        Desk.become(customer, server, "Grace Miller");
        Desk.say(customer, "Do you deliver on Sundays?");
        assertThat(customer.getByRole(AriaRole.LOG)).containsText("Welcome to Almacén del Sur");
        Desk.become(customer, server, "Lucía Fernández");
        Desk.say(customer, "¿Envían al interior?");
        assertThat(customer.getByRole(AriaRole.LOG)).containsText("Te damos la bienvenida, Lucía");

        Desk.openTicketOf(admin, server, "Grace Miller");
        admin.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("acci(ón|ones) automática")))
                .click();
        assertThat(admin.getByText(Pattern.compile("«Nuevos clientes» se envió.*«en»")))
                .isVisible();
        Screens.assertAccessible(admin);
        Screens.picture(admin, "ledger");
        known.isClosed();
    }

    @Test
    void an_address_is_told_until_its_reader_wants_no_more() throws MessagingException {
        Page admin = settings("notifications", "en", ColorScheme.DARK, 1280);
        Locator added = admin.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("New address"));
        added.fill(READER);
        button(admin, "Add").click();
        Locator card = admin.getByRole(AriaRole.LISTITEM, new Page.GetByRoleOptions().setName(READER));
        card.getByLabel("Every new ticket").check();
        card.getByLabel("Language of the mails to " + READER).selectOption("pt");
        admin.getByRole(AriaRole.SPINBUTTON).first().fill("0");
        Screens.assertAccessible(admin);
        button(admin, "Save").click();
        assertThat(admin.getByText("Saved", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        button(card, "Send a test mail to " + READER).click();
        assertThat(card.getByRole(AriaRole.STATUS)).containsText("On its way");
        mails.mail("Teste: notificações");
        Page guide = settings("notifications", "es", ColorScheme.LIGHT, 1440);
        assertThat(guide.getByText(READER)).isVisible();
        Screens.picture(guide, "notifications");
        Screens.assertAccessible(admin);

        Facebook facebook = Facebook.in(server);
        facebook.says(facebook.newCustomer("Ivo Duarte"), "Ainda têm a mesa?");
        String link =
                mails.mail("Novo ticket").getHeader("List-Unsubscribe", null).replaceAll("[<>]", "");
        Page reader = screens.window("pt", ColorScheme.LIGHT, 390, 800);
        reader.navigate(link);
        Screens.assertAccessible(reader);
        Screens.picture(reader, "unsubscribe");
        reader.getByRole(AriaRole.BUTTON).click();
        assertThat(reader.getByRole(AriaRole.BUTTON)).hasCount(0);
        assertThat(reader.getByText(READER)).isVisible();
        Screens.assertAccessible(reader);

        admin.reload();
        assertThat(card).containsText("Its reader stopped these mails");
        Screens.assertAccessible(admin);
        button(card, "Write to it again").click();
        assertThat(button(card, "Send a test mail to " + READER)).isVisible();
        int before = mails.received().size();
        facebook.says(facebook.newCustomer("Ana Duarte"), "E a cadeira?");
        Eventually.holds("the address is told again", () -> mails.received().size() > before);
    }

    private Page settings(String section, String language, ColorScheme scheme, int width) {
        Page page = screens.window(language, scheme, width, 900);
        Desk.signIn(page, server, "admin@example.com");
        page.navigate(server.at("/channels/1/settings/" + section).toString());
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .waitFor();
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Locator inside, String name) {
        return inside.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
