package dev.bandeja.adapters.rest.analytics;

import dev.bandeja.adapters.rest.Query;
import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.Language;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.adapters.rest.problem.ReaderLanguage;
import dev.bandeja.application.analytics.AnalyticsChoices;
import dev.bandeja.application.analytics.Period;
import dev.bandeja.application.analytics.TicketEvents;
import dev.bandeja.application.analytics.TicketEvents.By;
import dev.bandeja.application.analytics.TicketEvents.Question;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.analytics.Figure;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The dashboard: figures of a period, the tickets behind each, and a file with all of them. */
@Tag(name = "Analytics")
@Path("analytics")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AnalyticsResource {
    private final TicketEvents events;
    private final AnalyticsChoices choices;
    private final AnalyticsQuestion reader;
    private final ReaderLanguage languages;

    @Inject
    public AnalyticsResource(
            TicketEvents events, AnalyticsChoices choices, AnalyticsQuestion reader, ReaderLanguage languages) {
        this.events = events;
        this.choices = choices;
        this.reader = reader;
        this.languages = languages;
    }

    @Operation(
            operationId = "getFigures",
            summary = "The figures of a period",
            description =
                    "In all, by day, campaign, page and agent, beside those of the period before. Analysts and administrators read everything, supervisors their campaigns. A figure without a denominator has no value. Figures of the queue are not told of an agent: who gave up waiting was nobody's.")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DashboardJson.class),
                            examples = {@ExampleObject(name = "dashboard", ref = "dashboard")}))
    @Refuses({Problem.INVALID})
    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR, Roles.ANALYST})
    public DashboardJson figures(@Context SecurityContext caller, @BeanParam AnalyticsQuestion.Asked asked) {
        Period period = reader.period(asked, caller);
        Period before = period.before();
        Question now = reader.question(asked, period, caller);
        Question then = now.between(before.from(), before.to());
        Set<By> parts = EnumSet.of(By.ALL, By.CAMPAIGN, By.CHANNEL, By.AGENT);
        Set<By> ways = EnumSet.copyOf(parts);
        ways.add(By.DAY);
        Lines lines = Lines.of(events.tally(now, ways, period.zone()), events.states(now, parts));
        Lines linesBefore = Lines.of(
                events.tally(then, EnumSet.of(By.ALL, By.DAY), period.zone()), events.states(then, EnumSet.of(By.ALL)));
        AnalyticsChoices.Choices named =
                choices.among(now.within(), lines.numbers(By.CHANNEL), lines.numbers(By.AGENT));
        Predicate<Figure> told = now.agent().isPresent() ? Figure::ofAgents : any -> true;
        return new DashboardJson(
                period.zone().getId(),
                period.first(),
                period.last(),
                before.first(),
                before.last(),
                FigureJson.all(told, lines.whole(), Optional.of(linesBefore.whole())),
                FigureLineJson.of(lines, By.DAY, told),
                FigureLineJson.of(linesBefore, By.DAY, told),
                FigureLineJson.of(lines, By.CAMPAIGN, told),
                FigureLineJson.of(lines, By.CHANNEL, told),
                FigureLineJson.of(lines, By.AGENT, Figure::ofAgents),
                new DashboardJson.FigureChoicesJson(
                        DashboardJson.FigureChoiceJson.of(named.campaigns()),
                        DashboardJson.FigureChoiceJson.of(named.channels()),
                        DashboardJson.FigureChoiceJson.of(named.agents())));
    }

    @Operation(
            operationId = "listFigureTickets",
            summary = "The tickets behind a figure",
            description =
                    "Of a count those that were counted, of a time those that were measured, of a share those that missed it: late ones, unanswered ones, abandoned ones. Newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of them",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FigureTicketsJson.class),
                            examples = {@ExampleObject(name = "figureTickets", ref = "figureTickets")}))
    @Refuses({Problem.INVALID})
    @GET
    @Path("tickets")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR, Roles.ANALYST})
    public FigureTicketsJson tickets(
            @Context SecurityContext caller,
            @BeanParam AnalyticsQuestion.Asked asked,
            @Parameter(description = "Which figure; every ticket of the period when nothing is said")
                    @QueryParam("figure")
                    String figure,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        int most = Query.limit(limit);
        Question question = reader.question(asked, reader.period(asked, caller), caller);
        Optional<Figure> wanted = Query.text("figure", figure).map(name -> Query.oneOf(Figure.class, "figure", name));
        return FigureTicketsJson.of(events.tickets(question, wanted, place(after), most + 1), most);
    }

    private static Optional<TicketId> place(String after) {
        try {
            return Query.text("after", after).map(number -> new TicketId(Long.parseLong(number)));
        } catch (NumberFormatException noNumber) {
            throw Refused.invalid("after", "cursor");
        }
    }

    @Operation(
            operationId = "exportTickets",
            summary = "The tickets of a period as a file",
            description =
                    "CSV for spreadsheets, in the caller's language: one row for each ticket with something in the period, and what its events count to, so that the columns add up to the figures. Times are in seconds. Texts that a spreadsheet would take for a formula begin with an apostrophe.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(implementation = String.class),
                            examples = {@ExampleObject(name = "ticketsCsv", ref = "ticketsCsv")}))
    @Refuses({Problem.INVALID})
    @GET
    @Path("export")
    @Produces("text/csv")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR, Roles.ANALYST})
    public Response export(
            @Context SecurityContext caller,
            @Context HttpServletRequest request,
            @BeanParam AnalyticsQuestion.Asked asked) {
        Period period = reader.period(asked, caller);
        Question question = reader.question(asked, period, caller);
        Language language = languages.of(request);
        String name = "bandeja-" + period.first() + "-" + period.last() + ".csv";
        return Response.ok(new TicketsCsv(events, question, period.zone(), language))
                .type("text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
