package dev.bandeja.adapters.persistence.ticket;

import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.Many;
import dev.bandeja.adapters.persistence.SearchText;
import dev.bandeja.adapters.persistence.ticket.Conditions.Found;
import dev.bandeja.domain.ticket.TicketFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Who is meant by what somebody typed: a part of a name, or exactly a number. */
final class MeantCustomers {
    /** Up to so many customers, their tickets are read one customer after the other. */
    private static final int FEW = 2_000;

    /** The customers of each text, one more than few are; the text's place in the list is {@code wanted}. */
    static final String SQL =
            """
            select wanted.place, found.id
            from unnest(?, ?) with ordinality as wanted(pattern, number, place)
            cross join lateral (
                (select id from customer where search_name like wanted.pattern limit ?)
                union
                (select id from customer where external_id = wanted.number)
                union
                (select v.subject_id from metadata_value v join metadata_field f on f.id = v.field_id
                 where v.value @> array[wanted.number] and f.subject = 'CUSTOMER' limit ?)
            ) found
            """;

    private final Database database;

    MeantCustomers(Database database) {
        this.database = database;
    }

    /** The customers of each filter, all in one query. */
    List<Found> meant(List<TicketFilter> filters) {
        List<String> texts = filters.stream()
                .flatMap(filter -> filter.customer().stream())
                .distinct()
                .toList();
        Map<String, Found> found = texts.isEmpty() ? Map.of() : found(texts);
        return filters.stream()
                .map(filter -> filter.customer().map(found::get).orElse(Found.EVERYBODY))
                .toList();
    }

    private Map<String, Found> found(List<String> texts) {
        Map<Integer, Collection<Long>> ids = new HashMap<>();
        database.query(
                SQL,
                row -> ids.computeIfAbsent(row.integer("place"), place -> new TreeSet<>())
                        .add(row.number("id")),
                Many.texts(texts, SearchText::anywhere),
                Many.texts(texts),
                FEW + 1,
                FEW + 1);
        Map<String, Found> found = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            Collection<Long> of = ids.getOrDefault(i + 1, new ArrayList<>());
            found.put(
                    texts.get(i),
                    of.size() <= FEW
                            ? new Found(Optional.of(of), Optional.empty())
                            : new Found(Optional.empty(), Optional.of(texts.get(i))));
        }
        return found;
    }
}
