package dev.bandeja.deployment.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.bandeja.adapters.sandbox.DemoWorld;
import dev.bandeja.deployment.tests.ApiDocument.Operation;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * A supervisor of one campaign gets nothing of another one: not by its numbers, in no list, figure, file, recording or live
 * update, whatever they filter by. Every operation of the OpenAPI document is tried; one that is added later is tried by itself,
 * and fails here until it is said what its new parameters are about.
 */
@RunningBandeja
@Timeout(120)
class SightIT {
    /** What each filter has to say to ask for the other campaign. */
    private static final Map<String, Function<OneSide, Object>> FILTERS = Map.of(
            "agent", side -> side.agent().id(),
            "campaign", OneSide::campaign,
            "channel", OneSide::channel,
            "q", OneSide::word,
            "person", OneSide::word,
            "customer", OneSide::word);
    /** Parameters that name nothing of a campaign. */
    private static final Set<String> NO_FILTERS = Set.of(
            "addressed",
            "after",
            "awaiting",
            "before",
            "box",
            "count",
            "field",
            "figure",
            "from",
            "fromTickets",
            "important",
            "kind",
            "lastDays",
            "late",
            "limit",
            "metadata",
            "moment",
            "name",
            "removed",
            "shown",
            "state",
            "tag",
            "tagged",
            "to",
            "until",
            "value",
            "visibility",
            "withValues");
    /** What belongs to the company, or to the reader alone. */
    private static final Set<String> OF_NO_CAMPAIGN = Set.of(
            "GET /about",
            "GET /session",
            "GET /breaks",
            "GET /metadata/fields",
            "GET /tags",
            "GET /board",
            "GET /held-messages");
    /** All agents can become members, and a ticket can go to any campaign: names to choose from, and nothing more. */
    private static final Set<String> TO_CHOOSE_FROM = Set.of(
            "GET /campaigns/agents",
            "PUT /campaigns/{id}/members",
            "PUT /campaigns/{id}",
            "GET /tickets/{id}/transfer",
            "POST /tickets/{id}/transfer");
    /** Has its own test. */
    private static final String LIVE = "GET /events";

    private static BandejaServer server;
    private static ApiDocument document;
    private static Caller administrator;
    private static Caller supervisor;
    private static OneSide own;
    private static OneSide other;

    @BeforeAll
    static void two_campaigns_have_nothing_in_common(BandejaServer running) {
        server = running;
        document = ApiDocument.of(server);
        administrator = Caller.signedIn(server, Caller.ADMINISTRATOR);
        own = OneSide.on(DemoWorld.OUTLET_ID, "Topacio", "Europe/Madrid", server, administrator);
        other = OneSide.on(DemoWorld.WORKSHOP_ID, "Zafiro", "Asia/Tokyo", server, administrator);
        supervisor = OneSide.invited("Topacio", "SUPERVISOR", List.of(own.campaign()), administrator);
        for (Caller caller : List.of(administrator, supervisor)) {
            caller.send(
                            "PUT",
                            "/board",
                            "{\"version\":%d,\"columns\":[{\"name\":\"Todo\"}]}".formatted(version(caller)))
                    .expect(200);
        }
    }

