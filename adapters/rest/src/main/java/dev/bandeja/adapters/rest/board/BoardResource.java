package dev.bandeja.adapters.rest.board;

import dev.bandeja.adapters.rest.Query;
import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.domain.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own board of columns. */
@Tag(name = "Board")
@Path("board")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class BoardResource {
    private static final int USUAL = 30;

    private final BoardDesk desk;

    @Inject
    public BoardResource(BoardDesk desk) {
        this.desk = desk;
    }

    @Operation(
            operationId = "getBoard",
            summary = "The caller's board",
            description =
                    "Its columns from left to right, each with what it asks. Everybody has a board of their own, empty at first.")
    @APIResponse(
            responseCode = "200",
            description = "The board",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BoardJson.class),
                            examples = {@ExampleObject(name = "board", ref = "board")}))
    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public BoardJson board() {
        return BoardJson.of(desk.board());
    }

    @Operation(
            operationId = "arrangeBoard",
            summary = "Arrange the caller's board",
            description =
                    "All columns at once, up to 20: so they are added, moved, renamed, changed and removed. Tickets are never touched. Refused when the board was changed since the version that is sent, or when a column names a page, campaign or agent that the caller cannot choose.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = BoardJson.class),
                            examples = {@ExampleObject(name = "board", ref = "board")}))
    @APIResponse(
            responseCode = "200",
            description = "The board as it is now, with the numbers of new columns",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BoardJson.class),
                            examples = {@ExampleObject(name = "board", ref = "board")}))
    @Refuses({Problem.INVALID, Problem.CONFLICT})
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public BoardJson arrange(BoardJson sent) {
        if (sent.version() == null) {
            throw Refused.invalid("version", "required");
        }
        return BoardJson.of(desk.arrange(sent.version(), sent.wanted()));
    }

    @Operation(
            operationId = "listBoardTickets",
            summary = "What is in the columns now",
            description =
                    "The latest tickets of every column and how many it has, of what is in the caller's sight. Costs the same however many columns there are; what follows in a column is a stretch of listTickets with its filter.")
    @APIResponse(
            responseCode = "200",
            description = "The columns",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BoardTicketsJson.class),
                            examples = {@ExampleObject(name = "boardTickets", ref = "boardTickets")}))
    @Refuses({Problem.INVALID})
    @GET
    @Path("tickets")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public BoardTicketsJson tickets(
            @Parameter(
                            description = "How many tickets of each column, once for each from left to right; 1 to 200",
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = Integer.class,
                                            defaultValue = "30"))
                    @QueryParam("shown")
                    List<String> shown) {
        return desk.tickets(shown.stream().map(Query::limit).toList(), USUAL);
    }

    @Operation(
            operationId = "getFilterChoices",
            summary = "What tickets can be filtered by",
            description =
                    "Pages, campaigns and agents, only those of tickets in the caller's sight. The fields are those of listMetadataFields; and all tags of the company.")
    @APIResponse(
            responseCode = "200",
            description = "The choices",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChoicesJson.class),
                            examples = {@ExampleObject(name = "filterChoices", ref = "filterChoices")}))
    @GET
    @Path("choices")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    public ChoicesJson choices() {
        return ChoicesJson.of(desk.choices());
    }
}
