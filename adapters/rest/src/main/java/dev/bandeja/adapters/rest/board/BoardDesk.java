package dev.bandeja.adapters.rest.board;

import dev.bandeja.adapters.rest.board.BoardTicketsJson.ColumnTicketsJson;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.adapters.rest.ticket.TicketDesk;
import dev.bandeja.application.agent.People;
import dev.bandeja.application.board.ArrangeBoard;
import dev.bandeja.application.board.Boards;
import dev.bandeja.application.board.ColumnChoices;
import dev.bandeja.application.board.ColumnChoices.Choices;
import dev.bandeja.application.ticket.TicketBoard.Wanted;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.board.Board;
import dev.bandeja.domain.board.BoardColumn;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.ticket.TicketFilter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The board of the caller of this request. */
@RequestScoped
public class BoardDesk {
    private final Boards boards;
    private final ArrangeBoard arrangeBoard;
    private final ColumnChoices choices;
    private final People people;
    private final TicketDesk tickets;
    private final Person reader;

    @Inject
    public BoardDesk(
            Boards boards,
            ArrangeBoard arrangeBoard,
            ColumnChoices choices,
            People people,
            TicketDesk tickets,
            HttpServletRequest request) {
        this.boards = boards;
        this.arrangeBoard = arrangeBoard;
        this.choices = choices;
        this.people = people;
        this.tickets = tickets;
        this.reader = SignedIn.in(request).map(SignedIn::person).orElseThrow();
    }

    public Board board() {
        return boards.of(reader.id());
    }

    public Choices choices() {
        return choices.of(people.sight(reader));
    }

    /** @throws Refused {@code INVALID} when a column newly names what the reader cannot choose */
    public Board arrange(long known, List<BoardColumn> columns) {
        Set<TicketFilter> there =
                board().columns().stream().map(BoardColumn::filter).collect(Collectors.toSet());
        List<TicketFilter> fresh = columns.stream()
                .map(BoardColumn::filter)
                .filter(filter -> !there.contains(filter))
                .toList();
        if (!fresh.isEmpty()) {
            Choices all = choices();
            fresh.forEach(filter -> onlyChoices(filter, all));
        }
        return arrangeBoard.arrange(reader.id(), known, columns);
    }

    private static void onlyChoices(TicketFilter filter, Choices all) {
        among("channels", filter.channels(), ChannelId::value, ids(all.channels(), ColumnChoices.PageChoice::id));
        among("campaigns", filter.campaigns(), CampaignId::value, ids(all.campaigns(), named -> named.id()));
        among("agents", filter.holder().agents(), AgentId::value, ids(all.agents(), named -> named.id()));
    }

    private static <T> Set<Long> ids(Collection<T> some, Function<T, Long> id) {
        return some.stream().map(id).collect(Collectors.toSet());
    }

    private static <T> void among(String field, Set<T> wanted, Function<T, Long> id, Set<Long> there) {
        if (!there.containsAll(ids(wanted, id))) {
            throw Refused.invalid(field, "unknown");
        }
    }

    /** @param shown how many tickets of each column, from left to right; the usual number for those not named */
    public BoardTicketsJson tickets(List<Integer> shown, int usual) {
        Board board = board();
        List<BoardColumn> columns = board.columns();
        List<Long> counts =
                tickets.counts(columns.stream().map(BoardColumn::filter).toList());
        var lists = tickets.lists(IntStream.range(0, columns.size())
                .mapToObj(i -> new Wanted(columns.get(i).filter(), i < shown.size() ? shown.get(i) : usual))
                .toList());
        return new BoardTicketsJson(
                board.version(),
                IntStream.range(0, columns.size())
                        .mapToObj(i -> new ColumnTicketsJson(
                                columns.get(i).id(),
                                counts.get(i),
                                lists.get(i).items(),
                                lists.get(i).next().orElse(null)))
                        .toList());
    }
}
