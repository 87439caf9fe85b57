package dev.bandeja.adapters.rest.people;

import dev.bandeja.adapters.rest.Query;
import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.Language;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.adapters.rest.security.AccessAddress;
import dev.bandeja.application.agent.GiveAccess;
import dev.bandeja.application.agent.InvitePerson;
import dev.bandeja.application.agent.People;
import dev.bandeja.application.agent.PeopleBoard;
import dev.bandeja.application.mail.Mailbox;
import dev.bandeja.application.routing.ChangePerson;
import dev.bandeja.application.routing.OpenWork;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.campaign.CampaignId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who works here, and what they may do. */
@Tag(name = "People")
@Path("people")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PeopleResource {
    private final PeopleBoard board;
    private final People people;
    private final InvitePerson invitePerson;
    private final ChangePerson changePerson;
    private final GiveAccess giveAccess;
    private final AccessAddress addresses;
    private final Mailbox mailbox;

    @Inject
    public PeopleResource(
            PeopleBoard board,
            People people,
            InvitePerson invitePerson,
            ChangePerson changePerson,
            GiveAccess giveAccess,
            AccessAddress addresses,
            Mailbox mailbox) {
        this.board = board;
        this.people = people;
        this.invitePerson = invitePerson;
        this.changePerson = changePerson;
        this.giveAccess = giveAccess;
        this.addresses = addresses;
        this.mailbox = mailbox;
    }

    @Operation(
            operationId = "listPeople",
            summary = "Who works here",
            description = "By name, also those who may not sign in any more.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the list",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PersonPageJson.class),
                            examples = {@ExampleObject(name = "personPage", ref = "personPage")}))
    @Refuses({Problem.INVALID})
    @GET
    @RolesAllowed(Roles.ADMINISTRATOR)
    public PersonPageJson list(
            @Parameter(description = "Part of the name or the address") @QueryParam("q") String search,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        var page = board.list(Query.text("q", search), Query.text("after", after), Query.limit(limit));
        return new PersonPageJson(
                page.items().stream().map(PersonJson::of).toList(), page.next().orElse(null));
    }

    @Operation(operationId = "getPerson", summary = "One person", description = "As they are now.")
    @APIResponse(
            responseCode = "200",
            description = "The person",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PersonJson.class),
                            examples = {@ExampleObject(name = "person", ref = "person")}))
    @GET
    @Path("{id}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public PersonJson one(@PathParam("id") long id) {
        return board.card(new AgentId(id)).map(PersonJson::of).orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
    }

    @Operation(
            operationId = "createPerson",
            summary = "Somebody joins",
            description =
                    "They choose their password themselves, with a link that works once, for seven days. The link is in this answer only, and in the mail that goes to them when there is a mail server.")
    @APIResponse(
            responseCode = "201",
            description = "The person and their link",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = InvitedJson.class),
                            examples = {@ExampleObject(name = "invited", ref = "invited")}))
    @Refuses({Problem.INVALID, Problem.EMAIL_TAKEN})
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response create(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = PersonChangeJson.class),
                                            examples = {@ExampleObject(name = "personChange", ref = "personChange")}))
                    PersonChangeJson wanted) {
        Person person = person(people.newId(), wanted);
        LinkJson link = told(invitePerson.invite(person, supervised(wanted)));
        return Response.status(Response.Status.CREATED)
                .entity(new InvitedJson(one(person.id().value()), link))
                .build();
    }

    @Operation(
            operationId = "editPerson",
            summary = "Change a person",
            description =
                    "Everything that is sent replaces what was. Roles and campaigns count from the person's next request on. Nobody can take the role from the last active administrator.")
    @APIResponse(
            responseCode = "200",
            description = "The person as they are now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PersonJson.class),
                            examples = {@ExampleObject(name = "person", ref = "person")}))
    @Refuses({Problem.INVALID, Problem.EMAIL_TAKEN, Problem.LAST_ADMINISTRATOR, Problem.CONFLICT})
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public PersonJson edit(
            @PathParam("id") long id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = PersonChangeJson.class),
                                            examples = {@ExampleObject(name = "personChange", ref = "personChange")}))
                    PersonChangeJson wanted) {
        one(id);
        changePerson.edit(person(new AgentId(id), wanted), supervised(wanted), work(wanted.tickets()));
        return one(id);
    }

    @Operation(
            operationId = "giveLink",
            summary = "A link to choose a password",
            description =
                    "For somebody who was invited, or has forgotten their password. It works once; links given before do not work any more. It is in this answer only, and in the mail that goes to them when there is a mail server.")
    @APIResponse(
            responseCode = "201",
            description = "The link",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LinkJson.class),
                            examples = {@ExampleObject(name = "link", ref = "link")}))
    @Refuses({Problem.INVALID})
    @POST
    @Path("{id}/link")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response link(@PathParam("id") long id) {
        return Response.status(Response.Status.CREATED)
                .entity(told(giveAccess.give(new AgentId(id))))
                .build();
    }

    @Operation(
            operationId = "deactivatePerson",
            summary = "Somebody leaves",
            description =
                    "Their sessions end at once. Their open tickets go back to their campaigns, first in line, or stay with them. What they wrote stays. The last active administrator cannot leave.")
    @APIResponse(
            responseCode = "200",
            description = "The person as they are now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PersonJson.class),
                            examples = {@ExampleObject(name = "person", ref = "person")}))
    @Refuses({Problem.INVALID, Problem.LAST_ADMINISTRATOR, Problem.CONFLICT})
    @POST
    @Path("{id}/deactivate")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public PersonJson deactivate(
            @PathParam("id") long id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = LeavingJson.class),
                                            examples = {@ExampleObject(name = "leaving", ref = "leaving")}))
                    LeavingJson leaving) {
        changePerson.deactivate(new AgentId(id), work(leaving.tickets()));
        return one(id);
    }

    @Operation(
            operationId = "reactivatePerson",
            summary = "Somebody is back",
            description = "They can sign in again, with the password they had.")
    @APIResponse(
            responseCode = "200",
            description = "The person as they are now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PersonJson.class),
                            examples = {@ExampleObject(name = "person", ref = "person")}))
    @POST
    @Path("{id}/reactivate")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public PersonJson reactivate(@PathParam("id") long id) {
        changePerson.reactivate(new AgentId(id));
        return one(id);
    }

    private LinkJson told(GiveAccess.Given given) {
        return LinkJson.of(given, addresses.of(given.token()), mailbox.isSetUp());
    }

    private static Person person(AgentId id, PersonChangeJson wanted) {
        if (wanted.roles() == null || wanted.roles().isEmpty() || wanted.roles().contains(null)) {
            throw Refused.invalid("roles", "required");
        }
        return new Person(
                id,
                Query.required("email", wanted.email()),
                Query.required("name", wanted.name()),
                EnumSet.copyOf(wanted.roles()),
                Optional.ofNullable(wanted.language()).map(PeopleResource::language),
                true);
    }

    private static String language(String wanted) {
        return Language.ofTag(wanted)
                .orElseThrow(() -> Refused.invalid("language", "one-of").with("allowed", "es, en, pt"))
                .code();
    }

    private static Set<CampaignId> supervised(PersonChangeJson wanted) {
        return Optional.ofNullable(wanted.supervises()).orElse(List.of()).stream()
                .filter(Objects::nonNull)
                .map(CampaignId::new)
                .collect(Collectors.toSet());
    }

    private static OpenWork work(OpenWork wanted) {
        return Optional.ofNullable(wanted).orElse(OpenWork.QUEUE);
    }
}
