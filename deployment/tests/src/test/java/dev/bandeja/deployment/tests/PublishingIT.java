package dev.bandeja.deployment.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.adapters.sandbox.DemoWorld;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Publishing through the built product, on the sandbox's page. */
@Timeout(120)
class PublishingIT {
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private static BandejaServer server;
    private static Facebook facebook;
    private static Caller administrator;
    private static Caller agent;
    private static int keys;

    @BeforeAll
    static void a_company_publishes() {
        server = BandejaServer.demo().start();
        facebook = Facebook.in(server);
        administrator = Caller.signedIn(server, Caller.ADMINISTRATOR);
        agent = Caller.agent(server, 1);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void facebook_behaves() {
        facebook.behaves();
    }

    @Test
    void what_is_published_now_can_be_commented_and_leads_to_its_tickets() {
        long post = published(text("Llegaron las lámparas nuevas").add("link", "https://example.com/lamparas"));
        JsonObject out = eventually(post, "PUBLISHED");
        assertEquals("Llegaron las lámparas nuevas", onWall().get(0));

        String customer = facebook.newCustomer("Eva Comenta");
        facebook.comments(customer, out.getString("networkId"), "¿Cuánto cuestan?");
        JsonObject ticket = Eventually.found("the comment's ticket", () -> administrator
                .get("/posts/" + post + "/tickets")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .findFirst());
        assertTrue(ticket.getBoolean("open"));
        assertEquals(1, post(post).getInt("tickets"));
        assertTrue(
                administrator.tickets("all").stream()
                        .noneMatch(each -> each.getString("excerpt", "").contains("lámparas nuevas")),
                "the page's own post is no ticket");
    }

    @Test
    void pictures_are_shown_in_their_order_and_what_is_no_picture_is_refused() {
        long first = file("b.png", PIXEL);
        long second = file("a.png", PIXEL);
        long post = published(text("Dos fotos").add("files", ids(first, second)));
        eventually(post, "PUBLISHED");
        JsonObject shown = facebook.get("/posts?page=" + pageId())
                .getJsonArray("posts")
                .getValuesAs(JsonObject.class)
                .get(0);
        assertEquals(
                List.of("b.png", "a.png"),
                shown.getJsonArray("attachments").getValuesAs(JsonObject.class).stream()
                        .map(each -> each.getString("name"))
                        .toList());

        long script = file("x.png", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes());
        JsonObject refused = administrator
                .post("/posts", text("No").add("files", ids(script)))
                .expect(400)
                .json();
        assertEquals("media", refused.getJsonObject("facts").getString("field"));
    }

    @Test
    void a_scheduled_post_is_changed_appears_at_its_time_and_another_never() {
        Instant at = Instant.now().plus(Duration.ofHours(2));
        long post = published(text("Mañana abrimos").add("scheduledFor", at.toString()));
        long never = published(text("Esto no sale").add("scheduledFor", at.toString()));
        eventually(post, "SCHEDULED");
        eventually(never, "SCHEDULED");
        administrator
                .put(
                        "/posts/" + post,
                        Json.createObjectBuilder()
                                .add("text", "Mañana abrimos a las 9")
                                .add("scheduledFor", at.toString()))
                .expect(200);
        administrator.delete("/posts/" + never).expect(204);
        Eventually.holds(
                "the change on the page", () -> post(post).getString("text").equals("Mañana abrimos a las 9"));
        eventually(never, "CANCELLED");
        assertFalse(onWall().contains("Mañana abrimos a las 9"));

        for (String bad : List.of(
                Instant.now().plusSeconds(60).toString(),
                Instant.now().plus(Duration.ofDays(31)).toString(),
                "mañana")) {
            JsonObject refused = administrator
                    .post("/posts", text("x").add("scheduledFor", bad))
                    .expect(400)
                    .json();
            assertEquals("scheduledFor", refused.getJsonObject("facts").getString("field"));
        }
    }

    @Test
    void an_answer_that_is_lost_never_makes_two_posts() {
        facebook.goesWrong("{'kind':'lost','next':1,'path':'/feed','method':'POST'}");
        long post = published(text("Solo una vez"));
        eventually(post, "PUBLISHED");
        assertEquals(1, onWall().stream().filter("Solo una vez"::equals).count());
        JsonObject twice =
                administrator.post("/posts", text("Solo una vez")).expect(202).json();
        JsonObject failed = eventually(id(twice), "FAILED");
        assertTrue(failed.getString("reason").startsWith("DUPLICATE"), failed::toString);
    }

    @Test
    void the_switch_decides_what_an_agent_sees_and_may_and_answering_stays() {
        onlyAdministrators(true);
        assertEquals(0, pagesOf(agent));
        JsonObject refused =
                agent.post("/posts", text("No me toca")).expect(403).json();
        assertEquals("ONLY_ADMINISTRATORS_PUBLISH", refused.getString("reason"));
        assertEquals(403, agent.get("/posts?channel=1").status());

        String customer = facebook.newCustomer("Ana Espera");
        facebook.says(customer, "¿Siguen respondiendo?");
        JsonObject ticket = Eventually.found("the agent's ticket", () -> agent.tickets("mine").stream()
                .filter(each -> each.getString("excerpt").equals("¿Siguen respondiendo?"))
                .findFirst());
        agent.post("/tickets/" + id(ticket) + "/messages", Caller.answering("Sí, siempre"))
                .expect(202);

        onlyAdministrators(false);
        assertEquals(1, pagesOf(agent));
        long post =
                id(agent.post("/posts", text("Ahora sí me toca")).expect(202).json());
        eventually(post, "PUBLISHED");
        onlyAdministrators(true);
        assertEquals(403, agent.get("/posts/" + post).status());
    }

    private static void onlyAdministrators(boolean on) {
        JsonObject general =
                administrator.get("/channels/1/settings/general").expect(200).json();
        administrator
                .put(
                        "/channels/1/settings/general",
                        Json.createObjectBuilder(general).add("onlyAdministratorsPublish", on))
                .expect(200);
    }

    private static int pagesOf(Caller caller) {
        return caller.get("/posts/pages")
                .expect(200)
                .json()
                .getJsonArray("items")
                .size();
    }

    private static JsonObjectBuilder text(String text) {
        return Json.createObjectBuilder().add("channelId", 1).add("text", text).add("key", "publishing-" + ++keys);
    }

    private static JsonArrayBuilder ids(long... ids) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (long id : ids) {
            list.add(id);
        }
        return list;
    }

    private static long file(String name, byte[] bytes) {
        return id(Answer.to(administrator
                        .request("/posts/pages/1/files?name=" + name)
                        .header("X-Bandeja", "1")
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(bytes))
                        .build())
                .expect(201)
                .json());
    }

    private static long published(JsonObjectBuilder post) {
        return id(administrator.post("/posts", post).expect(202).json());
    }

    private static JsonObject post(long id) {
        return administrator.get("/posts/" + id).expect(200).json();
    }

    private static JsonObject eventually(long id, String state) {
        return Eventually.found("the post " + state, () -> Optional.of(post(id))
                .filter(each -> each.getString("state").equals(state)));
    }

    private static List<String> onWall() {
        return facebook.get("/posts?page=" + pageId()).getJsonArray("posts").getValuesAs(JsonObject.class).stream()
                .map(each -> each.getString("text"))
                .toList();
    }

    private static String pageId() {
        return DemoWorld.PAGE_ID;
    }

    private static long id(JsonObject thing) {
        return thing.getJsonNumber("id").longValue();
    }
}
