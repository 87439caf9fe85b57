package dev.bandeja.adapters.sandbox.world;

import jakarta.json.JsonObject;

/**
 * A picture, sound, film or file in a message or comment.
 *
 * @param type {@code image}, {@code audio}, {@code video}, {@code file} or another word of Facebook's
 * @param name the file's name, or empty
 * @param mediaId the file kept by the sandbox, or empty
 * @param url an address outside the sandbox, or empty
 * @param payload what the sender gave and the sandbox only passes on (a template), or null
 */
public record Attachment(String type, String name, String mediaId, String url, JsonObject payload) {

    /** A file that the sandbox keeps. */
    public static Attachment kept(String type, String name, String mediaId) {
        return new Attachment(type, name, mediaId, "", null);
    }

    /** A file that lives elsewhere. */
    public static Attachment at(String type, String url) {
        return new Attachment(type, "", "", url, null);
    }

    /** As the journal keeps it. */
    public JsonObject json() {
        var json = JsonText.object()
                .add("type", type)
                .add("name", name)
                .add("media", mediaId)
                .add("url", url);
        if (payload != null) {
            json.add("payload", payload);
        }
        return json.build();
    }

    static Attachment of(JsonObject json) {
        return new Attachment(
                json.getString("type"),
                json.getString("name", ""),
                json.getString("media", ""),
                json.getString("url", ""),
                json.containsKey("payload") ? json.getJsonObject("payload") : null);
    }
}
