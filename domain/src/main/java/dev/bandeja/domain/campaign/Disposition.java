package dev.bandeja.domain.campaign;

import dev.bandeja.domain.Refused;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came of a talk, as one entry of a campaign's tree: either a group of others, or something an agent chooses when they
 * close.
 *
 * @param id empty while it was never written down
 * @param name as agents read it
 * @param code by which another system knows it
 * @param active it is offered; one that is not stays on the tickets that have it
 * @param children in their order; with any, it only groups them
 */
public record Disposition(
        Optional<DispositionId> id, String name, Optional<String> code, boolean active, List<Disposition> children) {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_CODE = 40;

    public Disposition {
        name = stripped(name);
        if (name.isEmpty()) {
            throw Refused.invalid("dispositions.name", "required");
        }
        if (name.length() > LONGEST_NAME) {
            throw Refused.invalid("dispositions.name", "too-long");
        }
        code = code.map(Disposition::stripped).filter(word -> !word.isEmpty());
        if (code.filter(word -> word.length() > LONGEST_CODE).isPresent()) {
            throw Refused.invalid("dispositions.code", "too-long");
        }
        children = List.copyOf(children);
    }

    /** It and everything below it. */
    Stream<Disposition> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Disposition::all));
    }

    /** How many levels it and what is below it take. */
    int depth() {
        return 1 + children.stream().mapToInt(Disposition::depth).max().orElse(0);
    }

    private static String stripped(String words) {
        return words == null ? "" : words.replace("\0", "").strip();
    }
}
