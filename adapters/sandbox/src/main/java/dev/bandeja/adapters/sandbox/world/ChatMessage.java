package dev.bandeja.adapters.sandbox.world;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/**
 * One message between a person and a page.
 *
 * @param id the {@code mid}
 * @param personId the person of the thread
 * @param fromPage true if the page wrote it
 * @param appId the app that sent it for the page, empty for the person's own
 * @param text what it says, may be empty
 * @param attachments what hangs on it
 * @param metadata what the sending app wants to find again in the echo, may be empty
 * @param replyTo the {@code mid} it answers, may be empty
 * @param commentId the comment it answers in private, may be empty
 * @param extras members of the message that are only passed on: quick replies, the chosen quick reply
 * @param at when, milliseconds
 */
public record ChatMessage(
        String id,
        String personId,
        boolean fromPage,
        String appId,
        String text,
        List<Attachment> attachments,
        String metadata,
        String replyTo,
        String commentId,
        JsonObject extras,
        long at) {

    /** The facts of the journal entry about it. */
    public JsonObjectBuilder facts() {
        var list = JsonText.array();
        attachments.forEach(attachment -> list.add(attachment.json()));
        return JsonText.object()
                .add("mid", id)
                .add("person", personId)
                .add("app", appId)
                .add("text", text)
                .add("attachments", list)
                .add("metadata", metadata)
                .add("replyTo", replyTo)
                .add("comment", commentId)
                .add("extras", extras);
    }

    /** The same with other words. */
    ChatMessage saying(String words) {
        return new ChatMessage(
                id, personId, fromPage, appId, words, attachments, metadata, replyTo, commentId, extras, at);
    }

    /** The same without content: its author took it back. */
    ChatMessage emptied() {
        return new ChatMessage(id, personId, fromPage, appId, "", List.of(), metadata, replyTo, commentId, extras, at);
    }

    static ChatMessage of(Entry entry, boolean fromPage) {
        var attachments = entry.facts().getJsonArray("attachments").getValuesAs(JsonObject.class);
        return new ChatMessage(
                entry.text("mid"),
                entry.text("person"),
                fromPage,
                entry.text("app"),
                entry.text("text"),
                attachments.stream().map(Attachment::of).toList(),
                entry.text("metadata"),
                entry.text("replyTo"),
                entry.text("comment"),
                entry.facts().getJsonObject("extras"),
                entry.at());
    }
}
