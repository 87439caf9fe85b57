package dev.bandeja.deployment.tests.browser;

import dev.bandeja.deployment.tests.BandejaServer;
import dev.bandeja.deployment.tests.Caller;
import dev.bandeja.deployment.tests.Eventually;
import dev.bandeja.deployment.tests.Facebook;
import jakarta.json.Json;

/**
 * A talk with which a journey begins: somebody new writes to the page.
 *
 * @param person who, by the network's number
 * @param ticket what came of it
 */
record Talk(Facebook facebook, Caller administrator, String person, long ticket) {

    /** Ends what other journeys have left, so that no agent is full and no list is long. */
    static void endAllIn(BandejaServer server) {
        Caller administrator = Caller.signedIn(server, Caller.ADMINISTRATOR);
        administrator.tickets("all").stream()
                .filter(ticket -> ticket.getString("state").equals("OPEN"))
                .forEach(ticket -> administrator.post("/tickets/" + ticket.getJsonNumber("id") + "/close"));
    }

    static Talk begun(BandejaServer server, String name, String words) {
        Facebook facebook = Facebook.in(server);
        Caller administrator = Caller.signedIn(server, Caller.ADMINISTRATOR);
        String person = facebook.newCustomer(name);
        facebook.says(person, words);
        long ticket = Eventually.found("the ticket of " + name, () -> administrator.ticketSaying(words))
                .getJsonNumber("id")
                .longValue();
        return new Talk(facebook, administrator, person, ticket);
    }

    void says(String words) {
        facebook.says(person, words);
    }

    /** Whoever routing chose, from now on that agent has it; their screen has to be open. */
    void goesTo(Caller agent) {
        Eventually.holds(agent.email() + " has the ticket", () -> {
            boolean theirs = agent.tickets("mine").stream()
                    .anyMatch(each -> each.getJsonNumber("id").longValue() == ticket);
            if (!theirs) {
                administrator.post(
                        "/tickets/" + ticket + "/transfer",
                        Json.createObjectBuilder().add("agentId", agent.id()));
            }
            return theirs;
        });
    }

    void isClosed() {
        administrator.close(ticket);
    }
}
