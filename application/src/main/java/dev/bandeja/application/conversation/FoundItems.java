package dev.bandeja.application.conversation;

import dev.bandeja.domain.channel.Backfill.Figures;
import dev.bandeja.domain.channel.BackfillId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of the items that backfills had found. */
final class FoundItems {
    private FoundItems() {}

    /** Figures for each backfill, in the order of their numbers, in which their rows are taken. */
    static Map<BackfillId, Figures> among(List<Understood> batch, List<InboundItems.Result> results) {
        Map<Long, BackfillId> foundBy = new HashMap<>();
        batch.stream().flatMap(each -> each.events().stream()).forEach(event -> event.foundBy()
                .ifPresent(backfill -> foundBy.put(event.item(), backfill)));
        Map<BackfillId, Figures> figures = new TreeMap<>(Comparator.comparingLong(BackfillId::value));
        results.stream()
                .filter(result -> foundBy.containsKey(result.item()))
                .forEach(result -> figures.merge(foundBy.get(result.item()), figures(result), Figures::plus));
        return figures;
    }

    private static Figures figures(InboundItems.Result result) {
        return switch (result.outcome()) {
            case UNDERSTOOD -> new Figures(0, 0, 1, 0);
            case DUPLICATE -> new Figures(0, 1, 0, 0);
            case KEPT, SET_ASIDE -> new Figures(0, 0, 0, 1);
        };
    }
}
