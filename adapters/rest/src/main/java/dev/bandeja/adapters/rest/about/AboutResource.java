package dev.bandeja.adapters.rest.about;

import dev.bandeja.adapters.rest.OpenToAll;
import dev.bandeja.adapters.rest.about.AboutJson.DemoAccountJson;
import dev.bandeja.adapters.rest.problem.Language;
import dev.bandeja.domain.agent.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What this server is, for whoever opens it. */
@Tag(name = "About")
@Path("about")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AboutResource {
    private static final List<DemoAccountJson> DEMO_COMPANY = List.of(
            new DemoAccountJson("admin@example.com", List.of(Role.ADMINISTRATOR)),
            new DemoAccountJson("supervisor@example.com", List.of(Role.SUPERVISOR)),
            new DemoAccountJson("agent1@example.com", List.of(Role.AGENT)),
            new DemoAccountJson("agent2@example.com", List.of(Role.AGENT)),
            new DemoAccountJson("agent3@example.com", List.of(Role.AGENT)));

    private final AboutJson about;

    @Inject
    public AboutResource(
            @ConfigProperty(name = "bandeja.sandbox.enabled", defaultValue = "false") boolean sandbox,
            @ConfigProperty(name = "bandeja.demo.enabled", defaultValue = "false") boolean demo) {
        this.about = new AboutJson(
                "Bandeja",
                ResourceBundle.getBundle(AboutResource.class.getPackageName() + ".build")
                        .getString("version"),
                sandbox,
                demo,
                demo ? DEMO_COMPANY : null,
                Arrays.stream(Language.values()).map(Language::code).toList());
    }

    @Operation(
            operationId = "getAbout",
            summary = "What this server is",
            description =
                    "Name, version and languages, whether the sandbox is on, and the accounts of the demo company when the demo is on. Open to all, so that the sign-in page can show it.")
    @APIResponse(
            responseCode = "200",
            description = "What this server is",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AboutJson.class),
                            examples = {@ExampleObject(name = "about", ref = "about")}))
    @GET
    @OpenToAll
    public AboutJson about() {
        return about;
    }
}
