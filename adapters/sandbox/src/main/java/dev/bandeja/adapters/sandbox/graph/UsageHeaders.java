package dev.bandeja.adapters.sandbox.graph;

import dev.bandeja.adapters.sandbox.http.SandboxResponse;
import dev.bandeja.adapters.sandbox.world.JsonText;
import dev.bandeja.adapters.sandbox.world.World;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The headers in which Graph says how much of the rate limits is used, and what else it writes on every answer. */
final class UsageHeaders {

    /** Calls that make one percent, so that ordinary use stays far below the limit. */
    private static final int CALLS_PER_PERCENT = 2_000;

    private final World world;

    UsageHeaders(World world) {
        this.world = world;
    }

    SandboxResponse on(SandboxResponse answer, String version) {
        var set = world.switches().usage();
        var counted = Math.min(99, world.calls().size() / CALLS_PER_PERCENT);
        var app = Optional.ofNullable(set.getJsonObject("app")).orElseGet(() -> percentages(counted));
        var withAll = answer.with("facebook-api-version", GraphApi.served(version))
                .with("x-fb-trace-id", world.ids().trace())
                .with("x-fb-debug", world.ids().trace())
                .with("x-fb-rev", "1000000000")
                .with(
                        "Date",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                Instant.ofEpochMilli(world.clock().millis()).atOffset(ZoneOffset.UTC)))
                .with("X-App-Usage", app.toString());
        if (set.containsKey("page")) {
            withAll = withAll.with("X-Page-Usage", set.getJsonObject("page").toString());
        }
        if (set.containsKey("business")) {
            withAll = withAll.with(
                    "X-Business-Use-Case-Usage", set.getJsonObject("business").toString());
        }
        return withAll;
    }

    private static JsonObject percentages(int percent) {
        return JsonText.object()
                .add("call_count", percent)
                .add("total_time", percent)
                .add("total_cputime", percent)
                .build();
    }
}
