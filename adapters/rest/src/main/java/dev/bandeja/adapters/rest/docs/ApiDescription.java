package dev.bandeja.adapters.rest.docs;

import dev.bandeja.adapters.rest.RestApplication;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.adapters.rest.problem.ProblemJson;
import dev.bandeja.adapters.rest.problem.Problems;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Completes the description of the API when it is built: who may use an operation, how it can go wrong, in the very words of
 * the server, and what every changing call has to carry. It all comes from what the resources say themselves.
 */
public class ApiDescription implements OASFilter {
    private static final Set<HttpMethod> READING = EnumSet.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Map<String, Method> methods = new RestApplication()
            .getClasses().stream()
                    .flatMap(resource -> Arrays.stream(resource.getMethods()))
                    .filter(method ->
                            method.isAnnotationPresent(org.eclipse.microprofile.openapi.annotations.Operation.class))
                    .collect(Collectors.toMap(ApiDescription::operationId, method -> method));

    @Override
    public void filterOpenAPI(OpenAPI api) {
        for (PathItem path : api.getPaths().getPathItems().values()) {
            path.getOperations().forEach(this::complete);
        }
        SchemaNames.settle(api.getComponents());
    }

    private void complete(HttpMethod httpMethod, Operation operation) {
        Optional<Method> method = Optional.ofNullable(methods.get(operation.getOperationId()));
        method.map(resource -> resource.getAnnotation(RolesAllowed.class))
                .ifPresent(roles -> operation.addSecurityRequirement(
                        OASFactory.createSecurityRequirement().addScheme("session", List.of(roles.value()))));
        if (operation.getParameters() != null) {
            operation.setParameters(operation.getParameters().stream()
                    .map(ApiDescription::shared)
                    .collect(Collectors.toCollection(ArrayList::new)));
        }
        // The scanner puts a word of its own before what an answer that is described once says.
        operation.getResponses().getAPIResponses().values().stream()
                .filter(answer -> answer.getRef() != null)
                .forEach(answer -> answer.setDescription(null));
        boolean changing = !READING.contains(httpMethod);
        if (changing) {
            operation.addParameter(OASFactory.createParameter().ref("Changing"));
        }
        Set<Problem> problems = usualProblems(operation, changing);
        method.map(resource -> resource.getAnnotation(Refuses.class))
                .ifPresent(own -> problems.addAll(List.of(own.value())));
        problems.stream()
                .collect(Collectors.groupingBy(Problem::status, TreeMap::new, Collectors.toList()))
                .forEach((status, same) -> operation.getResponses().addAPIResponse(status.toString(), answer(same)));
    }

    /** Every list is read in stretches, with the same two parameters, and so is every file: they are described once. */
    private static Parameter shared(Parameter parameter) {
        if (parameter.getDescription() != null) {
            return parameter;
        }
        return switch (parameter.getIn() + " " + parameter.getName()) {
            case "query after" -> OASFactory.createParameter().ref("After");
            case "query limit" -> OASFactory.createParameter().ref("Limit");
            case "header Range" -> OASFactory.createParameter().ref("Range");
            default -> parameter;
        };
    }

    private static String operationId(Method method) {
        return method.getAnnotation(org.eclipse.microprofile.openapi.annotations.Operation.class)
                .operationId();
    }

    private static Set<Problem> usualProblems(Operation operation, boolean changing) {
        Set<Problem> problems = EnumSet.of(Problem.FAULT, Problem.UNAVAILABLE, Problem.NOT_ACCEPTABLE);
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            problems.addAll(EnumSet.of(Problem.UNAUTHENTICATED, Problem.FORBIDDEN));
        }
        if (changing) {
            problems.add(Problem.FORBIDDEN);
        }
        if (operation.getRequestBody() != null) {
            problems.addAll(EnumSet.of(Problem.MALFORMED, Problem.TOO_LARGE, Problem.UNSUPPORTED_MEDIA));
        }
        if (operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH)) {
            problems.add(Problem.NOT_FOUND);
        }
        return problems;
    }

    private static APIResponse answer(List<Problem> problems) {
        MediaType content =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(ProblemJson.class.getSimpleName()));
        for (Problem problem : problems) {
            content.addExample(problem.name(), OASFactory.createExample().value(example(problem)));
        }
        return OASFactory.createAPIResponse()
                .description(problems.stream()
                        .map(problem -> (String) example(problem).get("title"))
                        .collect(Collectors.joining(" · ")))
                .content(OASFactory.createContent().addMediaType(ProblemJson.MEDIA_TYPE, content));
    }

    private static Map<String, Object> example(Problem problem) {
        ProblemJson told = Problems.example(problem, facts(problem));
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", told.type());
        members.put("title", told.title());
        members.put("status", told.status());
        members.put("detail", told.detail());
        members.put("reason", told.reason());
        if (told.facts() != null) {
            members.put("facts", told.facts());
        }
        if (told.code() != null) {
            members.put("code", told.code());
        }
        return members;
    }

    private static Map<String, Object> facts(Problem problem) {
        return switch (problem) {
            case INVALID -> new TreeMap<>(Map.of("field", "text", "rule", "required"));
            case FILE_TOO_LARGE -> Map.of("limit", 25);
            case TEXT_TOO_LONG -> Map.of("limit", 2_000);
            case PAGE_TAKEN -> Map.of("campaign", "Ventas Sur", "visibility", "PRIVATE");
            case PAGE_NAME_DIFFERS -> Map.of("typed", "Almacen", "page", "Almacén");
            case MEMBER_HAS_TICKETS -> Map.of("tickets", 3);
            case AGENT_FULL -> Map.of("limit", 5);
            case SETTINGS_CHANGED -> new TreeMap<>(Map.of("by", "Andrea", "version", 4));
            case REQUIRED_TO_CLOSE -> Map.of("fields", List.of("Reason"));
            case OPTION_IN_USE -> new TreeMap<>(Map.of("label", "Reason", "options", List.of("Claim"), "uses", 12));
            case FIELD_IN_USE -> new TreeMap<>(Map.of("label", "Reason", "uses", 12));
            case TAG_IN_USE -> new TreeMap<>(Map.of("name", "Mudanza", "uses", 12));
            case ONLY_ADMINISTRATORS_PUBLISH -> Map.of("page", "Almacén del Sur");
            case POST_STATE -> Map.of("state", "PUBLISHED");
            case CANNOT_UNDO -> new TreeMap<>(Map.of("section", "GENERAL", "settings", List.of("reopenWithin")));
            case NOTIFICATIONS_STOPPED -> Map.of("address", "guardia@example.com");
            case EMAIL_TAKEN -> Map.of("email", "camila@example.com");
            case WENT_ON_ELSEWHERE -> Map.of("ticket", 1042);
            case ALREADY_ASSIGNED -> Map.of("agent", 13);
            case TOO_MANY_ATTEMPTS -> Map.of("retryAfterSeconds", 30);
            default -> Map.of();
        };
    }
}
