package dev.bandeja.adapters.sandbox.graph;

import dev.bandeja.adapters.sandbox.world.Token;
import dev.bandeja.adapters.sandbox.world.World;
import java.util.List;

/**
 * What an edge demands of the caller: a page token, permissions, and a task of the person behind it. A read without
 * permission is error 10, anything else 200.
 */
enum Rights {
    /** Writing to people. */
    SEND(List.of("pages_messaging"), List.of("MESSAGING")),
    /** Reading what people wrote. */
    READ_CHATS(List.of("pages_messaging", "pages_manage_metadata"), List.of("MESSAGING")),
    /** Names and pictures of people. */
    PROFILE(List.of("pages_messaging"), List.of()),
    /** The page's own posts. */
    READ_POSTS(List.of("pages_read_engagement"), List.of()),
    /** Publishing on the page. */
    PUBLISH(List.of("pages_manage_posts"), List.of("CREATE_CONTENT", "MANAGE")),
    /** Comments, most of them by visitors. */
    READ_COMMENTS(List.of("pages_read_engagement", "pages_read_user_content"), List.of("MODERATE")),
    /** Answering comments. */
    COMMENT(List.of("pages_manage_engagement"), List.of("MODERATE")),
    /** Which fields the app hears of. */
    SUBSCRIBE(List.of("pages_manage_metadata"), List.of("CREATE_CONTENT", "MANAGE", "MODERATE"));

    private final List<String> permissions;
    private final List<String> oneOf;

    Rights(List<String> permissions, List<String> oneOf) {
        this.permissions = permissions;
        this.oneOf = oneOf;
    }

    /** Refuses the call if it may not do this. */
    void check(World world, GraphCall call) {
        if (call.token().kind() == Token.Kind.APP) {
            throw GraphError.of(2500, "An active access token must be used to query information about this object.");
        }
        if (call.token().kind() == Token.Kind.USER) {
            throw GraphError.of(210, "A page access token is required to request this resource.");
        }
        permissions.forEach(permission -> need(world, call, permission));
        if (!oneOf.isEmpty()) {
            needTask(world, call, oneOf);
        }
    }

    /** Refuses the call if its token does not carry a permission. */
    static void need(World world, GraphCall call, String permission) {
        if (!new TokenState(world, call.token()).permits(permission, call.page().id())) {
            throw GraphError.of(
                    call.get() ? 10 : 200,
                    "Requires " + permission + " permission to manage the object or to read it with this token.");
        }
    }

    /** Refuses the call if the person behind its token has none of these tasks on the page. */
    static void needTask(World world, GraphCall call, List<String> oneOf) {
        var tasks = new TokenState(world, call.token()).tasks();
        if (tasks.stream().noneMatch(oneOf::contains)) {
            throw GraphError.of(
                    200,
                    "The user does not have sufficient permission on this page: the task " + String.join(" or ", oneOf)
                            + " is required.");
        }
    }
}
