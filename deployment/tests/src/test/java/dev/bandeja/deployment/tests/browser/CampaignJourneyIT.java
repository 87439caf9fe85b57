package dev.bandeja.deployment.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.bandeja.deployment.tests.BandejaServer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An administrator creates a campaign, gives it its page and a member; a customer writes, and the agent has it. */
@ExtendWith(Screens.class)
class CampaignJourneyIT {
    private static BandejaServer server;

    private final Screens screens;

    CampaignJourneyIT(Screens screens) {
        this.screens = screens;
    }

    @BeforeAll
    static void the_demo_runs() {
        server = BandejaServer.demo().start();
    }

    @AfterAll
    static void it_ends() {
        server.close();
    }

    static Stream<Words> languages() {
        return Stream.of(
                new Words(
                        "es",
                        ColorScheme.LIGHT,
                        "Atención 24 horas",
                        "Habilitada",
                        "Quitar el tramo elegido",
                        "sábado",
                        "domingo",
                        "Desde",
                        "Hasta",
                        "Agregar tramo",
                        "Lucía Fernández",
                        "Nueva campaña",
                        "Nombre de la campaña",
                        "O toma una página conectada",
                        "Próximos 14 días",
                        "Guardar y continuar",
                        "Continuar",
                        "La campaña está activa",
                        "Agregar miembros",
                        "Agregar ejecutivos",
                        "Agregar a Camila Ortiz",
                        "Guardar",
                        "Guardado.",
                        "Avanzada",
                        "Agregar respuesta",
                        "Título",
                        "Texto",
                        "Agregar tipificación",
                        "Respuestas pre-armadas ( / )",
                        "Cerrar",
                        "Cerrar ticket"),
                new Words(
                        "en",
                        ColorScheme.DARK,
                        "Ventas es",
                        "Enabled",
                        "Remove the chosen range",
                        "Saturday",
                        "Sunday",
                        "From",
                        "To",
                        "Add range",
                        "Grace Miller",
                        "New campaign",
                        "Name of the campaign",
                        "Or take a connected page",
                        "Next 14 days",
                        "Save and continue",
                        "Continue",
                        "The campaign is active",
                        "Add members",
                        "Add agents",
                        "Add Camila Ortiz",
                        "Save",
                        "Saved.",
                        "Advanced",
                        "Add response",
                        "Title",
                        "Text",
                        "Add disposition",
                        "Canned responses ( / )",
                        "Close",
                        "Close ticket"),
                new Words(
                        "pt",
                        ColorScheme.LIGHT,
                        "Ventas en",
                        "Ativada",
                        "Remover a faixa escolhida",
                        "sábado",
                        "domingo",
                        "De",
                        "Até",
                        "Adicionar faixa",
                        "Rafael Souza",
                        "Nova campanha",
                        "Nome da campanha",
                        "Ou use uma página conectada",
                        "Próximos 14 dias",
                        "Salvar e continuar",
                        "Continuar",
                        "A campanha está ativa",
                        "Adicionar membros",
                        "Adicionar atendentes",
                        "Adicionar Camila Ortiz",
                        "Salvar",
                        "Salvo.",
                        "Avançada",
                        "Adicionar resposta",
                        "Título",
                        "Texto",
                        "Adicionar tipificação",
                        "Respostas prontas ( / )",
                        "Fechar",
                        "Fechar ticket"));
    }

