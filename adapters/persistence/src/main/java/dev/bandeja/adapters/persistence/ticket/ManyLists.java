package dev.bandeja.adapters.persistence.ticket;

import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.application.ticket.TicketBoard.TicketCard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Several lists read together: one query for who is where, one for the cards of all of them, one for all numbers. */
final class ManyLists {
    private final List<Integer> numbers = new ArrayList<>();
    private final List<String> queries = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /** @param number by which the list is known in the answers */
    void add(int number, BoardQuery list) {
        numbers.add(number);
        queries.add(list.keys());
        parameters.addAll(Arrays.asList(list.parameters()));
    }

    String countSql() {
        return joined("select %d as list, count(*) as tickets from %s t");
    }

    String keySql() {
        return joined("select %d as list, t.id, t.last_message_at from %s t")
                + " order by list, last_message_at desc, id desc";
    }

    Object[] parameters() {
        return parameters.toArray();
    }

    Map<Integer, Long> counts(Database database) {
        Map<Integer, Long> counts = new HashMap<>();
        if (!queries.isEmpty()) {
            database.query(countSql(), row -> counts.put(row.integer("list"), row.number("tickets")), parameters());
        }
        return counts;
    }

    /** The cards of each list, in its order; a ticket that is in several is read once. */
    Map<Integer, List<TicketCard>> cards(Database database) {
        Map<Integer, List<Long>> ids = new TreeMap<>();
        if (!queries.isEmpty()) {
            database.query(
                    keySql(),
                    row -> ids.computeIfAbsent(row.integer("list"), list -> new ArrayList<>())
                            .add(row.number("id")),
                    parameters());
        }
        Set<Long> all = new TreeSet<>();
        ids.values().forEach(all::addAll);
        Map<Long, TicketCard> cards = new HashMap<>();
        database.query(
                Cards.SELECT.formatted("select * from ticket where id = any(?)"),
                row -> cards.put(row.number("id"), Cards.card(row)),
                all);
        Map<Integer, List<TicketCard>> lists = new HashMap<>();
        ids.forEach((list, members) -> lists.put(
                list,
                members.stream().map(cards::get).filter(card -> card != null).toList()));
        return lists;
    }

    private String joined(String each) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            parts.add(each.formatted(numbers.get(i), queries.get(i)));
        }
        return String.join(" union all ", parts);
    }
}
