package dev.bandeja.deployment.tests.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test class a browser; every person in a journey gets a window of their own, with cookies of their own. */
public final class Screens implements ParameterResolver, AfterAllCallback {
    /** Where pictures go; the ones the guide shows are kept in the repository. */
    static final Path PICTURES = Path.of(System.getProperty("bandeja.pictures", "target/pictures"));

    /** A busy machine is slow; nothing waits this long when it works. */
    private static final int PATIENCE_MILLIS = 30_000;

    private Playwright playwright;
    private Browser browser;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Screens.class;
    }

    @Override
    public Screens resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (browser == null) {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
            playwright = InstalledBrowser.driver();
            browser = InstalledBrowser.launch(playwright);
        }
        return this;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (browser != null) {
            browser.close();
            playwright.close();
        }
    }

    /** A window of somebody who reads that language. */
    public Page window(String language, ColorScheme scheme, int width, int height) {
        BrowserContext person = browser.newContext(new Browser.NewContextOptions()
                .setLocale(language)
                .setColorScheme(scheme)
                .setViewportSize(width, height)
                .setReducedMotion(ReducedMotion.REDUCE));
        person.setDefaultTimeout(PATIENCE_MILLIS);
        return person.newPage();
    }

    /** Fails with every obstacle that axe finds on the page for people with disabilities. */
    static void assertAccessible(Page page) {
        AxeResults results = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze();
        Assertions.assertEquals(
                List.of(),
                results.getViolations().stream()
                        .map(violation -> violation.getId() + ": " + violation.getNodes())
                        .toList());
    }

    /** Keeps what the window shows, for the guide. */
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
