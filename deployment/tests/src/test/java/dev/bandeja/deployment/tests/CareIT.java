package dev.bandeja.deployment.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Importance, automatic actions and the company's own fields, by the REST interface alone. */
@Timeout(120)
class CareIT {
    private static final String AUTOMATION = "/channels/1/settings/automation";
    private static final String IMPORTANCE = "/channels/1/settings/importance";

    private static BandejaServer server;
    private static Caller administrator;
    private static Caller agent;

    @BeforeAll
    static void the_demo_runs() {
        server = BandejaServer.demo().start();
        administrator = Caller.signedIn(server, Caller.ADMINISTRATOR);
        agent = Caller.agent(server, 1);
    }

    @AfterAll
    static void it_ends() {
        server.close();
    }

    @Test
    void key_words_are_tried_saved_and_mark_what_customers_write_from_then_on() {
        JsonArrayBuilder phrases = Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("text", "abogado"))
                .add(Json.createObjectBuilder().add("text", "SERNAC").add("exact", true));
        JsonObject tried = administrator
                .post(
                        IMPORTANCE + "/try",
                        Json.createObjectBuilder()
                                .add("phrases", Json.createArrayBuilder(phrases.build()))
                                .add(
                                        "messages",
                                        Json.createArrayBuilder(List.of("Mi ABOGADO llamará", "al sernac", "hola"))))
                .expect(200)
                .json();
        assertEquals(
                List.of(true, false, false),
                tried.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                        .map(each -> each.getBoolean("important"))
                        .toList());
        JsonObject now = administrator.get(IMPORTANCE).expect(200).json();
        administrator
                .put(
                        IMPORTANCE,
                        Json.createObjectBuilder()
                                .add("version", now.getJsonNumber("version"))
                                .add(
                                        "phrases",
                                        Json.createArrayBuilder()
                                                .add(Json.createObjectBuilder().add("text", "abogado"))))
                .expect(200);

        long ticket = writes("7800000000000001", "m_care_1", "Hablaré con mi abogado");
        JsonObject marked = ticket(ticket);
        assertEquals("BY_CONTENT", marked.getString("importance"));
        assertEquals("abogado", marked.getString("importancePhrase"));
        assertEquals(List.of(ticket), important());

