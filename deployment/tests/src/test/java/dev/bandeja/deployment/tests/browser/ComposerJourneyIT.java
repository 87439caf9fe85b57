package dev.bandeja.deployment.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.bandeja.deployment.tests.BandejaServer;
import dev.bandeja.deployment.tests.Caller;
import dev.bandeja.deployment.tests.Facebook;
import dev.bandeja.deployment.tests.RunningBandeja;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An agent answers with everything the composer offers. */
@RunningBandeja
@ExtendWith(Screens.class)
class ComposerJourneyIT {
    private static final String RESPONSES = "/campaigns/1/responses";

    private final BandejaServer server;
    private final Screens screens;
    private final Facebook facebook;
    private final Caller administrator;

    ComposerJourneyIT(BandejaServer server, Screens screens) {
        this.server = server;
        this.screens = screens;
        facebook = Facebook.in(server);
        administrator = Caller.signedIn(server, Caller.ADMINISTRATOR);
    }

    @BeforeEach
    void an_answer_is_ready() {
        Talk.endAllIn(server);
        responses("[]", "[{\"title\": \"Saludo\", \"text\": \"¡Hola, {customer}!\", \"shortcut\": \"hola\"}]");
    }

    @AfterEach
    void everything_is_as_before() {
        facebook.behaves();
        responses(administrator.get(RESPONSES).json().get("items").toString(), "[]");
    }

    @Test
    void an_answer_with_files_emoji_and_a_canned_response_survives_a_reload_and_arrives() {
        Page desk = screens.window("es", ColorScheme.LIGHT, 1440, 900);
        Desk.signIn(desk, server, "agent1@example.com");
        Talk talk = Talk.begun(server, "Julia Prado", "¿Me mandan la boleta y una foto?");
        talk.goesTo(Caller.agent(server, 1));
        desk.navigate(server.at("/inbox/" + talk.ticket()).toString());
        Locator field =
                desk.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile("en privado")));

        field.press("/");
        desk.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Buscar"))
                .fill("hola");
        Screens.assertAccessible(desk);
        desk.keyboard().press("Enter");
        assertThat(field).hasValue(Pattern.compile("^¡Hola, Julia.*!$"));

        button(desk, "Insertar emoji").click();
        Locator finding = desk.getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Buscar un emoji"));
        finding.fill("sol");
        assertThat(desk.getByRole(AriaRole.GRIDCELL).first()).isVisible();
        Screens.assertAccessible(desk);
        finding.press("Enter");
        assertThat(field).hasValue(Pattern.compile("^¡Hola, Julia.*!.+$"));

        FileChooser chooser =
                desk.waitForFileChooser(() -> button(desk, "Adjuntar archivos").click());
        chooser.setFiles(new FilePayload("boleta.pdf", "application/pdf", "%PDF-1.4 boleta".getBytes()));
        put(desk, "paste", "lámpara.png");
        put(desk, "drop", "película.mp4");
        Locator files = desk.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Archivos por enviar"))
                .getByRole(AriaRole.LISTITEM);
        assertThat(files).hasCount(3);
        assertThat(files.nth(1).locator("img")).isVisible();
        assertThat(files.nth(2)).containsText("Pasa de 25 MB");
        Screens.assertAccessible(desk);
        Screens.picture(desk, "composer");
        button(desk, "Quitar película.mp4").click();

        String text = field.inputValue();
        desk.reload();
        assertThat(field).hasValue(text);
        assertThat(files).hasCount(2);
        button(desk, "Enviar").click();
        assertThat(files).hasCount(0);
        assertThat(field).hasValue("");

        Page customer = screens.window("es", ColorScheme.LIGHT, 900, 800);
        Desk.become(customer, server, "Julia Prado");
        Locator chat = customer.getByRole(AriaRole.LOG);
        assertThat(chat).containsText(text);
        assertThat(chat).containsText("boleta.pdf");
        assertEquals(
                List.of("boleta.pdf", "lámpara.png"),
                facebook.files(talk.person()),
                "each once, in the order in which they were chosen");
        talk.isClosed();
    }

    @Test
    void what_facebook_refuses_says_why_and_goes_when_it_is_tried_again() {
        Page desk = screens.window("es", ColorScheme.DARK, 390, 844);
        Desk.signIn(desk, server, "agent1@example.com");
        Talk talk = Talk.begun(server, "Darío Luna", "¿Siguen ahí?");
        talk.goesTo(Caller.agent(server, 1));
        desk.navigate(server.at("/inbox/" + talk.ticket()).toString());
        Locator conversation = desk.getByRole(AriaRole.LOG);
        assertThat(conversation).containsText("¿Siguen ahí?");

        facebook.goesWrong("{'kind':'error','code':551,'status':400,'path':'/messages'}");
        Desk.write(desk, "en privado", "Aquí seguimos.");
        assertThat(conversation).containsText("la persona bloqueó a la página");
        Screens.assertAccessible(desk);
        Screens.picture(desk, "composer-refused");
        facebook.behaves();
        button(desk, "Reintentar").click();
        assertThat(conversation).not().containsText("la persona bloqueó a la página");

        Page customer = screens.window("es", ColorScheme.DARK, 900, 800);
        Desk.become(customer, server, "Darío Luna");
        assertThat(customer.getByRole(AriaRole.LOG)).containsText("Aquí seguimos.");
        talk.isClosed();
    }

    /** A picture is pasted into the text, or a film that is too large is dropped onto the window. */
    private static void put(Page desk, String how, String name) {
        desk.evaluate(
                """
                ([how, name]) => {
                    const drawn = document.createElement('canvas');
                    drawn.width = drawn.height = 96;
                    const pen = drawn.getContext('2d');
                    pen.fillStyle = '#f5a623';
                    pen.fillRect(0, 0, 96, 96);
                    pen.fillStyle = '#0b5e70';
                    pen.fillRect(30, 20, 36, 30);
                    pen.fillRect(45, 50, 6, 34);
                    const picture = atob(drawn.toDataURL('image/png').split(',')[1]);
                    const data = new DataTransfer();
                    const happens = { bubbles: true, cancelable: true };
                    if (how === 'paste') {
                        const bytes = Uint8Array.from(picture, (each) => each.charCodeAt(0));
                        data.items.add(new File([bytes], name, { type: 'image/png' }));
                        document.querySelector('textarea')
                            .dispatchEvent(new ClipboardEvent('paste', { ...happens, clipboardData: data }));
                    } else {
                        data.items.add(new File([new Uint8Array(25 * 1024 * 1024 + 1)], name, { type: 'video/mp4' }));
                        window.dispatchEvent(new DragEvent('drop', { ...happens, dataTransfer: data }));
                    }
                }""",
                List.of(how, name));
    }

    private void responses(String before, String items) {
        administrator
                .send("PUT", RESPONSES, "{\"before\": %s, \"items\": %s}".formatted(before, items))
                .expect(200);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
