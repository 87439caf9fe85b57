package dev.bandeja.adapters.facebook;

import com.restfb.Parameter;
import dev.bandeja.adapters.facebook.ErrorCatalogue.Step;
import dev.bandeja.application.channel.NetworkLogin.Failed;
import dev.bandeja.application.channel.NetworkLogin.Grant;
import dev.bandeja.application.channel.NetworkLogin.OwnedPage;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pages a person may act for: those Facebook lists, and those it only names among what the person granted, as it does with
 * pages that belong to a business.
 */
final class OwnedPages {
    private static final String FIELDS = "id,name,access_token,tasks,category,picture{url}";
    private static final String WITH_TASKS = "id,name,access_token,tasks,picture{url}";
    private static final String WITHOUT_TASKS = "id,name,access_token,picture{url}";
    private static final int AT_ONCE = 100;
    private static final int NO_SUCH_FIELD = 100;

    private final Graph graph;
    private final TokenInspection inspection;

    OwnedPages(Graph graph, TokenInspection inspection) {
        this.graph = graph;
        this.inspection = inspection;
    }

    List<OwnedPage> of(Grant grant) throws Failed {
        return LoginTrouble.toldIn(() -> {
            Map<String, OwnedPage> pages = new LinkedHashMap<>();
            List<JsonObject> listed = new Listing(graph, grant.userToken())
                    .of("me/accounts", Parameter.withFields(FIELDS), Parameter.with("limit", AT_ONCE));
            for (JsonObject each : listed) {
                page(each, PageTasks.missing(tasks(each)))
                        .ifPresent(page -> pages.putIfAbsent(page.externalId(), page));
            }
            for (String id : inspection.grantedPages(grant.userToken())) {
                if (!pages.containsKey(id)) {
                    granted(grant.userToken(), id).ifPresent(page -> pages.put(id, page));
                }
            }
            return List.copyOf(pages.values());
        });
    }

    /** Empty when the person has no access to it any more. */
    private Optional<OwnedPage> granted(String token, String id) {
        try {
            JsonObject page = read(token, id);
            return page(page, missingTasksIfTold(page))
                    .filter(found -> found.externalId().equals(id));
        } catch (GraphError refused) {
            if (ErrorCatalogue.of(refused).step() == Step.GIVE_UP) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** Not every version of Graph knows the tasks outside the list. */
    private JsonObject read(String token, String id) {
        try {
            return fetch(token, id, WITH_TASKS);
        } catch (GraphError error) {
            if (error.code() == NO_SUCH_FIELD && error.subcode() == 0) {
                return fetch(token, id, WITHOUT_TASKS);
            }
            throw error;
        }
    }

    private JsonObject fetch(String token, String id, String fields) {
        return Loose.asObject(graph.call(token).get(id, Parameter.withFields(fields)));
    }

    /** What is not told is not held against the person; Facebook will say no by itself. */
    private static List<String> missingTasksIfTold(JsonObject page) {
        return Loose.has(page, "tasks") ? PageTasks.missing(tasks(page)) : List.of();
    }

    private static List<String> tasks(JsonObject page) {
        return Loose.list(page, "tasks").stream().map(Loose::text).toList();
    }

    /** A page that comes without a token can only be shown, with what is missing to get one. */
    private static Optional<OwnedPage> page(JsonObject page, List<String> missingTasks) {
        Optional<String> id = Loose.id(page, "id").filter(GraphPath::isSafe);
        Optional<String> token = Loose.token(page, "access_token");
        if (id.isEmpty() || token.isEmpty() && missingTasks.isEmpty()) {
            return Optional.empty();
        }
        JsonObject picture = Loose.object(Loose.object(page, "picture"), "data");
        return Optional.of(new OwnedPage(
                id.get(),
                Loose.words(page, "name").orElse(id.get()),
                Loose.webAddress(Loose.text(picture, "url")),
                token.orElse(""),
                missingTasks));
    }
}
