package dev.bandeja.deployment.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.bandeja.deployment.tests.BandejaServer;
import dev.bandeja.deployment.tests.RunningBandeja;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A browser gives a site six connections; eight tabs of the desk share one stream of live updates and all stay live. */
@RunningBandeja
@ExtendWith(Screens.class)
class ManyTabsIT {
    private static final int TABS = 8;

    private final BandejaServer server;
    private final Screens screens;

    ManyTabsIT(BandejaServer server, Screens screens) {
        this.server = server;
        this.screens = screens;
    }

    @Test
    void eight_tabs_of_one_browser_are_live_over_one_stream_and_survive_the_one_that_has_it() {
        Page first = screens.window("es", ColorScheme.LIGHT, 1280, 800);
        Desk.signIn(first, server, "admin@example.com");
        List<Page> tabs = eightTabs(first.context());
        AtomicInteger streams = new AtomicInteger();
        first.context().onRequest(request -> {
            if (request.url().contains("/api/v1/events")) {
                streams.incrementAndGet();
            }
        });
        Page sandbox = screens.window("es", ColorScheme.LIGHT, 1280, 800);
        Desk.become(sandbox, server, "Lucía Fernández");

        Desk.say(sandbox, "¿Están ahí las ocho?");
        tabs.forEach(
                tab -> assertThat(tab.getByText("¿Están ahí las ocho?").first()).isVisible());
        assertEquals(0, streams.get(), "live tabs ask for no further stream");

        first.close();
        Desk.say(sandbox, "¿Y las siete?");
        tabs.stream().skip(1).forEach(tab -> assertThat(
                        tab.getByText("¿Y las siete?").first())
                .isVisible());
    }

    private List<Page> eightTabs(BrowserContext person) {
        List<Page> tabs = new ArrayList<>(person.pages());
        while (tabs.size() < TABS) {
            Page tab = person.newPage();
            tab.navigate(server.at("/inbox?box=all").toString());
            assertThat(tab.getByText(Pattern.compile("^Conectado$"))).isVisible();
            tabs.add(tab);
        }
        return tabs;
    }
}
