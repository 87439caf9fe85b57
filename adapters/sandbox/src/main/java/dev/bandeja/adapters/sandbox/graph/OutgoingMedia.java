package dev.bandeja.adapters.sandbox.graph;

import dev.bandeja.adapters.sandbox.http.FormFile;
import dev.bandeja.adapters.sandbox.world.Attachment;
import dev.bandeja.adapters.sandbox.world.JsonText;
import dev.bandeja.adapters.sandbox.world.World;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The attachments of a message that the page sends: by address, as a file in the request, or by the id of one that was
 * uploaded before. The sandbox never fetches an address; it only passes it on.
 */
final class OutgoingMedia {

    private static final Set<String> TYPES = Set.of("image", "audio", "video", "file", "template");
    private static final long LARGEST = 25L << 20;
    private static final int MOST_PICTURES = 30;

    private final World world;

    OutgoingMedia(World world) {
        this.world = world;
    }

    /**
     * What is attached.
     *
     * @param reusableId the id under which it can be sent again, or empty
     */
    record Chosen(List<Attachment> attachments, String reusableId) {}

    Chosen chosen(JsonObject message, List<FormFile> files) {
        if (message.containsKey("attachments")) {
            return several(message.getJsonArray("attachments").getValuesAs(JsonObject.class));
        }
        if (!message.containsKey("attachment")) {
            return new Chosen(List.of(), "");
        }
        var attachment = message.getJsonObject("attachment");
        var payload = payload(attachment);
        var one = one(attachment, payload, files);
        var reusable = payload.getBoolean("is_reusable", false) ? world.media().save(world, one) : "";
        return new Chosen(List.of(one), reusable);
    }

    private Chosen several(List<JsonObject> pictures) {
        var list = new ArrayList<Attachment>();
        for (var picture : pictures) {
            if (!picture.getString("type", "").equals("image") || pictures.size() > MOST_PICTURES) {
                throw GraphError.of(100, "Several attachments must be images, at most " + MOST_PICTURES);
            }
            list.add(one(picture, payload(picture), List.of()));
        }
        return new Chosen(list, "");
    }

    private Attachment one(JsonObject attachment, JsonObject payload, List<FormFile> files) {
        var type = attachment.getString("type", "");
        if (!TYPES.contains(type)) {
            throw GraphError.of(100, "param message[attachment][type] must be one of " + String.join(", ", TYPES));
        }
        if (type.equals("template")) {
            return new Attachment(type, "", "", "", payload);
        }
        var saved = JsonText.text(payload, "attachment_id");
        if (saved.isPresent()) {
            return world.media()
                    .saved(saved.get(), world.clock().millis())
                    .orElseThrow(() -> GraphError.of(100, 2018074, "Invalid or expired attachment id"));
        }
        var url = JsonText.text(payload, "url");
        if (url.isPresent()) {
            return byAddress(type, url.get());
        }
        if (files.isEmpty()) {
            throw GraphError.of(100, 2018034, "The attachment has neither url, attachment_id nor filedata");
        }
        return byFile(type, files.get(0));
    }

    private static Attachment byAddress(String type, String url) {
        if (!url.matches("(?i)https?://[^\\s]+")) {
            throw GraphError.of(100, 2018008, "Failed to fetch the file from the url");
        }
        return Attachment.at(type, url);
    }

    private Attachment byFile(String type, FormFile file) {
        var fits = type.equals("file") || file.contentType().startsWith(type + "/");
        if (!fits) {
            throw GraphError.of(
                    100, 2018047, "The type of the file does not match the type of the attachment: " + type);
        }
        if (file.bytes().length > LARGEST) {
            throw GraphError.of(100, 2018109, "Attachment size exceeds allowable limit");
        }
        var media = world.media().keep(world, file.name(), file.contentType(), file.bytes());
        return Attachment.kept(type, file.name(), media.id());
    }

    private static JsonObject payload(JsonObject attachment) {
        return attachment.get("payload") instanceof JsonObject payload ? payload : JsonValue.EMPTY_JSON_OBJECT;
    }
}
