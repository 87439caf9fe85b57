package dev.bandeja.adapters.rest.settings;

import dev.bandeja.adapters.rest.linked.LinkedPage;
import dev.bandeja.adapters.rest.problem.Language;
import dev.bandeja.adapters.rest.problem.ReaderLanguage;
import dev.bandeja.adapters.rest.problem.Sentences;
import dev.bandeja.application.channel.StopNotifications;
import dev.bandeja.application.channel.StopNotifications.Subscription;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the reader of a notification says that they want no more of them: with one press of a button on this page, or by the
 * mail program itself, which posts here (RFC 8058). Opening the page changes nothing, because programs that look for harmful
 * links open it too. Whoever has the link may; nobody signs in.
 */
@WebServlet("/notifications/stop/*")
public class StopPage extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern TOKEN = Pattern.compile("/([0-9a-zA-Z-]{8,64})");

    private final transient StopNotifications stop;
    private final transient ReaderLanguage languages;

    @Inject
    public StopPage(StopNotifications stop, ReaderLanguage languages) {
        this.stop = stop;
        this.languages = languages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Subscription> found = asked(request, stop::look);
        answer(
                request,
                response,
                found,
                found.map(each -> each.stopped() ? "done" : "ask").orElse("unknown"));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Subscription> found = asked(request, stop::stop);
        answer(request, response, found, found.isPresent() ? "done" : "unknown");
    }

    private static Optional<Subscription> asked(
            HttpServletRequest request, Function<String, Optional<Subscription>> what) {
        Matcher path = TOKEN.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        return path.matches() ? what.apply(path.group(1)) : Optional.empty();
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, Optional<Subscription> found, String state)
            throws IOException {
        page(languages.of(request), found, state).send(response, found.isPresent());
    }

    private static LinkedPage page(Language language, Optional<Subscription> found, String state) {
        Map<String, String> facts = Map.of(
                "address", found.map(each -> escaped(each.address())).orElse(""),
                "page", found.map(each -> escaped(each.page())).orElse(""));
        return new LinkedPage(
                language,
                say(language, "title", facts),
                state,
                say(language, state, facts),
                say(language, state + ".more", facts),
                state.equals("ask") ? form(say(language, "button", facts)) : "");
    }

    private static String form(String button) {
        return "<form method=\"post\"><button>" + button + "</button></form>";
    }

    private static String say(Language language, String key, Map<String, String> facts) {
        return Sentences.say(language, "stop." + key, facts);
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
