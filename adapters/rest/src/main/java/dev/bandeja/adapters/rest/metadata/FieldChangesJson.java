package dev.bandeja.adapters.rest.metadata;

import dev.bandeja.application.audit.AuditTrail;
import dev.bandeja.domain.ticket.MetadataField;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who changed the company's own fields, newest first. */
public record FieldChangesJson(List<EntryJson> items) {
    static FieldChangesJson of(List<AuditTrail.Line> lines) {
        return new FieldChangesJson(lines.stream().map(EntryJson::of).toList());
    }

    /**
     * What somebody changed at once.
     *
     * @param by name of who did it
     */
    public record EntryJson(Instant at, String by, List<FieldChangeJson> changes) {
        static EntryJson of(AuditTrail.Line line) {
            return new EntryJson(
                    line.entry().at(),
                    line.name(),
                    line.entry().changes().stream().map(FieldChangeJson::of).toList());
        }
    }

    /** What can be another. */
    public enum What {
        CREATED,
        REMOVED,
        ORDER,
        LABEL,
        OPTIONS,
        REQUIRED_TO_SAVE,
        REQUIRED_TO_CLOSE,
        AGENTS_READ_ONLY
    }

    /**
     * One thing that is another.
     *
     * @param key the field's; absent of the order, which is of all
     * @param before absent when there was nothing
     * @param after absent when there is nothing
     */
    public record FieldChangeJson(MetadataField.Subject subject, String key, What what, String before, String after) {
        static FieldChangeJson of(AuditTrail.Change change) {
            String[] name = change.field().split("\\.");
            return new FieldChangeJson(
                    MetadataField.Subject.valueOf(name[0]),
                    text(name[1]),
                    What.valueOf(name[2].replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT)),
                    text(change.before()),
                    text(change.after()));
        }

        private static String text(String text) {
            return Optional.of(text).filter(given -> !given.isEmpty()).orElse(null);
        }
    }
}
