package dev.bandeja.adapters.sandbox.control;

import dev.bandeja.adapters.sandbox.DemoWorld;
import dev.bandeja.adapters.sandbox.http.SandboxRequest;
import dev.bandeja.adapters.sandbox.http.SandboxResponse;
import dev.bandeja.adapters.sandbox.webhooks.CallbackClient;
import dev.bandeja.adapters.sandbox.world.JsonText;
import dev.bandeja.adapters.sandbox.world.World;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.function.Function;

/**
 * What tests and the customer's page use to play the people and to make Facebook misbehave; below
 * {@code /sandbox/control}. The module's README lists every call.
 */
public final class ControlApi {

    private static final int USUAL_LIMIT = 1_000;
    private static final long LONGEST_WAIT_MS = 30_000;

    private final World world;
    private final CustomerActions customers;
    private final Handovers handovers;
    private final WallOrders wall;
    private final Weather weather;
    private final LoginOrders logins;
    private final WebhookOrders webhooks;
    private final PersonCallbacks callbacks;
    private final Views views;

    /** For one world. */
    public ControlApi(World world, CallbackClient client) {
        this.world = world;
        this.customers = new CustomerActions(world);
        this.handovers = new Handovers(world, customers);
        this.wall = new WallOrders(world);
        this.weather = new Weather(world);
        this.logins = new LoginOrders(world);
        this.webhooks = new WebhookOrders(world, client);
        this.callbacks = new PersonCallbacks(world, client);
        this.views = new Views(world);
    }

    /**
     * Answers a call.
     *
     * @param path behind {@code /control}
     */
    public SandboxResponse answer(SandboxRequest request, String path) {
        if (!fromHere(request)) {
            return problem(403, "the control API is not for other web sites");
        }
        try {
            var order = Order.of(request);
            return switch (request.method()) {
                case "GET" -> get(path, order);
                case "POST", "PUT" -> post(path, order);
                case "DELETE" -> delete(path);
                default -> problem(405, "the control API knows GET, POST, PUT and DELETE");
            };
        } catch (Rejected rejected) {
            return problem(rejected.status(), rejected.getMessage());
        } catch (JsonException | ClassCastException e) {
            return problem(400, "a member of the body has the wrong type");
        }
    }

    /** A browser says where a page's request comes from; other sites must not play with somebody's sandbox. */
    private static boolean fromHere(SandboxRequest request) {
        var origin = request.header("origin");
        return origin.isEmpty() || origin.replaceFirst("^\\w+://", "").equals(request.header("host"));
    }

    private static SandboxResponse problem(int status, String why) {
        return SandboxResponse.json(status, JsonText.object().add("error", why).build());
    }

    private SandboxResponse get(String path, Order order) {
        return switch (path) {
            case "/view" -> look(order, this::view);
            case "/state" -> look(order, all -> views.state().build());
            case "/people" -> look(order, this::people);
            case "/posts" -> look(order, this::posts);
            case "/calls" -> await(order, "calls", this::calls);
            case "/deliveries" -> await(order, "deliveries", this::deliveries);
            case "/events" -> await(order, "events", this::events);
            case "/accounts" -> look(order, all -> logins.accounts());
            case "/tokens" -> look(order, all -> logins.tokens());
            case "/clock" -> look(order, all -> weather.clock());
            default ->
                path.startsWith("/chats/")
                        ? look(order, all -> views.chat(customers.person(path.substring("/chats/".length())))
                                .build())
                        : problem(404, "there is nothing at " + path);
        };
    }

    private SandboxResponse post(String path, Order order) {
        return switch (path) {
            case "/say" -> change(order, customers::say);
            case "/tap" -> change(order, customers::tap);
            case "/enter" -> change(order, customers::enter);
            case "/comments" -> change(order, customers::comment);
            case "/posts" -> change(order, customers::post);
            case "/wall/edit" -> change(order, wall::edit);
            case "/wall/remove" -> change(order, wall::remove);
            case "/wall/hide" -> change(order, wall::hide);
            case "/wall/unhide" -> change(order, wall::unhide);
            case "/inbox-reply" -> change(order, customers::replyFromInbox);
            case "/read" -> change(order, all -> customers.mark(all, "read"));
            case "/delivered" -> change(order, all -> customers.mark(all, "delivered"));
            case "/edit" -> change(order, customers::edit);
            case "/unsend" -> change(order, customers::unsend);
            case "/thread-owner" -> change(order, handovers::own);
            case "/thread-wanted" -> change(order, handovers::want);
            case "/app-role" -> change(order, handovers::role);
            case "/react" -> change(order, customers::react);
            case "/people" -> change(order, customers::addPeople);
            case "/faults" -> change(order, weather::fault);
            case "/login" -> change(order, logins::login);
            case "/roles" -> change(order, logins::role);
            case "/pages" -> change(order, logins::rename);
            case "/tokens/revoke" -> change(order, logins::revoke);
            case "/app" -> change(order, logins::app);
            case "/switches" -> change(order, weather::switchTo);
            case "/clock" -> change(order, weather::moveClock);
            case "/reset" -> change(order, weather::reset);
            case "/webhooks/next" -> change(order, weather::tamper);
            case "/webhooks/release" -> change(order, weather::release);
            case "/callbacks/deauthorize" -> SandboxResponse.json(200, callbacks.deauthorize(order));
            case "/callbacks/data-deletion" -> SandboxResponse.json(200, callbacks.deleteData(order));
            case "/webhooks/raw" -> SandboxResponse.json(200, webhooks.raw(order));
            case "/webhooks/subscription" -> webhooks.subscribe(order);
            default -> problem(404, "there is nothing at " + path);
        };
    }

