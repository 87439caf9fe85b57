package dev.bandeja.adapters.rest.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/** Everything else that can end a call: what the container refuses by itself, and faults. */
@Provider
@ApplicationScoped
public class FaultMapper implements ExceptionMapper<Throwable> {
    private final Problems problems;

    @Context
    private HttpServletRequest request;

    @Inject
    public FaultMapper(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException refusal) {
            return refused(refusal);
        }
        return RefusedMapper.answer(problems.of(request, thrown));
    }

    private Response refused(WebApplicationException refusal) {
        Response given = refusal.getResponse();
        if (given.getStatus() < 400) {
            return given;
        }
        Problem problem = Problem.ofStatus(given.getStatus());
        if (problem == Problem.FAULT) {
            return RefusedMapper.answer(problems.of(request, refusal));
        }
        Response answer = RefusedMapper.answer(problems.of(request, problem, Map.of()));
        String allowed = given.getHeaderString(HttpHeaders.ALLOW);
        return allowed == null
                ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.ALLOW, allowed)
                        .build();
    }
}
