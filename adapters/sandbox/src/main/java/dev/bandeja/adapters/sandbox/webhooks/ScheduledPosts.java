package dev.bandeja.adapters.sandbox.webhooks;

import dev.bandeja.adapters.sandbox.world.JsonText;
import dev.bandeja.adapters.sandbox.world.World;

/** Lets posts appear when their time has come, and tells of it. */
final class ScheduledPosts {

    private final World world;
    private final Announcements announcements;

    ScheduledPosts(World world) {
        this.world = world;
        this.announcements = new Announcements(world);
    }

    /** Those whose time has come can be seen from now on. */
    void appear() {
        if (world.look(() -> world.wall().due(world.clock().millis()).isEmpty())) {
            return;
        }
        world.change(() -> {
            world.wall().due(world.clock().millis()).forEach(post -> {
                world.note("post-appeared", JsonText.object().add("id", post.id()));
                announcements.posted(world.wall().post(post.id()).orElseThrow());
            });
            return true;
        });
    }
}