    @TestFactory
    Stream<DynamicTest> by_its_numbers_nothing_is_there() {
        return document.operations()
                .filter(SightIT::hasNumber)
                .map(operation -> dynamicTest(operation.name(), () -> {
                    Answer answer = asked(supervisor, operation, at(operation, other, other), operation.example());
                    assertTrue(
                            Set.of(403, 404).contains(answer.status()), () -> operation.name() + ": " + answer.text());
                    if (answer.status() == 404 && operation.isRead()) {
                        administrator.get(at(operation, other, other)).expect(200);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> what_is_anothers_is_not_there_under_ones_own_number_either() {
        return document.operations()
                .filter(operation ->
                        operation.path().indexOf('{') != operation.path().lastIndexOf('{'))
                .map(operation -> dynamicTest(operation.name(), () -> {
                    Answer answer = asked(supervisor, operation, at(operation, own, other), operation.example());
                    assertTrue(
                            Set.of(403, 404).contains(answer.status()), () -> operation.name() + ": " + answer.text());
                }));
    }

    @TestFactory
    Stream<DynamicTest> nothing_of_it_is_in_what_one_may_read() {
        return document.operations()
                .filter(operation -> operation.isRead() && !operation.name().equals(LIVE))
                .filter(operation -> !TO_CHOOSE_FROM.contains(operation.name()))
                .map(operation -> dynamicTest(operation.name(), () -> {
                    String path = at(operation, own, own);
                    boolean found = false;
                    for (String question : questions(operation)) {
                        Answer answer = supervisor.get(path + question);
                        assertNothingOfTheOther(path + question, answer);
                        found |= tellsOf(other, administrator.get(path + question));
                        if (answer.status() == 403) {
                            return;
                        }
                    }
                    assertTrue(
                            found || hasNumber(operation) || OF_NO_CAMPAIGN.contains(operation.name()),
                            "an administrator sees nothing in " + operation.name() + " either: the test shows nothing");
                }));
    }

    @TestFactory
    Stream<DynamicTest> no_body_can_name_it() {
        return document.operations()
                .filter(operation -> !operation.numbers().isEmpty())
                .filter(operation -> !TO_CHOOSE_FROM.contains(operation.name()))
                .filter(operation -> asked(supervisor, operation, at(operation, other, other), "{}")
                                .status()
                        != 403)
                .map(operation -> dynamicTest(operation.name(), () -> {
                    List<String> bodies = naming(operation);
                    assertFalse(
                            bodies.isEmpty(),
                            "its body carries " + operation.numbers() + ": say how to name the other's");
                    for (String body : bodies) {
                        Answer answer = asked(supervisor, operation, at(operation, own, own), body);
                        assertTrue(Set.of(400, 403, 404, 409).contains(answer.status()), body + ": " + answer);
                        assertNothingOfTheOther(body, answer);
                    }
                }));
    }

    @Test
    void figures_lists_and_the_file_count_ones_own_only() {
        String mine =
                supervisor.get("/analytics").expect(200).json().get("figures").toString();
        assertEquals(1, created(supervisor, ""));
        assertEquals(0, created(supervisor, "?campaign=" + other.campaign()));
        assertEquals(0, created(supervisor, "?channel=" + other.channel()));
        assertEquals(0, created(supervisor, "?agent=" + other.agent().id()));
        assertTrue(created(administrator, "?campaign=" + other.campaign()) > 0);
        assertFalse(mine.isEmpty());
        assertEquals(
                2,
                supervisor.get("/analytics/export").expect(200).text().lines().count());
        assertEquals(
                List.of(own.ticket()),
                numbers(supervisor.get("/tickets?box=all").expect(200).json()));
        assertEquals(
                List.of(own.ticket()),
                numbers(supervisor.get("/recordings").expect(200).json()));
        JsonObject counted = supervisor
                .get("/tickets?box=all&count=true&campaign=" + other.campaign())
                .expect(200)
                .json();
        assertEquals(0, counted.getInt("found"));
    }

    @Test
    void live_updates_tell_nothing_of_it() {
        Facebook facebook = Facebook.in(server);
        try (LiveStream all = LiveStream.of(administrator);
                LiveStream mine = LiveStream.of(supervisor)) {
            facebook.says(other.person(), "Otra vez sobre Zafiro");
            other.agent()
                    .send("PUT", "/presence", "{\"choice\":\"DISCONNECTED\"}")
                    .expect(200);
            Eventually.holds("the administrator is told of the message", () -> all.told(other.ticket(), "MESSAGE"));
            Eventually.holds("the administrator is told of the agent", () -> presences(all)
                    .contains(other.agent().id()));
            facebook.says(own.person(), "Otra vez sobre Topacio");
            own.agent()
                    .send("PUT", "/presence", "{\"choice\":\"DISCONNECTED\"}")
                    .expect(200);
            // The feed has an order: what was not told before this will not be told.
            Eventually.holds("the supervisor is told of the message", () -> mine.told(own.ticket(), "MESSAGE"));
            Eventually.holds("the supervisor is told of the agent", () -> presences(mine)
                    .contains(own.agent().id()));
            assertFalse(mine.tickets().stream().anyMatch(event -> event.ticket() == other.ticket()));
            assertFalse(presences(mine).contains(other.agent().id()));
        }
    }

    private static List<Long> presences(LiveStream stream) {
        return stream.events().stream()
                .filter(event -> event.name().equals("presence"))
                .map(event -> event.data().getJsonNumber("agentId").longValue())
                .toList();
    }

    /** Nothing behind the question mark; each list there is; and each of these asked for the other campaign, filter by filter. */
    private static List<String> questions(Operation operation) {
        List<String> filters = new ArrayList<>(List.of(""));
        operation.parameters().keySet().forEach(parameter -> {
            assertTrue(
                    FILTERS.containsKey(parameter) || NO_FILTERS.contains(parameter),
                    () -> "can one ask for another campaign by " + parameter + "? Say it above.");
            if (FILTERS.containsKey(parameter)) {
                filters.add(parameter + "=" + FILTERS.get(parameter).apply(other));
            }
        });
        List<String> boxes = operation.parameters().getOrDefault("box", List.of());
        return filters.stream()
                .flatMap(filter -> boxes.isEmpty()
                        ? Stream.of("?" + filter)
                        : boxes.stream().map(box -> "?box=" + box + "&" + filter))
                .toList();
    }

    /** Bodies that name something of the other campaign. */
    private static List<String> naming(Operation operation) {
        return switch (operation.name()) {
            case "PUT /board" ->
                Stream.of(
                                "\"campaigns\":[%d]".formatted(other.campaign()),
                                "\"channels\":[%d]".formatted(other.channel()),
                                "\"who\":\"CHOSEN\",\"agents\":[%d]"
                                        .formatted(other.agent().id()))
                        .map(filter -> "{\"version\":%d,\"columns\":[{\"name\":\"x\",\"filter\":{%s}}]}"
                                .formatted(version(supervisor), filter))
                        .toList();
            case "POST /posts" ->
                List.of(
                        "{\"channelId\":%d,\"text\":\"x\",\"key\":\"sight-1\"}".formatted(other.channel()),
                        "{\"channelId\":%d,\"files\":[%d],\"key\":\"sight-2\"}"
                                .formatted(own.channel(), other.postFile()));
            case "POST /tickets/{id}/messages" -> List.of("{\"file\":%d,\"key\":\"sight-3\"}".formatted(other.file()));
            case "POST /tickets/{id}/close" -> List.of("{\"dispositionId\":%d}".formatted(otherDisposition()));
            case "PUT /campaigns/{id}/dispositions" ->
                List.of("{\"before\":%s,\"after\":{\"required\":false,\"items\":[{\"id\":%d,\"name\":\"x\"}]}}"
                        .formatted(
                                supervisor
                                        .get("/campaigns/" + own.campaign() + "/dispositions")
                                        .text(),
                                otherDisposition()));
            default -> List.of();
        };
    }

    /** Of somebody's board. */
    private static long version(Caller caller) {
        return caller.get("/board").expect(200).json().getJsonNumber("version").longValue();
    }

    private static long otherDisposition() {
        return administrator
                .get("/campaigns/" + other.campaign() + "/dispositions")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getJsonNumber("id")
                .longValue();
    }

    private static boolean hasNumber(Operation operation) {
        return operation.path().contains("{");
    }

    /** The operation's address for a thing of one campaign, and for what is said to be in it of another. */
    private static String at(Operation operation, OneSide of, OneSide within) {
        String path = operation
                .path()
                .replaceFirst("^/(tickets|recordings)/\\{id}", "/$1/" + of.ticket())
                .replaceFirst("^/campaigns/\\{id}", "/campaigns/" + of.campaign())
                .replaceFirst("^/posts/\\{id}", "/posts/" + of.post())
                .replaceFirst(
                        "^/posts/pages/\\{channel}/files/\\{file}",
                        "/posts/pages/" + of.channel() + "/files/" + within.postFile())
                .replaceFirst("^/posts/pages/\\{channel}", "/posts/pages/" + of.channel())
                .replaceFirst("^/(people|agents)/\\{id}", "/$1/" + of.agent().id())
                .replaceFirst("^/channels/\\{id}", "/channels/" + of.channel())
                .replaceFirst("^/(channels/connections|mails|intake/set-aside|metadata/fields)/\\{id}", "/$1/1")
                .replace("{person}", of.person())
                .replace("{action}", "HIDE")
                .replaceFirst("^/tags/\\{id}", "/tags/0")
                .replace("{tag}", "0")
                .replace("{code}", "NONE")
                .replace("{entry}", "1")
                .replaceFirst("\\{message(Id)?}", Long.toString(within.message()))
                .replace("{file}", Long.toString(within.file()));
        assertFalse(path.contains("{"), "which number stands in " + path + "? Say it here.");
        return path;
    }

    private static Answer asked(Caller caller, Operation operation, String path, String body) {
        return caller.send(
                operation.method(), path, Set.of("GET", "DELETE").contains(operation.method()) ? null : body);
    }

    private static void assertNothingOfTheOther(String question, Answer answer) {
        assertFalse(tellsOf(other, answer), () -> question + " tells " + answer.text());
    }

    private static boolean tellsOf(OneSide side, Answer answer) {
        String told = answer.text().toLowerCase(Locale.ROOT);
        return Stream.of(side.word().toLowerCase(Locale.ROOT), "asia/tokyo", "taller del sur")
                .anyMatch(told::contains);
    }

    private static int created(Caller caller, String question) {
        return caller
                .get("/analytics" + question)
                .expect(200)
                .json()
                .getJsonArray("figures")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(figure -> figure.getString("figure").equals("CREATED"))
                .mapToInt(figure -> figure.getInt("numerator"))
                .sum();
    }

    private static List<Long> numbers(JsonObject page) {
        return page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getJsonNumber("id").longValue())
                .toList();
    }
}
