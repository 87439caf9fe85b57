package dev.bandeja.adapters.persistence.conversation;

import dev.bandeja.domain.conversation.Attachment;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;

/** Attachments as JSON: {@code [{"kind":"image","url":"…","title":"…"}]}. */
final class AttachmentsJson {
    private AttachmentsJson() {}

    static String write(List<Attachment> attachments) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Attachment attachment : attachments) {
            JsonObjectBuilder object = Json.createObjectBuilder().add("kind", storable(attachment.kind()));
            attachment.url().ifPresent(url -> object.add("url", storable(url)));
            attachment.title().ifPresent(title -> object.add("title", storable(title)));
            array.add(object);
        }
        return array.build().toString();
    }

    static List<Attachment> read(String json) {
        if (json.equals("[]")) {
            return List.of();
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(object -> new Attachment(
                            object.getString("kind"),
                            Optional.ofNullable(object.getString("url", null)),
                            Optional.ofNullable(object.getString("title", null))))
                    .toList();
        }
    }

    /** The one character that PostgreSQL does not take. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
