package dev.bandeja.adapters.rest.erasure;

import dev.bandeja.adapters.rest.linked.LinkedPage;
import dev.bandeja.adapters.rest.problem.Language;
import dev.bandeja.adapters.rest.problem.ReaderLanguage;
import dev.bandeja.adapters.rest.problem.Sentences;
import dev.bandeja.application.conversation.Erasures;
import dev.bandeja.domain.conversation.Erasure;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Shows how far the deletion of somebody's data has come, to everybody who has its code. It tells when, and nothing about
 * whom.
 */
@WebServlet("/erasures/*")
public class ErasurePage extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern CODE = Pattern.compile("/([0-9A-Z]{8,40})");

    private final transient Erasures erasures;
    private final transient ReaderLanguage languages;
    private final transient ZoneId zone;

    @Inject
    public ErasurePage(Erasures erasures, ReaderLanguage languages, ZoneId zone) {
        this.erasures = erasures;
        this.languages = languages;
        this.zone = zone;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Erasure> erasure = Optional.ofNullable(request.getPathInfo())
                .map(CODE::matcher)
                .filter(path -> path.matches())
                .flatMap(path -> erasures.byCode(path.group(1)));
        page(languages.of(request), erasure).send(response, erasure.isPresent());
    }

    private LinkedPage page(Language language, Optional<Erasure> erasure) {
        String state = erasure.isEmpty() ? "unknown" : erasure.get().doneAt().isPresent() ? "done" : "received";
        return new LinkedPage(
                language,
                say(language, "title"),
                state,
                say(language, state),
                say(language, state + ".more"),
                erasure.map(each -> facts(language, each) + "<p>" + say(language, "what") + "</p>")
                        .orElse(""));
    }

    private String facts(Language language, Erasure erasure) {
        String facts = fact(say(language, "code"), "<code>" + erasure.code() + "</code>")
                + fact(say(language, "receivedAt"), time(language, erasure.receivedAt()));
        return "<dl>"
                + facts
                + erasure.doneAt()
                        .map(at -> fact(say(language, "doneAt"), time(language, at)))
                        .orElse("")
                + "</dl>";
    }

    private static String fact(String name, String value) {
        return "<dt>" + name + "</dt><dd>" + value + "</dd>";
    }

    private String time(Language language, Instant at) {
        String words = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(language.code()))
                .withZone(zone)
                .format(at);
        return "<time datetime=\"" + at + "\">" + words + "</time>";
    }

    private static String say(Language language, String key) {
        return Sentences.say(language, "erasure." + key, Map.of());
    }
}
