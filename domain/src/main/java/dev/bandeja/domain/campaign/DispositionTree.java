package dev.bandeja.domain.campaign;

import dev.bandeja.domain.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What can come of a campaign's talks, in levels. Whoever closes by hand chooses one entry that groups no others; a campaign
 * can insist on it. What a rule closes has none.
 *
 * @param required nobody closes by hand without choosing, as long as there is something to choose
 * @param roots the first level, in its order
 */
public record DispositionTree(boolean required, List<Disposition> roots) {
    public static final DispositionTree EMPTY = new DispositionTree(false, List.of());

    /** More than anybody finds their way in. */
    public static final int MOST = 500;

    public static final int DEEPEST = 5;

    public DispositionTree {
        roots = List.copyOf(roots);
        if (all(roots).count() > MOST) {
            throw Refused.invalid("dispositions", "at-most").with("most", MOST);
        }
        if (roots.stream().anyMatch(root -> root.depth() > DEEPEST)) {
            throw Refused.invalid("dispositions", "too-deep").with("most", DEEPEST);
        }
        requireDifferent(roots);
    }

    /** Whether an agent has to choose one when they close. */
    public boolean isAsked() {
        return required && !choices().isEmpty();
    }

    /** What can be chosen, each with the names on the way to it, in the order of the tree. */
    public List<Path> choices() {
        List<Path> found = new ArrayList<>();
        collect(roots, List.of(), found);
        return found;
    }

    /** @throws Refused when it cannot be chosen: unknown, switched off, or a group */
    public Path choice(DispositionId id) {
        return choices().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.invalid("dispositionId", "unknown"));
    }

    /** Only what is offered: without what is switched off, and without groups in which nothing is left. */
    public DispositionTree offered() {
        return new DispositionTree(required, offered(roots));
    }

    /**
     * The same with a number for everything that had none.
     *
     * @param known the numbers that the campaign's dispositions had until now
     * @throws Refused when it names another number than those, or one twice
     */
    public DispositionTree numbered(Set<DispositionId> known, Supplier<DispositionId> newId) {
        Set<DispositionId> seen = new HashSet<>();
        all(roots).flatMap(each -> each.id().stream()).forEach(id -> {
            if (!known.contains(id) || !seen.add(id)) {
                throw Refused.invalid("dispositions.id", "unknown");
            }
        });
        return new DispositionTree(required, numbered(roots, newId));
    }

    /** The numbers of all its entries. */
    public Set<DispositionId> ids() {
        Set<DispositionId> ids = new HashSet<>();
        all(roots).forEach(each -> each.id().ifPresent(ids::add));
        return ids;
    }

    private static Stream<Disposition> all(List<Disposition> some) {
        return some.stream().flatMap(Disposition::all);
    }

    private static List<Disposition> numbered(List<Disposition> some, Supplier<DispositionId> newId) {
        return some.stream()
                .map(each -> new Disposition(
                        each.id().or(() -> Optional.of(newId.get())),
                        each.name(),
                        each.code(),
                        each.active(),
                        numbered(each.children(), newId)))
                .toList();
    }

    private static List<Disposition> offered(List<Disposition> some) {
        return some.stream()
                .filter(Disposition::active)
                .flatMap(each -> offered(each).stream())
                .toList();
    }

    private static Optional<Disposition> offered(Disposition each) {
        List<Disposition> below = offered(each.children());
        boolean nothingLeft = below.isEmpty() && !each.children().isEmpty();
        return nothingLeft
                ? Optional.empty()
                : Optional.of(new Disposition(each.id(), each.name(), each.code(), true, below));
    }

    private static void collect(List<Disposition> some, List<String> above, List<Path> found) {
        for (Disposition each : some) {
            List<String> names = new ArrayList<>(above);
            names.add(each.name());
            if (each.active() && each.children().isEmpty()) {
                each.id().ifPresent(id -> found.add(new Path(id, names)));
            } else if (each.active()) {
                collect(each.children(), names, found);
            }
        }
    }

    private static void requireDifferent(List<Disposition> siblings) {
        Set<String> names = new HashSet<>();
        siblings.forEach(each -> {
            if (!names.add(each.name().toLowerCase(Locale.ROOT))) {
                throw Refused.invalid("dispositions.name", "name-twice").with("value", each.name());
            }
            requireDifferent(each.children());
        });
    }

    /**
     * Something that can be chosen.
     *
     * @param names from the first level down to its own
     */
    public record Path(DispositionId id, List<String> names) {
        public Path {
            names = List.copyOf(names);
        }
    }
}
