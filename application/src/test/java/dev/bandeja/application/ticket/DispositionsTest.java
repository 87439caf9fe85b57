package dev.bandeja.application.ticket;

import static dev.bandeja.application.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.Somebody;
import dev.bandeja.application.World;
import dev.bandeja.application.campaign.Dispositions;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.Disposition;
import dev.bandeja.domain.campaign.DispositionId;
import dev.bandeja.domain.campaign.DispositionTree;
import dev.bandeja.domain.channel.Channel;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DispositionsTest {
    private final World world = new World();
    private final Channel page = world.aPage();
    private final Somebody camila = world.anAgent("Camila").signedIn();
    private final Campaign campaign = world.aCampaign(page).with(camila);
    private final Somebody sofia = world.aSupervisor("Sofía").supervises(campaign);
    private final SomeCustomer lucia = world.customer("Lucía", page);

    @BeforeEach
    void luciaWrites() {
        lucia.writes("hola");
        world.settleEverything();
    }

    @Test
    void who_closes_says_what_came_of_it_where_the_campaign_insists() {
        changes(sofia, true, entry("Venta", entry("Cotización"), entry("Pedido")), entry("Reclamo"));
        assertRefused(Reason.DISPOSITION_REQUIRED, () -> camila.closes(lucia.ticketId()));
        assertTrue(lucia.ticket().isOpen());

        DispositionId order = idOf("Pedido");
        camila.closes(lucia.ticketId(), order);
        assertFalse(lucia.ticket().isOpen());
        assertEquals(
                Optional.of(
                        new Dispositions.Chosen(order, List.of("Venta", "Pedido"), camila.id(), world.time.instant())),
                chosen());
    }

    @Test
    void nobody_has_to_say_anything_where_the_campaign_does_not_insist() {
        changes(sofia, false, entry("Venta"));
        camila.closes(lucia.ticketId());
        assertFalse(lucia.ticket().isOpen());
        assertEquals(Optional.empty(), chosen());
    }

    @Test
    void a_group_or_another_campaigns_disposition_is_refused_and_nothing_is_closed() {
        changes(sofia, true, entry("Venta", entry("Pedido")));
        DispositionId group = tree().roots().get(0).id().orElseThrow();
        assertRefused(Reason.INVALID, () -> camila.closes(lucia.ticketId(), group));
        assertRefused(Reason.INVALID, () -> camila.closes(lucia.ticketId(), new DispositionId(99)));
        assertTrue(lucia.ticket().isOpen());
        assertEquals(Optional.empty(), chosen());
    }

    @Test
    void what_is_renamed_stays_the_same_and_tells_on_closed_tickets_what_it_was_called() {
        changes(sofia, false, entry("Venta"));
        DispositionId sale = idOf("Venta");
        camila.closes(lucia.ticketId(), sale);
        changes(sofia, false, new Disposition(Optional.of(sale), "Ventas", Optional.empty(), true, List.of()));
        assertEquals(sale, idOf("Ventas"));
        assertEquals(List.of("Venta"), chosen().orElseThrow().path());
    }

    @Test
    void only_who_looks_after_the_campaign_changes_them_and_nobody_overwrites_another() {
        Somebody bruno = world.aSupervisor("Bruno");
        assertRefused(Reason.NOT_FOUND, () -> changes(bruno, false, entry("Venta")));
        changes(sofia, false, entry("Venta"));
        DispositionTree old = DispositionTree.EMPTY;
        assertRefused(
                Reason.CONFLICT,
                () -> world.tx(() -> world.house.changeDispositions.change(
                        sofia.person(), campaign.id(), old, new DispositionTree(false, List.of(entry("Otra"))))));
        assertEquals(List.of("Venta"), tree().choices().get(0).names());
    }

    private void changes(Somebody by, boolean required, Disposition... roots) {
        world.tx(() -> world.house.changeDispositions.change(
                by.person(), campaign.id(), tree(), new DispositionTree(required, List.of(roots))));
    }

    private static Disposition entry(String name, Disposition... below) {
        return new Disposition(Optional.empty(), name, Optional.empty(), true, List.of(below));
    }

    private DispositionTree tree() {
        return world.tx(() -> world.stores.dispositions().of(campaign.id()));
    }

    private DispositionId idOf(String name) {
        return tree().choices().stream()
                .filter(each -> each.names().get(each.names().size() - 1).equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Optional<Dispositions.Chosen> chosen() {
        return world.tx(() -> world.stores.dispositions().latest(lucia.ticketId()));
    }
}
