package dev.bandeja.domain.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.domain.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DispositionTreeTest {
    private static final Disposition QUOTE = active(2, "Cotización");
    private static final Disposition LOST = off(3, "Perdida");
    private static final Disposition SALE = active(1, "Venta", QUOTE, LOST);
    private static final Disposition COMPLAINT = active(4, "Reclamo");

    @Test
    void what_groups_nothing_and_is_switched_on_can_be_chosen_with_its_way_there() {
        DispositionTree tree = tree(SALE, COMPLAINT);
        assertEquals(
                List.of(List.of("Venta", "Cotización"), List.of("Reclamo")),
                tree.choices().stream().map(DispositionTree.Path::names).toList());
        assertEquals(
                List.of("Venta", "Cotización"),
                tree.choice(new DispositionId(2)).names());
        for (long id : new long[] {1, 3, 9}) {
            assertRule("unknown", () -> tree.choice(new DispositionId(id)));
        }
    }

    @Test
    void what_is_below_something_switched_off_is_not_offered() {
        DispositionTree tree = tree(off(1, "Venta", QUOTE), active(5, "Otros", LOST), COMPLAINT);
        assertEquals(tree(COMPLAINT), tree.offered());
        assertEquals(1, tree.choices().size());
    }

    @Test
    void a_campaign_insists_only_while_there_is_something_to_choose() {
        assertTrue(new DispositionTree(true, List.of(COMPLAINT)).isAsked());
        assertFalse(new DispositionTree(true, List.of(LOST)).isAsked());
        assertFalse(new DispositionTree(false, List.of(COMPLAINT)).isAsked());
    }

    @Test
    void what_is_new_gets_a_number_and_what_has_one_keeps_it() {
        AtomicLong last = new AtomicLong(9);
        Disposition added = new Disposition(Optional.empty(), "Pedido", Optional.of(" P "), true, List.of());
        DispositionTree tree = tree(active(1, "Venta", QUOTE, added));
        DispositionTree numbered = tree.numbered(ids(1, 2), () -> new DispositionId(last.incrementAndGet()));
        assertEquals(
                List.of(new DispositionId(2), new DispositionId(10)),
                numbered.choices().stream().map(DispositionTree.Path::id).toList());
        assertEquals(Optional.of("P"), numbered.roots().get(0).children().get(1).code());
    }

    @Test
    void another_campaigns_number_and_the_same_one_twice_are_refused() {
        assertRule("unknown", () -> tree(COMPLAINT).numbered(ids(1), () -> new DispositionId(10)));
        assertRule("unknown", () -> tree(COMPLAINT, active(4, "Otra")).numbered(ids(4), () -> new DispositionId(10)));
    }

    @Test
    void names_are_there_and_differ_on_their_level() {
        assertRule("required", () -> active(1, " "));
        assertRule("too-long", () -> active(1, "x".repeat(81)));
        assertRule("name-twice", () -> tree(active(1, "Venta"), active(2, "venta")));
        assertRule("name-twice", () -> tree(active(1, "Venta", active(2, "Sí"), active(3, "Sí"))));
        tree(active(1, "Venta", active(2, "Otros")), active(3, "Reclamo", active(4, "Otros")));
    }

    @Test
    void a_tree_has_an_end_in_depth_and_breadth() {
        Disposition deep = active(6, "6");
        for (int level = 5; level > 1; level--) {
            deep = active(level, "" + level, deep);
        }
        assertEquals(1, tree(deep).choices().size());
        Disposition deeper = active(1, "1", deep);
        assertRule("too-deep", () -> tree(deeper));
        List<Disposition> many = IntStream.rangeClosed(0, DispositionTree.MOST)
                .mapToObj(number -> active(number, "n" + number))
                .toList();
        assertRule("at-most", () -> new DispositionTree(false, many));
    }

    private static Set<DispositionId> ids(long... ids) {
        return Arrays.stream(ids).mapToObj(DispositionId::new).collect(Collectors.toSet());
    }

    private static DispositionTree tree(Disposition... roots) {
        return new DispositionTree(false, List.of(roots));
    }

    private static Disposition active(long id, String name, Disposition... below) {
        return new Disposition(Optional.of(new DispositionId(id)), name, Optional.empty(), true, List.of(below));
    }

    private static Disposition off(long id, String name, Disposition... below) {
        return new Disposition(Optional.of(new DispositionId(id)), name, Optional.empty(), false, List.of(below));
    }

    private static void assertRule(String rule, Runnable refused) {
        assertEquals(rule, assertThrows(Refused.class, refused::run).facts().get("rule"));
    }
}
