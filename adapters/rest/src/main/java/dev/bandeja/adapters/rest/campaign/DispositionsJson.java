package dev.bandeja.adapters.rest.campaign;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.campaign.Disposition;
import dev.bandeja.domain.campaign.DispositionId;
import dev.bandeja.domain.campaign.DispositionTree;
import java.util.List;
import java.util.Optional;

/**
 * What can come of a campaign's talks.
 *
 * @param required nobody closes by hand without choosing
 * @param items the first level, in its order
 */
public record DispositionsJson(boolean required, List<EntryJson> items) {
    /** As agents or those who look after the campaign get it. */
    public static DispositionsJson of(DispositionTree tree) {
        return new DispositionsJson(tree.required(), EntryJson.of(tree.roots()));
    }

    DispositionTree tree(String field) {
        if (items == null) {
            throw Refused.invalid(field, "required");
        }
        return new DispositionTree(required, EntryJson.read(items, DispositionTree.DEEPEST));
    }

    /**
     * One entry.
     *
     * @param id absent while it is new
     * @param code by which another system knows it
     * @param active it is offered; as if true when absent
     * @param children what it groups; only an entry without any can be chosen
     */
    public record EntryJson(Long id, String name, String code, Boolean active, List<EntryJson> children) {
        private static List<EntryJson> of(List<Disposition> level) {
            return level.stream()
                    .map(each -> new EntryJson(
                            each.id().map(DispositionId::value).orElse(null),
                            each.name(),
                            each.code().orElse(null),
                            each.active(),
                            of(each.children())))
                    .toList();
        }

        /** @param levels how many may follow; a deeper tree is refused before it is read */
        private static List<Disposition> read(List<EntryJson> level, int levels) {
            if (levels == 0 && !level.isEmpty()) {
                throw Refused.invalid("dispositions", "too-deep").with("most", DispositionTree.DEEPEST);
            }
            return level.stream().map(each -> entry(each, levels)).toList();
        }

        private static Disposition entry(EntryJson each, int levels) {
            if (each == null) {
                throw Refused.invalid("dispositions", "required");
            }
            return new Disposition(
                    Optional.ofNullable(each.id).map(DispositionId::new),
                    each.name,
                    Optional.ofNullable(each.code),
                    !Boolean.FALSE.equals(each.active),
                    each.children == null ? List.of() : read(each.children, levels - 1));
        }
    }

    /**
     * How they are to be.
     *
     * @param before how they were when somebody began to change them
     */
    public record DispositionsChangeJson(DispositionsJson before, DispositionsJson after) {
        DispositionTree were() {
            return read("before", before);
        }

        DispositionTree wanted() {
            return read("after", after);
        }

        private static DispositionTree read(String field, DispositionsJson some) {
            if (some == null) {
                throw Refused.invalid(field, "required");
            }
            return some.tree(field);
        }
    }
}