    @ParameterizedTest(name = "in {0}")
    @MethodSource("languages")
    void a_campaign_is_created_activated_and_staffed_and_its_agent_gets_the_customer(Words words) {
        Page admin = screens.window(words.language, words.scheme, 1440, 900);
        Desk.signIn(admin, server, "admin@example.com");
        admin.navigate(server.at("/campaigns").toString());
        assertThat(admin.getByRole(AriaRole.TABLE)).isVisible();
        Screens.assertAccessible(admin);
        picture(words, admin, "campaigns");

        switchOff(admin, words, words.before);
        button(admin, words.create).click();
        admin.getByLabel(words.name).fill("Ventas " + words.language);
        admin.getByLabel(words.connected).selectOption("Almacén del Sur");
        if (words.language.equals("es")) {
            admin.getByLabel("Vuelve al que transfirió si nadie lo mira en").fill("10");
        }
        openAlways(admin, words);
        Screens.assertAccessible(admin);
        picture(words, admin, "campaign");
        button(admin, words.ahead).click();
        assertThat(admin.getByRole(AriaRole.DIALOG).getByRole(AriaRole.ROW)).hasCount(14);
        Screens.assertAccessible(admin);
        admin.keyboard().press("Escape");

        button(admin, words.saveAndContinue).click();
        Screens.assertAccessible(admin);
        button(admin, words.goOn).click();
        assertThat(admin.getByText(words.done)).isVisible();
        button(admin, words.addMembers).click();
        admin.getByLabel(words.find).fill("camila");
        button(admin, words.addCamila).click();
        if (words.language.equals("es")) {
            admin.getByLabel(words.find).fill("mateo");
            button(admin, "Agregar a Mateo Suárez").click();
        }
        Screens.assertAccessible(admin);
        button(admin, words.save).click();
        assertThat(admin.getByText(words.saved)).isVisible();
        picture(words, admin, "campaign-members");
        admin.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(words.advanced))
                .click();
        sayWhatIsWrittenAndWhatCanCome(admin, words);
        Screens.assertAccessible(admin);
        picture(words, admin, "campaign-advanced");

