package dev.bandeja.deployment.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.bandeja.deployment.tests.BandejaServer;
import dev.bandeja.deployment.tests.Facebook;
import dev.bandeja.deployment.tests.RunningBandeja;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can go wrong on the way to Facebook and back: each has its own sentence, and nothing is half done. */
@ExtendWith(Screens.class)
@RunningBandeja(shared = false)
class ConnectTroubleIT {
    private static BandejaServer server;
    private static Facebook facebook;

    private final Screens screens;

    ConnectTroubleIT(Screens screens) {
        this.screens = screens;
    }

    @BeforeAll
    static void the_demo_runs(BandejaServer running) {
        server = running;
        facebook = Facebook.in(server);
    }

    @AfterEach
    void facebook_behaves_again() {
        facebook.behaves();
        facebook.order("/switches", "{'unapprovedScopes': 'pages_user_gender'}");
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({
        "es, 'Se canceló en Facebook. Nada cambió; intenta de nuevo cuando quieras.'",
        "en, 'It was cancelled on Facebook. Nothing changed; try again whenever you want.'",
        "pt, 'Foi cancelado no Facebook. Nada mudou; tente de novo quando quiser.'",
    })
    void who_cancels_at_either_step_is_told_so(String language, String sentence) throws SQLException {
        AddAccount alma = begun(language);
        AddAccount.cancels(alma.toFacebook());
        alma.fails(sentence);

        Page again = alma.channels()
                .waitForPopup(() -> alma.named(alma.word("again")).click());
        AddAccount.is(again, "Alma Rojas");
        AddAccount.cancels(again);
        alma.fails(sentence);
        nothingIsHalfDone(alma, "FAILED CANCELLED");
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "es, 36007, CODE_EXPIRED, La respuesta de Facebook llegó tarde. Intenta de nuevo y termina sin pausas.",
        "en, 36007, CODE_EXPIRED, Facebook’s answer came too late. Try again and finish without a pause.",
        "pt, 36007, CODE_EXPIRED, A resposta do Facebook chegou tarde. Tente de novo e termine sem pausas.",
        "es, 36009, CODE_USED, Esa respuesta de Facebook ya se usó. Intenta de nuevo desde el principio.",
        "en, 36009, CODE_USED, That answer of Facebook was already used. Try again from the beginning.",
        "pt, 36009, CODE_USED, Essa resposta do Facebook já foi usada. Tente de novo desde o início.",
        "es, 36008, REDIRECT_MISMATCH, La dirección de regreso no está registrada en la aplicación de Facebook. "
                + "Agrégala en sus ajustes de inicio de sesión e intenta de nuevo.",
        "en, 36008, REDIRECT_MISMATCH, The return address is not registered in the Facebook app. "
                + "Add it in its login settings and try again.",
        "pt, 36008, REDIRECT_MISMATCH, O endereço de retorno não está registrado no aplicativo do Facebook. "
                + "Adicione-o nas configurações de login e tente de novo.",
    })
    void a_code_that_facebook_does_not_take_is_explained_and_the_next_try_ends_well(
            String language, int subcode, String failure, String sentence) throws SQLException {
        facebook.goesWrong(
                "{'kind': 'error', 'code': 100, 'subcode': " + subcode + ", 'path': 'oauth/access_token', 'next': 1}");
        AddAccount alma = begun(language).logsIn("Alma Rojas");
        alma.fails(sentence);
        nothingIsHalfDone(alma, "FAILED " + failure);

        Page again = alma.channels()
                .waitForPopup(() -> alma.named(alma.word("again")).click());
        AddAccount.is(again, "Alma Rojas");
        AddAccount.agrees(again);
        alma.reads("Sur Outlet");
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({
        "es, Facebook no mostró ninguna página. Entra con la cuenta que la administra y márcala en la ventana.",
        "en, Facebook showed no page. Sign in with the account that manages it and tick it in the window.",
        "pt, O Facebook não mostrou nenhuma página. Entre com a conta que a administra e marque-a na janela.",
    })
    void somebody_without_a_page_is_told_so(String language, String sentence) throws SQLException {
        AddAccount nadia = begun(language).logsIn("Nadia Salas");
        nadia.fails(sentence);
        nothingIsHalfDone(nadia, "FAILED NO_PAGES");
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({
        "es, Este regreso no corresponde a un intento abierto. Empieza de nuevo en Canales.",
        "en, This return belongs to no open attempt. Start again in Channels.",
        "pt, Este retorno não corresponde a uma tentativa aberta. Comece de novo em Canais.",
    })
    void a_return_that_was_used_or_made_up_or_is_another_sessions_leads_nowhere(String language, String sentence)
            throws SQLException {
        AddAccount alma = begun(language);
        Page login = alma.toFacebook();
        AddAccount.is(login, "Alma Rojas");
        String[] back = new String[1];
        login.context().onRequest(request -> {
            if (request.url().contains("/oauth/facebook/callback")) {
                back[0] = request.url();
            }
        });
        AddAccount.agrees(login);
        alma.reads("Sur Outlet");

        Page window = alma.channels().context().newPage();
        window.navigate(back[0]);
        assertThat(window.getByText(sentence)).isVisible();
        window.navigate(server.at("/oauth/facebook/callback?code=made-up&state=" + "a".repeat(43))
                .toString());
        assertThat(window.getByText(sentence)).isVisible();

        Page open = AddAccount.in(language, ColorScheme.LIGHT, screens, server)
                .begin()
                .toFacebook();
        AddAccount.is(open, "Alma Rojas");
        String state = open.url().replaceAll(".*[?&]state=([^&]+).*", "$1");
        Page stranger =
                AddAccount.in(language, ColorScheme.DARK, screens, server).channels();
        stranger.navigate(
                server.at("/oauth/facebook/callback?code=any&state=" + state).toString());
        assertThat(stranger.getByText(sentence)).isVisible();
        assertTrue(AddAccount.lastAttempt(server).startsWith("AWAITING_LOGIN"), "the attempt is still whose it is");
        assertEquals(1, alma.connected());
    }

    @Test
    void a_permission_that_facebook_has_not_approved_ends_at_facebook_and_the_window_here_waits() throws SQLException {
        facebook.order("/switches", "{'unapprovedScopes': 'pages_messaging'}");
        AddAccount alma = begun("es");
        Page login = alma.toFacebook();
        assertThat(login.locator("body")).containsText("pages_messaging");
        login.close();

        alma.reads("Termina en la ventana de Facebook");
        assertThat(alma.named("Abrir Facebook otra vez")).isEnabled();
        nothingIsHalfDone(alma, "AWAITING_LOGIN");
    }

    private AddAccount begun(String language) {
        return AddAccount.in(language, ColorScheme.LIGHT, screens, server).begin();
    }

    private static void nothingIsHalfDone(AddAccount person, String attempt) throws SQLException {
        assertEquals(1, person.connected());
        assertEquals(attempt + ", tokens kept: 0", AddAccount.lastAttempt(server));
    }
}
