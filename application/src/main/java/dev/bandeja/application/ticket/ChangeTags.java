package dev.bandeja.application.ticket;

import dev.bandeja.application.UseCase;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.ticket.Tag;
import dev.bandeja.domain.ticket.TagId;
import jakarta.inject.Inject;
import java.util.List;

/** Supervisors and administrators say which tags there are. */
@UseCase
public class ChangeTags {
    private static final int MOST = 200;

    private final Tags tags;

    @Inject
    public ChangeTags(Tags tags) {
        this.tags = tags;
    }

    /** @throws Refused {@code INVALID} when it cannot be called so, or there are too many */
    public Tag add(String name, Tag.Color color) {
        if (tags.all().size() >= MOST) {
            throw Refused.invalid("tags", "up-to-200");
        }
        return kept(new Tag(tags.newId(), name, color, false));
    }

    /** It is called or coloured otherwise wherever it is, or no longer offered. */
    public Tag change(TagId id, String name, Tag.Color color, boolean archived) {
        found(id);
        return kept(new Tag(id, name, color, archived));
    }

    /**
     * @param alsoWhenUsed it is taken off all tickets
     * @throws Refused {@code TAG_IN_USE} with the number of {@code uses}
     */
    public void remove(TagId id, boolean alsoWhenUsed) {
        Tag tag = found(id);
        int uses = tags.uses(id);
        if (uses > 0 && !alsoWhenUsed) {
            throw Refused.because(Reason.TAG_IN_USE).with("name", tag.name()).with("uses", uses);
        }
        tags.remove(id);
    }

    private Tag kept(Tag tag) {
        List<Tag> others = tags.all().stream()
                .filter(other -> !other.id().equals(tag.id()))
                .toList();
        if (others.stream().anyMatch(other -> other.key().equals(tag.key()))) {
            throw Refused.invalid("name", "tag-taken").with("value", tag.name());
        }
        tags.save(tag);
        return tag;
    }

    private Tag found(TagId id) {
        return tags.find(id).orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
    }
}
