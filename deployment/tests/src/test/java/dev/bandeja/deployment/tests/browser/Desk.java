package dev.bandeja.deployment.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.bandeja.deployment.tests.BandejaServer;
import java.util.regex.Pattern;

/** What people do again and again, at the desk and in the sandbox. */
public final class Desk {
    private Desk() {}

    /** Signs in with one click on a demo account and waits for the inbox. */
    public static void signIn(Page desk, BandejaServer server, String email) {
        desk.navigate(server.at("/").toString());
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(email)))
                .click();
        assertThat(desk.getByRole(AriaRole.SEARCHBOX)).isVisible();
    }

    /** Opens the sandbox as one of its people. */
    static void become(Page sandbox, BandejaServer server, String person) {
        sandbox.navigate(server.at("/sandbox/").toString());
        sandbox.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(person)))
                .click();
    }

    /** Writes to the page as the person of the sandbox's window. */
    static void say(Page sandbox, String text) {
        Locator box = sandbox.locator("#text");
        box.fill(text);
        box.press("Enter");
    }

    /** Opens the ticket of a customer, whoever has it: takes the person's ticket out of the list of all in sight. */
    static void openTicketOf(Page desk, BandejaServer server, String person) {
        desk.navigate(server.at("/inbox?box=all").toString());
        desk.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(person))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
    }

    /** Writes into the field whose name contains these words, and sends it by Enter. */
    static void write(Page desk, String field, String text) {
        Locator box = desk.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile(field)));
        box.fill(text);
        box.press("Enter");
    }
}
