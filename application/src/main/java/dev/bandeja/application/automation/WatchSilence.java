package dev.bandeja.application.automation;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.Deadlines.Kind;
import dev.bandeja.application.UseCase;
import dev.bandeja.application.channel.Settings;
import dev.bandeja.domain.channel.AutomaticActions;
import dev.bandeja.domain.channel.ChannelSettings;
import dev.bandeja.domain.ticket.Ticket;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When somebody has to look whether a customer has been silent for so long that their ticket ends (decision D32). */
@UseCase
public class WatchSilence {
    private final Settings settings;
    private final Deadlines deadlines;

    @Inject
    public WatchSilence(Settings settings, Deadlines deadlines) {
        this.settings = settings;
        this.deadlines = deadlines;
    }

    /** Somebody has answered: the moment for this ticket is another now. */
    public void of(Ticket ticket) {
        settings.of(ticket.channel())
                .map(ChannelSettings::automation)
                .filter(AutomaticActions::closesSilent)
                .ifPresent(page -> of(List.of(ticket), page));
    }

    /** The moments for these tickets of one page; those whose customer is not to answer have none. */
    public void of(Collection<Ticket> tickets, AutomaticActions page) {
        Map<Long, Instant> silent = new HashMap<>();
        List<Long> others = new ArrayList<>();
        for (Ticket ticket : tickets) {
            if (page.closesSilent() && ticket.isOpen() && ticket.silentSince().isPresent()) {
                silent.put(
                        ticket.id().value(),
                        ticket.silentSince().get().plus(page.silentFor().length()));
            } else {
                others.add(ticket.id().value());
            }
        }
        deadlines.setAll(Kind.CUSTOMER_SILENT, silent);
        deadlines.cancelAll(List.of(Kind.CUSTOMER_SILENT), others);
    }
}
