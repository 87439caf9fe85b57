package dev.bandeja.adapters.sandbox;

import dev.bandeja.adapters.sandbox.control.ControlApi;
import dev.bandeja.adapters.sandbox.graph.GraphApi;
import dev.bandeja.adapters.sandbox.http.SandboxRequest;
import dev.bandeja.adapters.sandbox.http.SandboxResponse;
import dev.bandeja.adapters.sandbox.login.Dialog;
import dev.bandeja.adapters.sandbox.webhooks.CallbackClient;
import dev.bandeja.adapters.sandbox.webhooks.Courier;
import dev.bandeja.adapters.sandbox.world.SandboxSetup;
import dev.bandeja.adapters.sandbox.world.World;
import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * A local stand-in for Facebook: the Graph API, the webhooks, and a page on which one plays the people. Everything it
 * knows is in its journal, from which it rises again. It lives in whichever server hands it requests.
 */
public final class Sandbox implements AutoCloseable {

    private final World world;
    private final CallbackClient client;
    private final Courier courier;
    private final GraphApi graph;
    private final ControlApi control;
    private final Dialog dialog;
    private final Files files;

    /** Opens the sandbox and begins to deliver what its journal says is still to be delivered. */
    public Sandbox(SandboxSetup setup, Clock clock, RandomGenerator dice) {
        world = World.open(setup, clock, dice);
        client = new CallbackClient();
        graph = new GraphApi(world, client);
        control = new ControlApi(world, client);
        dialog = new Dialog(world);
        files = new Files(world);
        courier = new Courier(world, client);
    }

    /** Answers a request. */
    public SandboxResponse answer(SandboxRequest request) {
        if (request.body().length > SandboxRequest.LARGEST_BODY) {
            return SandboxResponse.text(413, "The body is larger than the sandbox reads.");
        }
        var path = request.path();
        if (path.equals("/graph") || path.startsWith("/graph/")) {
            return graph.answer(request, path.substring("/graph".length()));
        }
        if (path.startsWith("/control/")) {
            return control.answer(request, path.substring("/control".length())).with("Cache-Control", "no-store");
        }
        return Dialog.at(path) ? dialog.answer(request) : files.answer(request);
    }

    @Override
    public void close() {
        courier.close();
        client.close();
        world.close();
    }
}
