package dev.bandeja.adapters.rest.problem;

import dev.bandeja.domain.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The business said no. */
@Provider
@ApplicationScoped
public class RefusedMapper implements ExceptionMapper<Refused> {
    private final Problems problems;

    @Context
    private HttpServletRequest request;

    @Inject
    public RefusedMapper(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(Refused refused) {
        return answer(problems.of(request, refused));
    }

    static Response answer(ProblemJson problem) {
        Response.ResponseBuilder response =
                Response.status(problem.status()).type(ProblemJson.MEDIA_TYPE).entity(problem);
        if (problem.facts() != null && problem.facts().containsKey("retryAfterSeconds")) {
            response.header("Retry-After", problem.facts().get("retryAfterSeconds"));
        }
        return response.build();
    }
}