        agent.put(
                        "/tickets/" + ticket + "/important",
                        Json.createObjectBuilder().add("on", false))
                .expect(200);
        assertEquals(List.of(), important());
    }

    @Test
    void a_list_of_vips_counts_also_for_people_who_write_later() {
        JsonObject added = administrator
                .post(
                        IMPORTANCE + "/vips",
                        Json.createObjectBuilder().add("csv", "id;nombre\n7800000000000002;Lucía\n"))
                .expect(200)
                .json();
        assertEquals(1, added.getInt("added"));
        assertEquals(
                "INVALID",
                administrator
                        .post(IMPORTANCE + "/vips", Json.createObjectBuilder().add("csv", "1\nlucia"))
                        .expect(400)
                        .json()
                        .getString("reason"));
        long ticket = writes("7800000000000002", "m_care_2", "Buenas tardes de una VIP");
        assertEquals("BY_CUSTOMER", ticket(ticket).getString("importance"));
    }

    @Test
    void closing_by_hand_asks_for_what_it_requires_and_a_field_in_use_is_not_removed_by_accident() {
        long ticket = writes("7800000000000003", "m_care_3", "Quiero cambiar mi pedido");
        JsonObject field = administrator
                .post(
                        "/metadata/fields",
                        Json.createObjectBuilder()
                                .add("subject", "TICKET")
                                .add("key", "motivo")
                                .add("label", "Motivo")
                                .add("type", "SINGLE")
                                .add("options", Json.createArrayBuilder(List.of("Cambio", "Reclamo")))
                                .add("requiredToClose", true))
                .expect(201)
                .json();
        JsonObject refused =
                agent.post("/tickets/" + ticket + "/close").expect(409).json();
        assertEquals("REQUIRED_TO_CLOSE", refused.getString("reason"));
        assertTrue(refused.getString("detail").contains("Motivo"));

        assertEquals(400, filledIn(ticket, "Otra cosa").status());
        filledIn(ticket, "Cambio").expect(200);
        agent.post("/tickets/" + ticket + "/close").expect(200);

        String address = "/metadata/fields/" + field.getJsonNumber("id");
        assertEquals(
                "FIELD_IN_USE", administrator.delete(address).expect(409).json().getString("reason"));
        administrator.delete(address + "?withValues=true").expect(204);
        assertTrue(administrator
                .get("/metadata/fields")
                .expect(200)
                .json()
                .getJsonArray("items")
                .isEmpty());
    }

    @Test
    void a_pages_automatic_actions_are_set_by_rest_alone_and_told_on_the_ticket() {
        JsonObject now = administrator.get(AUTOMATION).expect(200).json();
        assertEquals("needs-text", rule(save(now, "closedByHand", true)));
        assertEquals("placeholder", rule(save(now, "closedByHand", true, "Hola {nombre}")));
        assertEquals(
                200,
                save(now, "closedByHand", true, "Cerramos tu ticket {ticket}").status());
        assertEquals(
                "SETTINGS_CHANGED",
                save(now, "noAgent", false).expect(409).json().getString("reason"));

        long ticket = writes("7800000000000004", "m_care_4", "Solo quería saludar");
        agent.put("/tickets/" + ticket + "/language", Json.createObjectBuilder().add("language", "pt"))
                .expect(204);
        agent.post("/tickets/" + ticket + "/close").expect(200);
        JsonObject told = Eventually.found(
                "the goodbye in the ledger",
                () -> actions(ticket).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                        .filter(each -> each.getString("action").equals("CLOSED_BY_HAND"))
                        .findFirst());
        assertTrue(told.getBoolean("fired"));
        assertTrue(told.containsKey("delivery"), "what became of it");
        assertEquals("PAGE", told.getString("languageRule"), "there is no text in Portuguese");
        assertEquals("TICKET", actions(ticket).getJsonObject("language").getString("rule"));
        assertTrue(agent.get("/tickets/" + ticket + "/messages")
                .expect(200)
                .json()
                .toString()
                .contains("Cerramos tu ticket " + ticket));
        assertTrue(administrator
                .get(AUTOMATION + "/figures")
                .expect(200)
                .json()
                .toString()
                .contains("CLOSED_BY_HAND"));
    }

    @Test
    void a_text_is_read_as_a_customer_of_the_page_would_read_it() {
        long ticket = writes("7800000000000005", "m_care_5", "¿Cómo se leerá esto?");
        JsonObject previews = administrator
                .post(
                        AUTOMATION + "/preview",
                        Json.createObjectBuilder()
                                .add("text", "Tu número es {ticket}")
                                .add("language", "es"))
                .expect(200)
                .json();
        assertTrue(previews.toString().contains("Tu número es " + ticket), previews::toString);
        assertEquals(
                400,
                administrator
                        .post(
                                AUTOMATION + "/preview",
                                Json.createObjectBuilder().add("text", "{x}").add("language", "es"))
                        .status());
    }

    private static Answer save(JsonObject section, String action, boolean on, String... texts) {
        JsonObjectBuilder text = Json.createObjectBuilder()
                .add("on", on)
                .add("texts", Json.createObjectBuilder().add("es", Json.createArrayBuilder(List.of(texts))));
        return administrator.put(AUTOMATION, Json.createObjectBuilder(section).add(action, text));
    }

    private static String rule(Answer refused) {
        return refused.expect(400).json().getJsonObject("facts").getString("rule");
    }

    private static JsonObject actions(long ticket) {
        return agent.get("/tickets/" + ticket + "/actions").expect(200).json();
    }

    private static Answer filledIn(long ticket, String value) {
        JsonObjectBuilder motivo = Json.createObjectBuilder()
                .add("key", "motivo")
                .add("value", Json.createArrayBuilder().add(value));
        return agent.put(
                "/tickets/" + ticket + "/metadata",
                Json.createObjectBuilder()
                        .add("ticket", Json.createArrayBuilder().add(motivo))
                        .add("customer", Json.createArrayBuilder()));
    }

    private static long writes(String person, String mid, String text) {
        Webhook.deliver(server, Webhook.of(Webhook.message(person, mid, text, System.currentTimeMillis())))
                .expect(200);
        long id = Eventually.found("the ticket", () -> administrator.tickets("all").stream()
                        .filter(each -> each.getString("excerpt").equals(text))
                        .findFirst())
                .getJsonNumber("id")
                .longValue();
        Eventually.holds("the agent has it", () -> agent.tickets("mine").stream()
                .anyMatch(each -> each.getJsonNumber("id").longValue() == id));
        return id;
    }

    private static JsonObject ticket(long id) {
        return administrator.get("/tickets/" + id).expect(200).json();
    }

    private static List<Long> important() {
        return agent
                .get("/tickets?box=mine&important=true")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(each -> each.getString("excerpt").contains("abogado"))
                .map(each -> each.getJsonNumber("id").longValue())
                .toList();
    }
}
