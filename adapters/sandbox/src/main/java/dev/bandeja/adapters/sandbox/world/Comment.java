package dev.bandeja.adapters.sandbox.world;

/**
 * A comment on a post, or a reply to a comment.
 *
 * @param id {@code {post part}_{comment}}
 * @param postId the post it belongs to
 * @param parentId the post, or the comment it replies to
 * @param fromId who wrote it: the page or a person
 * @param text what it says, may be empty if something is attached
 * @param attachment what hangs on it, or null
 * @param at when, milliseconds
 */
public record Comment(
        String id, String postId, String parentId, String fromId, String text, Attachment attachment, long at) {

    Comment edited(String otherText) {
        return new Comment(id, postId, parentId, fromId, otherText, attachment, at);
    }

    /** Whether it stands under the post itself and not under another comment. */
    public boolean topLevel() {
        return parentId.equals(postId);
    }
}
