package dev.bandeja.adapters.sandbox.world;

import jakarta.json.JsonObject;

/**
 * A picture or video that a post shows.
 *
 * @param id the picture's or video's own number
 */
public record Shown(String id, Attachment attachment) {

    /** As the journal keeps it. */
    public JsonObject json() {
        return JsonText.object()
                .add("id", id)
                .add("attachment", attachment.json())
                .build();
    }

    static Shown of(JsonObject json) {
        return new Shown(json.getString("id"), Attachment.of(json.getJsonObject("attachment")));
    }

    /** Whether it is a film. */
    public boolean video() {
        return attachment.type().equals("video");
    }
}