    private SandboxResponse delete(String path) {
        var parts = path.split("/");
        var id = parts.length > 2 ? parts[parts.length - 1] : "";
        if (path.matches("/faults(/[^/]+)?")) {
            return SandboxResponse.json(200, world.change(() -> weather.clearFault(id)));
        }
        if (path.matches("/revocations(/[^/]+)?")) {
            return SandboxResponse.json(200, world.change(() -> logins.restore(id)));
        }
        return problem(404, "there is nothing to delete at " + path);
    }

    private SandboxResponse look(Order order, Function<Order, JsonValue> work) {
        return SandboxResponse.json(200, world.look(() -> work.apply(order)));
    }

    /** With {@code wait=<ms>} an empty list is not answered before something is in it or the time is over. */
    private SandboxResponse await(Order order, String list, Function<Order, JsonObject> work) {
        var end = System.nanoTime() + Math.min(LONGEST_WAIT_MS, order.queried("wait", 0)) * 1_000_000;
        try {
            while (true) {
                var version = world.version();
                var answer = world.look(() -> work.apply(order));
                var left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0 || !answer.getJsonArray(list).isEmpty()) {
                    return SandboxResponse.json(200, answer);
                }
                world.awaitChange(version, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return problem(503, "the sandbox is being closed");
        }
    }

    private SandboxResponse change(Order order, Function<Order, JsonValue> work) {
        return SandboxResponse.json(200, world.change(() -> work.apply(order)));
    }

    /** For the page that asks several times a second: nothing new, short answer. */
    private JsonObject view(Order order) {
        var chat = world.chats().with(order.query().getOrDefault("person", ""));
        var typing = chat.typingUntil() > world.clock().millis();
        if (order.queried("known", -1) == world.version()) {
            return JsonText.object()
                    .add("version", world.version())
                    .add("now", world.clock().millis())
                    .add("typing", typing)
                    .build();
        }
        var person = order.query().containsKey("person")
                ? customers.person(order.query().get("person"))
                : world.people().all().iterator().next();
        return views.everythingFor(person);
    }

    private JsonObject people(Order order) {
        var list = JsonText.array();
        world.people().all().forEach(person -> list.add(Views.person(person)));
        return JsonText.object().add("people", list).build();
    }

    private JsonObject posts(Order order) {
        var list = JsonText.array();
        var page = order.query().getOrDefault("page", DemoWorld.PAGE_ID);
        world.wall().postsOf(page).forEach(post -> list.add(views.post(post)));
        return JsonText.object().add("posts", list).build();
    }

    private JsonObject calls(Order order) {
        var path = order.query().getOrDefault("path", "");
        var method = order.query().getOrDefault("method", "");
        var found = world.calls()
                .after(
                        order.queried("after", 0),
                        limit(order),
                        call -> call.getString("path").contains(path)
                                && (method.isEmpty() || call.getString("method").equalsIgnoreCase(method)));
        return JsonText.object().add("calls", Views.entries(found)).build();
    }

    private JsonObject deliveries(Order order) {
        var found = world.deliveries().after(order.queried("after", 0), limit(order), delivery -> true);
        return JsonText.object().add("deliveries", Views.entries(found)).build();
    }

    private JsonObject events(Order order) {
        var state = order.query().getOrDefault("state", "");
        var field = order.query().getOrDefault("field", "");
        var found = new ArrayList<>(world.outbox()
                .newest(
                        limit(order),
                        event -> (state.isEmpty() || event.state().name().equalsIgnoreCase(state))
                                && (field.isEmpty() || event.field().equals(field))));
        Collections.reverse(found);
        var list = JsonText.array();
        found.forEach(event -> list.add(Views.event(event)));
        return JsonText.object().add("events", list).build();
    }

    private static int limit(Order order) {
        return (int) Math.max(1, order.queried("limit", USUAL_LIMIT));
    }
}
