package dev.bandeja.application.automation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.application.StoreContract;
import dev.bandeja.application.automation.ExampleCustomers.Example;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public abstract class ExampleCustomersContract extends StoreContract {
    @Test
    void the_newest_open_tickets_of_the_page_come_first() {
        Channel page = aChannel();
        Ticket first = aTicket(page);
        Ticket second = aTicket(page);
        Ticket closed = aTicket(page);
        change(closed, () -> closed.close(TicketState.CloseReason.BY_HAND, NOW));
        change(first, () -> first.writeIn(Optional.of("pt")));
        aTicket(aChannel());
        assertEquals(List.of(second.id(), first.id()), tickets(page, 9));
        assertEquals(List.of(second.id()), tickets(page, 1));
        assertEquals(Optional.of("pt"), of(page, 9).get(1).ticketLanguage());
        assertEquals(Optional.of(of(page, 9).get(1)), on(first));
        assertEquals(page.id(), on(closed).orElseThrow().channel());
    }

    private Optional<Example> on(Ticket ticket) {
        return tx(() -> stores.exampleCustomers().on(ticket.id()));
    }

    private List<?> tickets(Channel page, int max) {
        return of(page, max).stream().map(Example::ticket).toList();
    }

    private List<Example> of(Channel page, int max) {
        return tx(() -> stores.exampleCustomers().of(page.id(), max));
    }

    private void change(Ticket ticket, Runnable how) {
        how.run();
        tx(() -> {
            stores.tickets().lock(ticket.id());
            stores.tickets().save(ticket);
        });
    }
}
