package dev.bandeja.application.routing;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.domain.ticket.TicketId;
import dev.bandeja.domain.ticket.Transfer;
import java.util.Optional;

/** Transfers in memory. */
public final class InMemoryTransfers implements Transfers {
    private final Table<TicketId, Transfer> rows;

    public InMemoryTransfers(Transactions transactions) {
        rows = new Table<>(transactions);
    }

    @Override
    public void put(Transfer transfer) {
        rows.put(transfer.ticket(), transfer);
    }

    @Override
    public Optional<Transfer> take(TicketId ticket) {
        Optional<Transfer> transfer = rows.get(ticket);
        rows.remove(ticket);
        return transfer;
    }
}
