package dev.bandeja.adapters.rest.problem;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Answers what ends in an error outside the REST resources: programs get a problem, people who opened a page its sentence.
 */
@WebServlet(urlPatterns = "/api/problem", asyncSupported = true)
public class ErrorPage extends HttpServlet {
    private final transient Problems problems;

    @Inject
    public ErrorPage(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemJson problem = problem(request);
        if (wantsPage(request)) {
            response.setStatus(problem.status());
            response.setContentType("text/plain");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().println(problem.title() + "\n" + problem.detail());
        } else {
            problems.answer(response, problem);
        }
    }

    private ProblemJson problem(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (!(status instanceof Integer)) {
            return problems.of(request, Problem.NOT_FOUND, Map.of());
        }
        Problem problem = Problem.ofStatus((Integer) status);
        return problem == Problem.FAULT && thrown instanceof Throwable
                ? problems.of(request, (Throwable) thrown)
                : problems.of(request, problem, Map.of());
    }

    private static boolean wantsPage(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String accepted = request.getHeader("Accept");
        return path instanceof String
                && !((String) path).startsWith(request.getContextPath() + "/api/")
                && accepted != null
                && accepted.contains("text/html");
    }
}
