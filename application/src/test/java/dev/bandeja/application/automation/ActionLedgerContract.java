package dev.bandeja.application.automation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.application.StoreContract;
import dev.bandeja.application.automation.ActionLedger.Entry;
import dev.bandeja.application.automation.ActionLedger.Line;
import dev.bandeja.application.automation.ActionLedger.Sent;
import dev.bandeja.domain.automation.AutomaticAction;
import dev.bandeja.domain.automation.CustomerLanguage;
import dev.bandeja.domain.automation.Suppression;
import dev.bandeja.domain.automation.TextChoice;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.TicketId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class ActionLedgerContract extends StoreContract {
    private Channel page;
    private TicketId first;
    private TicketId second;

    @BeforeEach
    void twoTickets() {
        page = aChannel();
        first = aTicket(page).id();
        second = aTicket(page).id();
    }

    @Test
    void what_was_sent_and_what_was_not_comes_back_in_order() {
        Entry sent = Entry.fired(
                first,
                page.id(),
                AutomaticAction.NEW_CUSTOMER,
                Optional.of(new Sent(aMessage(), TextChoice.Source.CAMPAIGN, "pt", CustomerLanguage.Rule.PROFILE, 3)),
                in(1));
        Entry closed = Entry.fired(first, page.id(), AutomaticAction.CLOSE_SILENT, Optional.empty(), in(3));
        Entry suppressed =
                Entry.suppressed(first, page.id(), AutomaticAction.TICKET_CREATED, Suppression.LOWER_PRECEDENCE, in(2));
        record(closed, suppressed, sent);
        assertEquals(
                List.of(
                        new Line(sent, in(1), 1, Optional.of(Delivery.queued(NOW))),
                        line(suppressed, 2, 1),
                        line(closed, 3, 1)),
                of(first));
        assertEquals(List.of(), of(second));
    }

    @Test
    void the_same_again_is_counted_and_another_reason_is_a_line_of_its_own() {
        record(suppressed(first, Suppression.ALREADY_SENT, 1));
        record(suppressed(first, Suppression.ALREADY_SENT, 4), suppressed(first, Suppression.WINDOW_CLOSED, 2));
        assertEquals(
                List.of(
                        line(suppressed(first, Suppression.ALREADY_SENT, 4), 1, 2),
                        line(suppressed(first, Suppression.WINDOW_CLOSED, 2), 2, 1)),
                of(first));
    }

    @Test
    void spent_is_what_fired_not_what_was_suppressed() {
        record(
                suppressed(first, Suppression.SWITCHED_OFF, 1),
                fired(first, AutomaticAction.OUT_OF_HOURS, 1),
                fired(second, AutomaticAction.NEW_CUSTOMER, 1),
                fired(second, AutomaticAction.TICKET_CREATED, 1));
        assertEquals(
                Map.of(
                        first,
                        Set.of(AutomaticAction.OUT_OF_HOURS),
                        second,
                        Set.of(AutomaticAction.NEW_CUSTOMER, AutomaticAction.TICKET_CREATED)),
                tx(() -> stores.actionLedger().spent(List.of(first, second))));
        assertEquals(Map.of(), tx(() -> stores.actionLedger().spent(List.of())));
    }

    @Test
    void a_page_knows_on_how_many_tickets_each_action_fired_lately() {
        record(
                fired(first, AutomaticAction.NEW_CUSTOMER, 1),
                fired(first, AutomaticAction.TICKET_CREATED, 5),
                fired(second, AutomaticAction.TICKET_CREATED, 6),
                suppressed(second, Suppression.SWITCHED_OFF, 6));
        assertEquals(Map.of(AutomaticAction.TICKET_CREATED, 2L), tx(() -> stores.actionLedger()
                .fired(page.id(), in(5))));
        assertEquals(Map.of(), tx(() -> stores.actionLedger().fired(aChannel().id(), in(0))));
    }

    @Test
    void a_text_that_did_not_leave_did_not_fire_and_its_line_says_why() {
        Sent text = new Sent(aMessage(), TextChoice.Source.PAGE, "es", CustomerLanguage.Rule.PAGE, 1);
        record(
                Entry.fired(first, page.id(), AutomaticAction.OUT_OF_HOURS, Optional.of(text), in(1)),
                fired(first, AutomaticAction.NEW_CUSTOMER, 2));
        Delivery dropped = new Delivery(Delivery.State.DROPPED, Optional.of("TOO_LATE"), in(9));
        tx(() -> stores.messages().settle(text.message(), dropped, Optional.empty()));
        tx(() -> stores.actionLedger().takeBack(first, text.message(), Suppression.TOO_LATE, in(9)));
        tx(() -> stores.actionLedger().takeBack(first, aMessage(), Suppression.TOO_LATE, in(10)));
        Entry takenBack = new Entry(
                first,
                page.id(),
                AutomaticAction.OUT_OF_HOURS,
                Optional.of(Suppression.TOO_LATE),
                Optional.of(text),
                in(9));
        assertEquals(
                List.of(
                        line(fired(first, AutomaticAction.NEW_CUSTOMER, 2), 2, 1),
                        new Line(takenBack, in(9), 1, Optional.of(dropped))),
                of(first));
        assertEquals(Map.of(first, Set.of(AutomaticAction.NEW_CUSTOMER)), tx(() -> stores.actionLedger()
                .spent(List.of(first))));
    }

    private static Line line(Entry entry, int firstAt, int times) {
        return new Line(entry, in(firstAt), times, Optional.empty());
    }

    private Entry suppressed(TicketId ticket, Suppression because, int seconds) {
        return Entry.suppressed(ticket, page.id(), AutomaticAction.OUT_OF_HOURS, because, in(seconds));
    }

    private Entry fired(TicketId ticket, AutomaticAction action, int seconds) {
        return Entry.fired(ticket, page.id(), action, Optional.empty(), in(seconds));
    }

    private MessageId aMessage() {
        return tx(() -> {
            Message message = Message.reply(
                    stores.messages().newId(),
                    first,
                    Visibility.PRIVATE,
                    Author.AUTOMATIC,
                    "Hola",
                    Optional.empty(),
                    NOW);
            stores.messages().append(message, "key " + message.id());
            return message.id();
        });
    }

    private void record(Entry... entries) {
        tx(() -> stores.actionLedger().record(List.of(entries)));
    }

    private List<Line> of(TicketId ticket) {
        return tx(() -> stores.actionLedger().of(ticket));
    }
}
