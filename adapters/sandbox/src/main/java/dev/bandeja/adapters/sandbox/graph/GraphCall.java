package dev.bandeja.adapters.sandbox.graph;

import dev.bandeja.adapters.sandbox.world.Page;
import java.util.List;

/**
 * One call, after the token was recognised.
 *
 * @param method what is to be done, after a {@code method} parameter was heeded
 * @param path the parts of the path behind the version
 * @param base where Graph was called, with the version: paging addresses begin with it
 * @param parameters what came with it
 * @param page the page whose token it carries
 */
record GraphCall(String method, List<String> path, String base, Parameters parameters, Page page) {

    /** The object that is addressed; {@code me} is the page. */
    String object() {
        return path.isEmpty() ? "" : path.get(0).equals("me") ? page.id() : path.get(0);
    }

    /** The edge below the object, or an empty text. */
    String edge() {
        return path.size() > 1 ? path.get(1) : "";
    }

    boolean get() {
        return method.equals("GET");
    }

    boolean post() {
        return method.equals("POST");
    }

    boolean delete() {
        return method.equals("DELETE");
    }
}
