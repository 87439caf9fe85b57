package dev.bandeja.adapters.persistence.conversation;

import dev.bandeja.domain.conversation.Attachment;
import dev.bandeja.domain.media.MediaFile;
import dev.bandeja.domain.media.MediaId;
import dev.bandeja.domain.media.MediaOwner;
import dev.bandeja.domain.media.MediaType;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;

/** Attachments as JSON: {@code [{"kind":"image","url":"…","title":"…","file":{"id":1,…}}]}. */
final class AttachmentsJson {
    private AttachmentsJson() {}

    static String write(List<Attachment> attachments) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Attachment attachment : attachments) {
            JsonObjectBuilder object = Json.createObjectBuilder().add("kind", storable(attachment.kind()));
            attachment.url().ifPresent(url -> object.add("url", storable(url)));
            attachment.title().ifPresent(title -> object.add("title", storable(title)));
            attachment.file().ifPresent(file -> object.add("file", file(file)));
            attachment.lost().ifPresent(reason -> object.add("lost", reason));
            array.add(object);
        }
        return array.build().toString();
    }

    private static JsonObjectBuilder file(MediaFile file) {
        return Json.createObjectBuilder()
                .add("id", file.id().value())
                .add("name", storable(file.name()))
                .add("type", file.type().name())
                .add("size", file.size());
    }

    /**
     * @param owner of the files in it
     */
    static List<Attachment> read(String json, MediaOwner owner) {
        if (json.equals("[]")) {
            return List.of();
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(object -> new Attachment(
                            object.getString("kind"),
                            Optional.ofNullable(object.getString("url", null)),
                            Optional.ofNullable(object.getString("title", null)),
                            Optional.ofNullable(object.getJsonObject("file")).map(file -> file(file, owner)),
                            Optional.ofNullable(object.getString("lost", null))))
                    .toList();
        }
    }

    private static MediaFile file(JsonObject file, MediaOwner owner) {
        return new MediaFile(
                new MediaId(file.getJsonNumber("id").longValue()),
                owner,
                file.getString("name"),
                new MediaType(file.getString("type")),
                file.getJsonNumber("size").longValue());
    }

    /** The one character that PostgreSQL does not take. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
