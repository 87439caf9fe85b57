package dev.bandeja.deployment.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.bandeja.deployment.tests.BandejaServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.regex.Pattern;

/** An administrator adds an account, in their language: the steps at both windows, and what the screen calls them. */
final class AddAccount {
    private static final Map<String, Map<String, String>> WORDS = Map.of(
            "es",
            Map.of(
                    "add", "Agregar cuenta",
                    "open", "Continuar con Facebook",
                    "connect", "Conectar página",
                    "done", "Conectada, lista para configurar",
                    "failed", "No se pudo conectar",
                    "again", "Intentar de nuevo",
                    "ready", "La dirección pública responde y Facebook avisa a Bandeja."),
            "en",
            Map.of(
                    "add", "Add account",
                    "open", "Continue with Facebook",
                    "connect", "Connect page",
                    "done", "Connected, ready to configure",
                    "failed", "Could not be connected",
                    "again", "Try again",
                    "ready", "The public address answers and Facebook tells Bandeja."),
            "pt",
            Map.of(
                    "add", "Adicionar conta",
                    "open", "Continuar com o Facebook",
                    "connect", "Conectar página",
                    "done", "Conectada, pronta para configurar",
                    "failed", "Não foi possível conectar",
                    "again", "Tentar de novo",
                    "ready", "O endereço público responde e o Facebook avisa o Bandeja."));

    private final BandejaServer server;
    private final Page channels;
    private final Map<String, String> words;

    private AddAccount(BandejaServer server, Page channels, Map<String, String> words) {
        this.server = server;
        this.channels = channels;
        this.words = words;
    }

    /** Signed in, with the list of channels before them. */
    static AddAccount in(String language, ColorScheme scheme, Screens screens, BandejaServer server) {
        return of(screens.window(language, scheme, 1280, 800), language, server);
    }

    static AddAccount of(Page window, String language, BandejaServer server) {
        Desk.signIn(window, server, "admin@example.com");
        window.navigate(server.at("/channels").toString());
        assertThat(window.getByText("Almacén del Sur").first()).isVisible();
        return new AddAccount(server, window, WORDS.get(language));
    }

    Page channels() {
        return channels;
    }

    /** What the screen calls a step. */
    String word(String step) {
        return words.get(step);
    }

    AddAccount begin() {
        button("add").click();
        return this;
    }

    /** Opens the login in its pop-up. */
    Page toFacebook() {
        return channels.waitForPopup(() -> button("open").click());
    }

    /** The whole way over the login and back, as that person, granting everything. */
    AddAccount logsIn(String person) {
        Page login = toFacebook();
        is(login, person);
        agrees(login);
        return this;
    }

    static void is(Page login, String person) {
        login.getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText(person))
                .click();
    }

    static void agrees(Page login) {
        login.locator("button[name=do][value=continue]").click();
    }

    static void cancels(Page login) {
        login.locator("button[name=do][value=cancel]").click();
    }

    AddAccount chooses(String page) {
        window().getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(Pattern.compile(page)))
                .check();
        return this;
    }

    AddAccount connects() {
        button("connect").click();
        return this;
    }

    AddAccount isDone() {
        assertThat(window().getByText(word("done"))).isVisible();
        return this;
    }

    /** It did not work, the window says so in this sentence, and one can begin anew. */
    AddAccount fails(String sentence) {
        assertThat(window().getByText(word("failed"))).isVisible();
        assertThat(window().getByText(sentence)).isVisible();
        assertThat(button("again")).isEnabled();
        return this;
    }

    AddAccount reads(String sentence) {
        assertThat(window().getByText(sentence).first()).isVisible();
        return this;
    }

    Locator window() {
        return channels.getByRole(AriaRole.DIALOG);
    }

    private Locator button(String step) {
        return named(word(step));
    }

    Locator named(String name) {
        return channels.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** How many pages are connected, as the API tells. */
    int connected() {
        String answer =
                channels.request().get(server.at("/api/v1/channels").toString()).text();
        try (JsonReader reader = Json.createReader(new StringReader(answer))) {
            JsonObject all = reader.readObject();
            return all.getJsonArray("items").size();
        }
    }

    /** How far the attempt begun last has come, how many tokens are kept for attempts, as the database tells. */
    static String lastAttempt(BandejaServer server) throws SQLException {
        try (Connection database = server.database();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        """
                        select step, coalesce(failure, ''), (select count(*) from connection_token k where k.attempt_id = a.id)
                        from connection_attempt a order by id desc limit 1
                        """)) {
            row.next();
            return (row.getString(1) + " " + row.getString(2)).strip() + ", tokens kept: " + row.getInt(3);
        }
    }

    /** A page is as if it had never been connected. */
    static void forget(BandejaServer server, String page) throws SQLException {
        try (Connection database = server.database();
                Statement statement = database.createStatement()) {
            statement.execute("delete from connection_attempt");
            statement.execute("delete from channel where external_id = '" + page + "'");
        }
    }
}
