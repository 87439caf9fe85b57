package dev.bandeja.adapters.rest.problem;

import dev.bandeja.domain.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Puts problems into words for the caller, the same inside the REST resources and outside of them. */
@ApplicationScoped
public class Problems {
    private static final System.Logger LOG = System.getLogger(Problems.class.getName());
    private static final String CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int CODE_LENGTH = 8;

    private final ReaderLanguage languages;
    private final SecureRandom dice = new SecureRandom();
    private final Jsonb json = JsonbBuilder.create();

    @Inject
    public Problems(ReaderLanguage languages) {
        this.languages = languages;
    }

    public ProblemJson of(HttpServletRequest request, Problem problem, Map<String, Object> facts) {
        return worded(languages.of(request), problem, facts, Optional.empty());
    }

    /** Whatever was thrown: a refusal, a database that is away, or a fault. */
    public ProblemJson of(HttpServletRequest request, Throwable thrown) {
        Optional<Refused> refused = Causes.find(thrown, Refused.class);
        if (refused.isPresent()) {
            return of(request, Problem.of(refused.get().reason()), refused.get().facts());
        }
        return Causes.isLostDatabase(thrown) ? of(request, Problem.UNAVAILABLE, Map.of()) : fault(request, thrown);
    }

    /** Something that should not have happened: written to the log once, under a code that the caller is told. */
    private ProblemJson fault(HttpServletRequest request, Throwable fault) {
        String code = newCode();
        LOG.log(
                System.Logger.Level.ERROR,
                "Fault " + code + " at " + request.getMethod() + " " + request.getRequestURI(),
                fault);
        return worded(languages.of(request), Problem.FAULT, Map.of(), Optional.of(code));
    }

    /** Answers a call outside the REST resources. */
    public void answer(HttpServletResponse response, ProblemJson problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(ProblemJson.MEDIA_TYPE);
        byte[] body = json.toJson(problem).getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** A problem as a description of the API shows it, in English. */
    public static ProblemJson example(Problem problem, Map<String, Object> facts) {
        return worded(
                Language.EN, problem, facts, problem == Problem.FAULT ? Optional.of("K7QX2M9A") : Optional.empty());
    }

    static ProblemJson worded(Language language, Problem problem, Map<String, Object> facts, Optional<String> code) {
        Map<String, Object> values = new LinkedHashMap<>(facts);
        code.ifPresent(given -> values.put("code", given));
        String title = Sentences.say(language, problem.name() + ".title", values);
        String detail = Sentences.find(language, problem.name() + ".detail." + facts.get("rule"), values)
                .orElseGet(() -> Sentences.say(language, problem.name() + ".detail", values));
        return new ProblemJson(
                problem.type(),
                title,
                problem.status(),
                detail,
                problem.name(),
                facts.isEmpty() ? null : facts,
                code.orElse(null));
    }

    private String newCode() {
        StringBuilder code = new StringBuilder(CODE_LENGTH);
        dice.ints(CODE_LENGTH, 0, CODE_LETTERS.length()).forEach(at -> code.append(CODE_LETTERS.charAt(at)));
        return code.toString();
    }
}
