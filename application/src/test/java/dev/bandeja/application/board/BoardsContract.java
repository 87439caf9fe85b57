package dev.bandeja.application.board;

import static dev.bandeja.application.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.application.StoreContract;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.board.Board;
import dev.bandeja.domain.board.BoardColumn;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.TagId;
import dev.bandeja.domain.ticket.TicketFilter;
import dev.bandeja.domain.ticket.TicketFilter.Classified;
import dev.bandeja.domain.ticket.TicketFilter.Holder;
import dev.bandeja.domain.ticket.TicketFilter.Moment;
import dev.bandeja.domain.ticket.TicketFilter.Period;
import dev.bandeja.domain.ticket.TicketFilter.Tagged;
import dev.bandeja.domain.ticket.TicketState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

public abstract class BoardsContract extends StoreContract {
    @Test
    void a_board_comes_back_as_it_was_arranged_with_everything_its_columns_ask() {
        AgentId ana = anAgent("Ana");
        TicketFilter everything = new TicketFilter(
                Optional.of("Lucía «ñ»"),
                Set.of(FACEBOOK),
                Set.of(new ChannelId(3), new ChannelId(4)),
                Set.of(new CampaignId(5)),
                Holder.of(Set.of(new AgentId(6), new AgentId(7))),
                Set.of(TicketState.Kind.OPEN, TicketState.Kind.IGNORED),
                Optional.of(true),
                Optional.of(false),
                Optional.of(true),
                true,
                Optional.of(Visibility.PUBLIC),
                Optional.of(new Classified(false, Optional.of(8L), Optional.of("Reclamo"))),
                Optional.of(new Tagged(true, Set.of(new TagId(9), new TagId(10)))),
                Optional.of(new Period(Moment.ENDED, Optional.of(in(1)), Optional.of(in(2)), Optional.empty())));
        TicketFilter rolling = new TicketFilter(
                Optional.empty(),
                Set.of(),
                Set.of(),
                Set.of(),
                Holder.ME,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(false),
                false,
                Optional.empty(),
                Optional.of(new Classified(true, Optional.empty(), Optional.empty())),
                Optional.of(new Tagged(false, Set.of())),
                Optional.of(Period.lastDays(Moment.OPENED, 7)));
        Board board = new Board(
                1,
                List.of(
                        new BoardColumn(2, "Todo a la vez", everything),
                        new BoardColumn(1, "Lo mío", rolling),
                        new BoardColumn(3, "Todo", TicketFilter.NONE)));
        save(ana, board);
        assertEquals(board, of(ana));
    }

    @Test
    void everybody_has_a_board_of_their_own_that_begins_empty() {
        AgentId ana = anAgent("Ana");
        AgentId eva = anAgent("Eva");
        save(ana, named(1, "Nuevos"));
        assertEquals(named(1, "Nuevos"), of(ana));
        assertEquals(Board.EMPTY, of(eva));
        save(ana, new Board(2, List.of()));
        assertEquals(List.of(), of(ana).columns());
    }

    @Test
    void a_board_that_was_kept_elsewhere_meanwhile_is_not_overwritten() {
        AgentId ana = anAgent("Ana");
        save(ana, named(1, "Nuevos"));
        assertRefused(Reason.CONFLICT, () -> save(ana, named(1, "Otros")));
        save(ana, named(2, "Abordados"));
        assertRefused(Reason.CONFLICT, () -> save(ana, named(2, "Otros")));
        assertEquals(named(2, "Abordados"), of(ana));
    }

    private static Board named(long version, String name) {
        return new Board(version, List.of(new BoardColumn(1, name, TicketFilter.NONE)));
    }

    private Board of(AgentId person) {
        return tx(() -> stores.boards().of(person));
    }

    private void save(AgentId person, Board board) {
        tx(() -> stores.boards().save(person, board));
    }
}
