package dev.bandeja.adapters.rest.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bandeja.adapters.rest.campaign.DispositionsJson.EntryJson;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.campaign.Disposition;
import dev.bandeja.domain.campaign.DispositionId;
import dev.bandeja.domain.campaign.DispositionTree;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DispositionsJsonTest {
    @Test
    void a_tree_is_read_back_as_it_was_told() {
        Disposition order =
                new Disposition(Optional.of(new DispositionId(2)), "Pedido", Optional.of("P"), false, List.of());
        DispositionTree tree = new DispositionTree(
                true,
                List.of(new Disposition(
                        Optional.of(new DispositionId(1)), "Venta", Optional.empty(), true, List.of(order))));
        assertEquals(tree, DispositionsJson.of(tree).tree("after"));
    }

    @Test
    void what_is_new_is_offered_unless_it_says_otherwise() {
        DispositionTree tree = new DispositionsJson(false, List.of(entry("Venta"))).tree("after");
        assertEquals(true, tree.roots().get(0).active());
        assertEquals(Optional.empty(), tree.roots().get(0).id());
    }

    @Test
    void nothing_instead_of_an_entry_and_endless_levels_are_refused() {
        assertEquals("required", rule(new DispositionsJson(false, null)));
        assertEquals("required", rule(new DispositionsJson(false, Arrays.asList((EntryJson) null))));
        EntryJson deep = entry("6");
        for (int level = 0; level < DispositionTree.DEEPEST; level++) {
            deep = entry("" + level, deep);
        }
        assertEquals("too-deep", rule(new DispositionsJson(false, List.of(deep))));
    }

    private static EntryJson entry(String name, EntryJson... children) {
        return new EntryJson(null, name, null, null, List.of(children));
    }

    private static Object rule(DispositionsJson wrong) {
        return assertThrows(Refused.class, () -> wrong.tree("after")).facts().get("rule");
    }
}
