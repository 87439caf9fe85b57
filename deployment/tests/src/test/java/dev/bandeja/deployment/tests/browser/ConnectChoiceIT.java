package dev.bandeja.deployment.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.bandeja.adapters.sandbox.DemoWorld;
import dev.bandeja.deployment.tests.BandejaServer;
import dev.bandeja.deployment.tests.Facebook;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an administrator is shown when they come back: permissions by name, and which pages can be chosen. */
@ExtendWith(Screens.class)
class ConnectChoiceIT {
    private static BandejaServer server;
    private static Facebook facebook;

    private final Screens screens;

    ConnectChoiceIT(Screens screens) {
        this.screens = screens;
    }

    @BeforeAll
    static void a_login_that_also_asks_for_something_optional() {
        server = BandejaServer.demo()
                .setting("bandeja.facebook.permissions.optional", "pages_user_locale")
                .start();
        facebook = Facebook.in(server);
    }

    @AfterAll
    static void it_ends() {
        server.close();
    }

    @AfterEach
    void as_it_was() throws SQLException {
        facebook.order("/reset", "{}");
        AddAccount.forget(server, DemoWorld.OUTLET_ID);
    }

    @ParameterizedTest(name = "in {0}, {1}")
    @CsvSource({
        "es, LIGHT, Faltan permisos, Recibir y responder mensajes, Rechazado, Concedido, Pedir otra vez",
        "en, DARK, Permissions are missing, Receive and answer messages, Declined, Granted, Ask again",
        "pt, LIGHT, Faltam permissões, Receber e responder mensagens, Recusada, Concedida, Pedir de novo",
    })
    void a_declined_permission_is_named_with_what_it_is_for_and_asked_for_again(
            String language,
            ColorScheme scheme,
            String missing,
            String messaging,
            String declined,
            String granted,
            String askAgain)
            throws SQLException {
        AddAccount alma = AddAccount.in(language, scheme, screens, server).begin();
        Page login = alma.toFacebook();
        AddAccount.is(login, "Alma Rojas");
        login.locator("input[name='allow.pages_messaging']").uncheck();
        login.locator("input[name='allow.pages_user_locale']").uncheck();
        AddAccount.agrees(login);

        alma.reads(missing);
        assertThat(row(alma, messaging)).containsText(declined);
        assertThat(row(alma, "pages_show_list")).containsText(granted);
        assertEquals(9, alma.window().getByRole(AriaRole.ROW).count() - 1, "needed and optional ones");
        Screens.assertAccessible(alma.channels());
        assertEquals("PERMISSIONS_MISSING, tokens kept: 0", AddAccount.lastAttempt(server));
        assertEquals(1, alma.connected());

        Page again = alma.channels().waitForPopup(() -> alma.named(askAgain).click());
        AddAccount.is(again, "Alma Rojas");
        assertTrue(again.url().contains("auth_type=rerequest"), again.url());
        assertThat(again.locator("input[name='allow.pages_show_list']")).hasCount(0);
        again.locator("input[name='allow.pages_user_locale']").uncheck();
        AddAccount.agrees(again);
        alma.chooses("Sur Outlet").connects().isDone();
    }

    @Test
    void all_pages_of_a_long_list_are_shown_and_those_that_only_a_grant_names() {
        facebook.order("/switches", "{'accountsPageSize': 1, 'hiddenFromAccounts': '" + DemoWorld.WORKSHOP_ID + "'}");
        AddAccount alma =
                AddAccount.in("pt", ColorScheme.LIGHT, screens, server).begin().logsIn("Alma Rojas");

        assertThat(radio(alma, "Sur Outlet")).isEnabled();
        assertThat(radio(alma, "Taller del Sur")).isEnabled();
        assertThat(apart(alma, "Já conectadas")).containsText("Almacén del Sur");
        assertThat(radio(alma, "Almacén del Sur")).hasCount(0);
    }

    @ParameterizedTest(name = "in {0}, {1}")
    @CsvSource({
        "es, DARK, Sin el rol necesario, Mensajes",
        "en, LIGHT, Without the role that is needed, Messages",
        "pt, LIGHT, Sem a função necessária, Mensagens",
    })
    void a_page_without_the_needed_role_stands_apart_with_what_is_missing(
            String language, ColorScheme scheme, String title, String task) throws SQLException {
        AddAccount bruno =
                AddAccount.in(language, scheme, screens, server).begin().logsIn("Bruno Editor");

        assertThat(apart(bruno, title)).containsText("Sur Outlet");
        assertThat(apart(bruno, title)).containsText(task);
        assertThat(bruno.window().getByRole(AriaRole.RADIO)).hasCount(0);
        Screens.assertAccessible(bruno.channels());
        assertEquals(1, bruno.connected());
    }

    @Test
    void only_the_pages_that_were_ticked_at_facebook_can_be_chosen() {
        AddAccount alma =
                AddAccount.in("en", ColorScheme.LIGHT, screens, server).begin();
        Page login = alma.toFacebook();
        AddAccount.is(login, "Alma Rojas");
        login.locator("input[name='page." + DemoWorld.WORKSHOP_ID + "']").uncheck();
        AddAccount.agrees(login);

        assertThat(radio(alma, "Sur Outlet")).isEnabled();
        assertThat(radio(alma, "Taller del Sur")).hasCount(0);
        alma.reads("Is a page missing? Perhaps it was not ticked on Facebook.");
    }

    @Test
    void with_login_for_business_the_configuration_says_what_is_asked_for() {
        try (BandejaServer business = BandejaServer.demo()
                .setting("bandeja.facebook.login-config-id", DemoWorld.LOGIN_CONFIGURATION)
                .setting(
                        "bandeja.facebook.permissions.needed",
                        "business_management,pages_show_list,pages_messaging,pages_manage_metadata,"
                                + "pages_read_engagement,pages_read_user_content,pages_manage_engagement")
                .start()) {
            AddAccount alma =
                    AddAccount.in("en", ColorScheme.LIGHT, screens, business).begin();
            Page login = alma.toFacebook();
            AddAccount.is(login, "Alma Rojas");
            assertTrue(login.url().contains("config_id=" + DemoWorld.LOGIN_CONFIGURATION), login.url());
            assertFalse(login.url().contains("scope="), login.url());
            AddAccount.agrees(login);
            alma.chooses("Sur Outlet").connects().isDone();
        }
    }

    private static Locator row(AddAccount person, String permission) {
        return person.window().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(permission));
    }

    private static Locator radio(AddAccount person, String page) {
        return person.window()
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + page)));
    }

    private static Locator apart(AddAccount person, String title) {
        return person.window().getByRole(AriaRole.REGION, new Locator.GetByRoleOptions().setName(title));
    }
}
