package dev.bandeja.domain.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.ticket.TicketFilter;
import dev.bandeja.domain.ticket.TicketFilter.Classified;
import dev.bandeja.domain.ticket.TicketFilter.Holder;
import dev.bandeja.domain.ticket.TicketFilter.Moment;
import dev.bandeja.domain.ticket.TicketFilter.Period;
import dev.bandeja.domain.ticket.TicketFilter.Who;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BoardTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final Board board = new Board(7, List.of(column(4, "Nuevos"), column(2, "Abordados")));

    @Test
    void a_new_column_gets_a_number_that_none_has_and_none_just_had() {
        Board arranged = board.arranged(7, List.of(column(0, "Copia"), column(2, "Abordados"), column(0, "Otra")));
        assertEquals(new Board(8, List.of(column(5, "Copia"), column(2, "Abordados"), column(6, "Otra"))), arranged);
    }

    @Test
    void a_removed_column_can_be_put_back_under_its_number() {
        Board without = board.arranged(7, List.of(column(2, "Abordados")));
        assertEquals(board.columns(), without.arranged(8, board.columns()).columns());
    }

    @Test
    void a_board_that_was_changed_elsewhere_is_not_arranged() {
        assertRefused(Reason.CONFLICT, null, () -> board.arranged(6, List.of()));
    }

    @Test
    void a_number_stands_for_one_column() {
        assertRefused(Reason.INVALID, "id", () -> board.arranged(7, List.of(column(2, "Uno"), column(2, "Otro"))));
    }

    @Test
    void a_board_holds_twenty_columns() {
        List<BoardColumn> twenty = Collections.nCopies(20, column(0, "Columna"));
        assertEquals(20, board.arranged(7, twenty).columns().size());
        List<BoardColumn> more = Collections.nCopies(21, column(0, "Columna"));
        assertRefused(Reason.INVALID, "columns", () -> board.arranged(7, more));
    }

    @Test
    void a_column_has_a_name_of_up_to_sixty_characters() {
        assertEquals("Nuevos", column(1, "  Nuevos ").name());
        assertEquals(60, column(1, "🙂".repeat(60)).name().codePointCount(0, 120));
        assertRefused(Reason.INVALID, "name", () -> column(1, "🙂".repeat(61)));
        assertRefused(Reason.INVALID, "name", () -> column(1, " "));
    }

    @Test
    void a_filter_refuses_what_cannot_be_meant() {
        assertRefused(Reason.INVALID, "agents", () -> Holder.of(Set.of()));
        assertRefused(Reason.INVALID, "agents", () -> new Holder(Who.ME, Set.of(new AgentId(1))));
        assertRefused(Reason.INVALID, "field", () -> new Classified(true, Optional.empty(), Optional.of("Reclamo")));
        assertRefused(Reason.INVALID, "lastDays", () -> Period.lastDays(Moment.OPENED, 0));
        assertRefused(Reason.INVALID, "lastDays", () -> Period.lastDays(Moment.OPENED, 367));
        assertRefused(
                Reason.INVALID,
                "until",
                () -> new Period(Moment.OPENED, Optional.of(NOON), Optional.of(NOON), Optional.empty()));
        assertRefused(
                Reason.INVALID,
                "from",
                () -> new Period(Moment.OPENED, Optional.empty(), Optional.empty(), Optional.empty()));
        assertRefused(Reason.INVALID, "customer", () -> TicketFilter.NONE.of("x".repeat(101)));
        assertEquals(Optional.empty(), TicketFilter.NONE.of("  ").customer());
    }

    @Test
    void the_last_days_are_counted_back_from_now() {
        assertEquals(
                Optional.of(NOON.minusSeconds(2 * 86_400)),
                Period.lastDays(Moment.OPENED, 2).begins(NOON));
    }

    private static void assertRefused(Reason reason, String field, Runnable what) {
        Refused refused = assertThrows(Refused.class, what::run);
        assertEquals(reason, refused.reason());
        assertEquals(field, refused.facts().get("field"));
    }

    private static BoardColumn column(long id, String name) {
        return new BoardColumn(id, name, TicketFilter.NONE);
    }
}
