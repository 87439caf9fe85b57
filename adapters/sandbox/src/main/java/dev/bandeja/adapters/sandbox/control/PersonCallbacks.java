package dev.bandeja.adapters.sandbox.control;

import dev.bandeja.adapters.sandbox.webhooks.CallbackClient;
import dev.bandeja.adapters.sandbox.webhooks.SignedRequest;
import dev.bandeja.adapters.sandbox.world.Account;
import dev.bandeja.adapters.sandbox.world.JsonText;
import dev.bandeja.adapters.sandbox.world.World;
import jakarta.json.JsonObject;

/** What Facebook tells the app about people who signed in: that they removed it, that they want their data deleted. */
final class PersonCallbacks {

    private final World world;
    private final CallbackClient client;

    PersonCallbacks(World world, CallbackClient client) {
        this.world = world;
        this.client = client;
    }

    /** Somebody removes the app: their tokens die (unless the signature is to be bad), and the app is told. */
    JsonObject deauthorize(Order order) {
        if (order.text("signature").orElse("good").equals("good")
                && order.text("algorithm").isEmpty()) {
            world.change(() -> world.look(() -> world.accounts().find(person(order)))
                    .map(account -> world.note("app-removed", JsonText.object().add("account", account.id()))));
        }
        return send(order, world.look(() -> world.app().deauthorizeUrl()));
    }

    /** Somebody wants their data deleted; what the app answered. */
    JsonObject deleteData(Order order) {
        return send(order, world.look(() -> world.app().dataDeletionUrl()));
    }

    private static String person(Order order) {
        return order.text("person").or(() -> order.text("userId")).orElse("alma");
    }

    private JsonObject send(Order order, String url) {
        var user = world.look(
                () -> world.accounts().find(person(order)).map(Account::id).orElse(person(order)));
        var issued = order.number("issuedAt", world.look(() -> world.clock().millis()) / 1000);
        var algorithm = order.text("algorithm").orElse(SignedRequest.USUAL);
        var signed = new SignedRequest(world.setup().appSecret(), algorithm, user, issued)
                .spoiled(order.text("signature").orElse("good"))
                .orElseThrow(() -> Rejected.because("\"signature\" must be one of " + SignedRequest.VARIANTS));
        var reply = client.postForm(url, "signed_request", signed).join();
        world.change(() -> world.note(
                "person-callback",
                JsonText.object()
                        .add("url", url)
                        .add("user", user)
                        .add("status", reply.status())
                        .add("ms", reply.millis())));
        return JsonText.object()
                .add("status", reply.status())
                .add("body", reply.body())
                .add("error", reply.error())
                .add("signedRequest", signed)
                .build();
    }
}
