package dev.bandeja.deployment.tests;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.util.List;

/**
 * A campaign with a page, an agent, a customer, a ticket, a file and a post that no other campaign has. Whatever is called or
 * says something in it contains its word.
 *
 * @param person the customer, by the network's number
 * @param postFile a picture that was handed in for a post
 */
record OneSide(
        String word,
        long channel,
        long campaign,
        Caller agent,
        String person,
        long ticket,
        long message,
        long file,
        long post,
        long postFile) {
    private static final String PASSWORD = "lluvia sobre siete techos";

    /**
     * Makes it on a page of the sandbox that is not connected yet.
     *
     * @param zone the campaign's clocks
     */
    static OneSide on(String page, String word, String zone, BandejaServer server, Caller administrator) {
        Facebook facebook = Facebook.in(server);
        long channel = new Connecting(server, administrator, facebook).connect(page);
        long campaign = campaign(word, zone, channel, administrator);
        Caller agent = invited(word, "AGENT", List.of(), administrator);
        put(
                administrator,
                "/campaigns/" + campaign + "/members",
                json().add("version", version(administrator, campaign))
                        .add("members", list(json().add("agentId", agent.id()).add("penalty", 0))));
        says(word, campaign, administrator);
        letEverybodyPublish(channel, administrator);

        String person = facebook.order("/people", "{\"name\": \"Ana " + word + "\", \"page\": \"" + page + "\"}")
                .getJsonArray("people")
                .getJsonObject(0)
                .getString("id");
        facebook.says(person, "Una pregunta sobre " + word);
        long ticket = id(Eventually.found("a ticket for " + agent.email(), () -> agent.tickets("mine").stream()
                .findFirst()));
        agent.reply(ticket, "Una respuesta sobre " + word);
        administrator
                .post(
                        "/tickets/" + ticket + "/messages",
                        Caller.answering("Una nota sobre " + word).add("direction", "NOTE"))
                .expect(201);
        return new OneSide(
                word,
                channel,
                campaign,
                agent,
                person,
                ticket,
                id(agent.messages(ticket).get(0)),
                created(administrator, "/tickets/" + ticket + "/files"),
                id(administrator
                        .post(
                                "/posts",
                                json().add("channelId", channel)
                                        .add("text", "Hoy: " + word)
                                        .add("key", word))
                        .expect(202)
                        .json()),
                created(administrator, "/posts/pages/" + channel + "/files"));
    }

    /** Somebody new, who has come in. */
    static Caller invited(String name, String role, List<Long> supervises, Caller administrator) {
        String email = name.toLowerCase() + "." + role.toLowerCase() + "@example.com";
        JsonArrayBuilder campaigns = Json.createArrayBuilder();
        supervises.forEach(campaigns::add);
        JsonObject link = administrator
                .post(
                        "/people",
                        json().add("name", "Eva " + name)
                                .add("email", email)
                                .add("roles", Json.createArrayBuilder().add(role))
                                .add("supervises", campaigns))
                .expect(201)
                .json()
                .getJsonObject("link");
        Caller.nobody(administrator.server())
                .post(
                        "/access",
                        json().add("token", URI.create(link.getString("url")).getFragment())
                                .add("password", PASSWORD))
                .expect(200);
        return Caller.signedIn(administrator.server(), email, PASSWORD);
    }

    /** Always open. */
    private static long campaign(String word, String zone, long channel, Caller administrator) {
        JsonObjectBuilder always = json().add("from", "00:00")
                .add("to", "24:00")
                .add(
                        "days",
                        Json.createArrayBuilder(
                                List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")));
        JsonObject campaign = administrator
                .post(
                        "/campaigns",
                        json().add("name", "Solo " + word)
                                .add("pageName", "?")
                                .add(
                                        "schedule",
                                        json().add("zone", zone)
                                                .add("week", list(always))
                                                .add("holidays", Json.createArrayBuilder())
                                                .add("exceptions", Json.createArrayBuilder())))
                .expect(201)
                .json();
        long id = id(campaign);
        administrator
                .post(
                        "/campaigns/" + id + "/activation",
                        json().add("version", campaign.getJsonNumber("version"))
                                .add("channelId", channel)
                                .add("takeName", true))
                .expect(200);
        return id;
    }

    /** A canned response and a disposition. */
    private static void says(String word, long campaign, Caller administrator) {
        put(
                administrator,
                "/campaigns/" + campaign + "/responses",
                json().add("before", Json.createArrayBuilder())
                        .add("items", list(json().add("title", word).add("text", "Todo sobre " + word))));
        put(
                administrator,
                "/campaigns/" + campaign + "/dispositions",
                json().add("before", json().add("required", false).add("items", Json.createArrayBuilder()))
                        .add("after", json().add("required", false).add("items", list(json().add("name", word)))));
    }

    private static void letEverybodyPublish(long channel, Caller administrator) {
        String general = "/channels/" + channel + "/settings/general";
        put(
                administrator,
                general,
                Json.createObjectBuilder(administrator.get(general).expect(200).json())
                        .add("onlyAdministratorsPublish", false));
    }

    private static long created(Caller administrator, String path) {
        return id(administrator.send("POST", path, "{}").expect(201).json());
    }

    private static void put(Caller administrator, String path, JsonObjectBuilder body) {
        administrator.put(path, body).expect(200);
    }

    private static long version(Caller administrator, long campaign) {
        return administrator
                .get("/campaigns/" + campaign)
                .expect(200)
                .json()
                .getJsonNumber("version")
                .longValue();
    }

    private static JsonObjectBuilder json() {
        return Json.createObjectBuilder();
    }

    private static JsonArrayBuilder list(JsonObjectBuilder only) {
        return Json.createArrayBuilder().add(only);
    }

    private static long id(JsonObject thing) {
        return thing.getJsonNumber("id").longValue();
    }
}