        Page agent = screens.window(words.language, words.scheme, 1280, 800);
        Desk.signIn(agent, server, "agent1@example.com");
        Page customer = screens.window(words.language, words.scheme, 900, 800);
        Desk.become(customer, server, words.customer);
        String question = "¿Hay stock? " + words.language;
        Desk.say(customer, question);
        agent.getByText(question).first().click();
        if (words.language.equals("es")) {
            transferAndGetItBack(agent, question);
        }
        answerAndClose(agent, words);
    }

    /** An answer for the agents to find, and what whoever closes can choose from. */
    private static void sayWhatIsWrittenAndWhatCanCome(Page admin, Words words) {
        button(admin, words.addResponse).click();
        field(admin, words.responseTitle).fill("Saludo");
        field(admin, words.responseText).fill("Hola {customer}, un momento.");
        button(admin, words.addDisposition).click();
        admin.keyboard().type("Venta");
        button(admin, words.save).click();
        assertThat(admin.getByText(words.saved)).isVisible();
    }

    /** Nobody looks at it where it goes, so it returns to whom it came from. */
    private void transferAndGetItBack(Page agent, String question) {
        Page colleague = screens.window("es", ColorScheme.LIGHT, 1280, 800);
        Desk.signIn(colleague, server, "agent2@example.com");
        button(agent, "Transferir").click();
        Locator window = agent.getByRole(AriaRole.DIALOG);
        window.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(Pattern.compile("Mateo Suárez")))
                .check();
        Screens.assertAccessible(agent);
        window.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Transferir"))
                .click();
        assertThat(colleague.getByText(question).first()).isVisible();
        assertThat(colleague.getByText(question))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
        agent.getByText(question).first().click();
    }

    private static void answerAndClose(Page agent, Words words) {
        button(agent, words.openResponses).click();
        agent.getByRole(AriaRole.LISTBOX).getByRole(AriaRole.OPTION).first().click();
        assertThat(agent.locator("textarea").first()).hasValue(Pattern.compile("Hola .+, un momento\\."));
        button(agent, words.close).click();
        Locator window = agent.getByRole(AriaRole.DIALOG);
        window.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Venta"))
                .check();
        Screens.assertAccessible(agent);
        picture(words, agent, "close");
        window.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words.closeTicket))
                .click();
        assertThat(agent.getByText("Venta").first()).isVisible();
        Screens.assertAccessible(agent);
    }

    @Test
    void the_administrator_looks_after_breaks_and_how_much_each_has_at_once() {
        Page admin = screens.window("es", ColorScheme.DARK, 1280, 800);
        Desk.signIn(admin, server, "admin@example.com");
        admin.navigate(server.at("/team").toString());
        Screens.assertAccessible(admin);
        button(admin, "Agregar descanso").click();
        admin.getByLabel("Nombre del descanso").last().fill("Yoga");
        button(admin, "Guardar").click();
        assertThat(button(admin, "Guardar")).hasCount(0);
        field(admin, "Tope de Paula Nunes").fill("3");
        field(admin, "Tope de Paula Nunes").press("Enter");
        assertThat(admin.getByText("Guardado", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
        Screens.assertAccessible(admin);
        Screens.picture(admin, "team");

        Page agent = screens.window("es", ColorScheme.LIGHT, 1280, 800);
        Desk.signIn(agent, server, "agent3@example.com");
        agent.getByTitle("Cambiar tu presencia").click();
        assertThat(agent.getByRole(AriaRole.MENUITEMRADIO, new Page.GetByRoleOptions().setName("Yoga")))
                .isVisible();
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({"es,LIGHT", "en,DARK", "pt,LIGHT"})
    void its_supervisor_watches_it_live_and_reads_its_figures(String language, ColorScheme scheme) {
        Page supervisor = screens.window(language, scheme, 1440, 900);
        Desk.signIn(supervisor, server, "supervisor@example.com");
        supervisor.navigate(server.at("/live").toString());
        assertThat(supervisor.getByRole(AriaRole.TABLE).first()).isVisible();
        watched(supervisor);
        supervisor.navigate(server.at("/analytics").toString());
        assertThat(supervisor.locator("[aria-pressed]").first()).isVisible();
        watched(supervisor);
        supervisor.setViewportSize(390, 844);
        Screens.assertAccessible(supervisor);
    }

    /** What the screen shows, and the tickets behind the figure that it explains. */
    private static void watched(Page page) {
        Screens.assertAccessible(page);
        page.locator("[aria-pressed]").first().click();
        page.getByRole(AriaRole.STATUS).getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        Screens.assertAccessible(page);
        page.keyboard().press("Escape");
    }

    /** A page has one enabled campaign for its messages: the demo's own, or that of the journey before, makes room. */
    private static void switchOff(Page admin, Words words, String campaign) {
        admin.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(campaign))
                .click();
        admin.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^" + words.enabled)))
                .uncheck();
        button(admin, words.save).click();
        assertThat(admin.getByText(words.saved)).isVisible();
        admin.navigate(server.at("/campaigns").toString());
    }

    /** Every minute of the week, so that it does not matter when the journey is made. */
    private static void openAlways(Page admin, Words words) {
        button(admin, words.removeRange).click();
        button(admin, words.saturday).click();
        button(admin, words.sunday).click();
        admin.getByLabel(words.from, new Page.GetByLabelOptions().setExact(true))
                .fill("0");
        admin.getByLabel(words.to, new Page.GetByLabelOptions().setExact(true)).fill("24");
        button(admin, words.addRange).click();
        assertThat(admin.getByText("00:00–24:00").first()).isVisible();
    }

    private static void picture(Words words, Page page, String name) {
        if (words.language.equals("es")) {
            Screens.picture(page, name);
        }
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What the screens say in a language. */
    private record Words(
            String language,
            ColorScheme scheme,
            String before,
            String enabled,
            String removeRange,
            String saturday,
            String sunday,
            String from,
            String to,
            String addRange,
            String customer,
            String create,
            String name,
            String connected,
            String ahead,
            String saveAndContinue,
            String goOn,
            String done,
            String addMembers,
            String find,
            String addCamila,
            String save,
            String saved,
            String advanced,
            String addResponse,
            String responseTitle,
            String responseText,
            String addDisposition,
            String openResponses,
            String close,
            String closeTicket) {
        @Override
        public String toString() {
            return language;
        }
    }
}
