package dev.bandeja.adapters.facebook;

import com.restfb.Parameter;
import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.application.channel.NetworkCheckup.PageProfile;
import dev.bandeja.application.channel.NetworkCheckup.Told;
import dev.bandeja.application.channel.NetworkLogin.Failed;
import dev.bandeja.domain.channel.HealthCheck;
import dev.bandeja.domain.channel.HealthCheck.Kind;
import dev.bandeja.domain.channel.HealthCheck.Part;
import dev.bandeja.domain.channel.PermissionAnswer.Answer;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What Facebook says about a page in the page's own name: whether it tells us, what it is called, who we are to it. */
final class PageExamination {
    private static final String FIELDS = "id,name,picture{url}";
    private static final int NO_SUCH_FIELD = 100;

    private final Graph graph;
    private final String ourApp;

    PageExamination(Graph graph, FacebookSettings settings) {
        this.graph = graph;
        this.ourApp = settings.appId();
    }

    /** Whether our app hears of the page, and of everything that it wants to hear. */
    HealthCheck subscription(ChannelConnection page) {
        try {
            Optional<JsonObject> ours = LoginTrouble.toldIn(() ->
                    Loose.list(Loose.asObject(graph.call(page).get(page.externalId() + "/subscribed_apps")), "data")
                            .stream()
                            .map(Loose::asObject)
                            .filter(app -> Loose.text(app, "id").equals(ourApp))
                            .findFirst());
            return ours.map(app -> Fields.judged(
                            Kind.PAGE_SUBSCRIPTION,
                            Loose.list(app, "subscribed_fields").stream()
                                    .map(Loose::text)
                                    .collect(Collectors.toSet())))
                    .orElse(HealthCheck.failing(Kind.PAGE_SUBSCRIPTION, "NOT_SUBSCRIBED"));
        } catch (Failed untold) {
            return HealthCheck.unknown(Kind.PAGE_SUBSCRIPTION, untold.reason());
        }
    }

    /** The page itself, with the tasks of the person it was connected by where Graph tells them. */
    Told<JsonObject> page(ChannelConnection page) {
        try {
            return Told.of(LoginTrouble.toldIn(() -> withTasksIfTold(page)));
        } catch (Failed untold) {
            return Told.nothing(untold.reason());
        }
    }

    private JsonObject withTasksIfTold(ChannelConnection page) {
        try {
            return fetch(page, FIELDS + ",tasks");
        } catch (GraphError error) {
            if (error.code() == NO_SUCH_FIELD && error.subcode() == 0) {
                return fetch(page, FIELDS);
            }
            throw error;
        }
    }

    private JsonObject fetch(ChannelConnection page, String fields) {
        return Loose.asObject(graph.call(page).get(page.externalId(), Parameter.withFields(fields)));
    }

    static Told<PageProfile> profile(Told<JsonObject> told) {
        return told.what()
                .flatMap(page -> Loose.words(page, "name")
                        .map(name -> Told.of(new PageProfile(
                                name,
                                Loose.webAddress(
                                        Loose.text(Loose.object(Loose.object(page, "picture"), "data"), "url"))))))
                .orElseGet(() -> Told.nothing(told.what().isPresent() ? Reasons.UNCLEAR_ANSWER : told.whyNot()));
    }

    static HealthCheck tasks(Told<JsonObject> told) {
        if (told.what().filter(page -> Loose.has(page, "tasks")).isEmpty()) {
            return HealthCheck.unknown(Kind.TASKS, told.what().isPresent() ? "NOT_TOLD" : told.whyNot());
        }
        List<String> missing = PageTasks.missing(
                Loose.list(told.what().get(), "tasks").stream().map(Loose::text).toList());
        return HealthCheck.of(
                Kind.TASKS,
                PageTasks.NEEDED.stream()
                        .map(task -> new Part(task, true, missing.contains(task) ? Answer.MISSING : Answer.GRANTED))
                        .toList(),
                "ROLE_MISSING");
    }
}
