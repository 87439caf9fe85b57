package dev.bandeja.application.automation;

import dev.bandeja.domain.automation.AutomaticAction;
import dev.bandeja.domain.automation.CustomerLanguage;
import dev.bandeja.domain.automation.Suppression;
import dev.bandeja.domain.automation.TextChoice;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What pages did by themselves on their tickets, and what they did not do and why (decision D3). The same again is counted,
 * not written again: a ticket's ledger stays short, however much its customer writes.
 */
public interface ActionLedger {
    /** Writes down what was decided. */
    void record(Collection<Entry> entries);

    /**
     * A text that had been written did not leave: its action did not fire on that ticket, so it may on another occasion.
     * Nothing happens when the ledger does not know it.
     */
    void takeBack(TicketId ticket, MessageId text, Suppression because, Instant at);

    /** A ticket's ledger, in the order in which things happened first. */
    List<Line> of(TicketId ticket);

    /** The texts that these tickets have had; a ticket that had none is missing. */
    Map<TicketId, Set<AutomaticAction>> spent(Collection<TicketId> tickets);

    /** How many tickets of a page each action fired on since then; one that never did is missing. */
    Map<AutomaticAction, Long> fired(ChannelId channel, Instant since);

    /**
     * One action on one ticket.
     *
     * @param because why not; empty when it fired
     * @param sent the text; empty when none was written
     */
    record Entry(
            TicketId ticket,
            ChannelId channel,
            AutomaticAction action,
            Optional<Suppression> because,
            Optional<Sent> sent,
            Instant at) {
        public static Entry suppressed(
                TicketId ticket, ChannelId channel, AutomaticAction action, Suppression because, Instant at) {
            return new Entry(ticket, channel, action, Optional.of(because), Optional.empty(), at);
        }

        public static Entry fired(
                TicketId ticket, ChannelId channel, AutomaticAction action, Optional<Sent> sent, Instant at) {
            return new Entry(ticket, channel, action, Optional.empty(), sent, at);
        }
    }

    /**
     * The text that was written to be sent.
     *
     * @param source who has written it
     * @param language two letters
     * @param rule why in that language
     * @param variant which of that language, from 1
     */
    record Sent(
            MessageId message, TextChoice.Source source, String language, CustomerLanguage.Rule rule, int variant) {}

    /**
     * An entry, and how often the same happened.
     *
     * @param entry as it was the last time
     * @param firstAt when it was so for the first time
     * @param times how often, at least once
     * @param delivery what became of its text; empty when none was written
     */
    record Line(Entry entry, Instant firstAt, int times, Optional<Delivery> delivery) {}
}
