package dev.bandeja.adapters.persistence.ticket;

import dev.bandeja.adapters.persistence.Precision;
import dev.bandeja.adapters.persistence.SearchText;
import dev.bandeja.application.ticket.TicketBoard;
import dev.bandeja.application.ticket.TicketBoard.Box;
import dev.bandeja.domain.agent.Sight;
import dev.bandeja.domain.campaign.CampaignId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The SQL of one stretch of one list. What a reader may see is made of a few ranges of indexes (their campaigns, their own
 * tickets …), each read only as far as the stretch needs and then merged; so a stretch costs the same however many tickets
 * there are.
 */
final class BoardQuery {
    /** Tickets without a campaign are kept under this number. */
    static final long NO_CAMPAIGN = 0;

    /** Always true; keeps the indexes over everything for these queries alone. */
    private static final String ALL = "t.id > 0";

    private static final String NOBODYS = "t.place in ('WAITING', 'PARKED', 'UNASSIGNED')";

    /** As the index over them says it. */
    private static final String OVERDUE = " and (t.answer_late or t.resolution_late)";

    private static final String IMPORTANT = " and t.importance in ('BY_CONTENT', 'BY_CUSTOMER', 'BY_HAND')";

    private final Sight sight;
    private final Set<Long> supervised;
    private final Set<Long> member;
    private final Box box;
    private final List<Object> parameters = new ArrayList<>();
    private final String condition;
    private final List<Object> conditionParameters = new ArrayList<>();
    private final int limit;

    /**
     * @param after the sort keys behind which the stretch begins
     * @param customers only tickets of these, when the search found few
     * @param name only tickets of customers whose name contains it, when the search found many
     * @param filter which marks are wanted; its text is not looked at
     */
    BoardQuery(
            Sight sight,
            Box box,
            Optional<long[]> after,
            Optional<Collection<Long>> customers,
            Optional<String> name,
            TicketBoard.Filter filter,
            int limit) {
        this.sight = sight;
        this.box = box;
        this.limit = limit;
        supervised = numbers(sight.supervises());
        member = numbers(sight.memberOf());
        member.add(NO_CAMPAIGN);
        member.removeAll(supervised);
        StringBuilder conditions = new StringBuilder();
        after.ifPresent(keys -> conditions.append(behind(keys)));
        customers.ifPresent(ids -> {
            conditions.append(" and t.customer_id = any(?)");
            conditionParameters.add(ids);
        });
        name.ifPresent(text -> {
            conditions.append(
                    " and exists (select from customer cu where cu.id = t.customer_id and cu.search_name like ?)");
            conditionParameters.add(SearchText.anywhere(text));
        });
        if (filter.overdue()) {
            conditions.append(OVERDUE);
        }
        if (filter.important()) {
            conditions.append(IMPORTANT);
        }
        condition = conditions.toString();
    }

    static int keyCount(Box box) {
        return box == Box.WAITING ? 3 : 2;
    }

    Object[] parameters() {
        return parameters.toArray();
    }

    /** The cards of the stretch, in order. */
    String sql() {
        String tickets =
                switch (box) {
                    case MINE -> stretch("t.agent_id = ?", sight.who().value());
                    case WAITING ->
                        sight.everything() ? stretch(ALL + " and " + NOBODYS) : perCampaign(free(), NOBODYS);
                    case ALL -> sight.everything() ? stretch(ALL) : inSight();
                };
        return Cards.SELECT.formatted(tickets) + order();
    }

    /** A ticket may be in two of these ranges: a union takes it once. */
    private String inSight() {
        long who = sight.who().value();
        return String.join(
                " union ",
                perCampaign(supervised, "true"),
                perCampaign(member, "t.agent_id is null"),
                stretch("t.agent_id = ?", who),
                stretch("t.last_agent_id = ? and t.agent_id is null", who));
    }

    /** Campaigns whose tickets are in sight while nobody has them. */
    private Set<Long> free() {
        Set<Long> all = new TreeSet<>(supervised);
        all.addAll(member);
        return all;
    }

    private String perCampaign(Collection<Long> campaigns, String where) {
        parameters.add(campaigns);
        String one = stretch("t.campaign_key = c.key and " + where);
        parameters.add(limit);
        return "(select t.* from unnest(?) as c(key) cross join lateral " + one + " t" + order() + " limit ?)";
    }

    private String stretch(String where, Object... more) {
        parameters.addAll(List.of(more));
        parameters.addAll(conditionParameters);
        parameters.add(limit);
        return "(select t.* from ticket t where " + where + condition + order() + " limit ?)";
    }

    private String order() {
        return switch (box) {
            case MINE -> " order by t.inbox_order, t.id";
            case WAITING -> " order by t.queue_rank, t.turn, t.id";
            case ALL -> " order by t.last_message_at desc, t.id desc";
        };
    }

    private String behind(long... keys) {
        switch (box) {
            case MINE -> conditionParameters.addAll(List.of(keys[0], keys[1]));
            case WAITING ->
                conditionParameters.addAll(List.of(Math.toIntExact(keys[0]), Precision.ofMicros(keys[1]), keys[2]));
            case ALL -> conditionParameters.addAll(List.of(Precision.ofMicros(keys[0]), keys[1]));
        }
        return switch (box) {
            case MINE -> " and (t.inbox_order, t.id) > (?, ?)";
            case WAITING -> " and (t.queue_rank, t.turn, t.id) > (?, ?, ?)";
            case ALL -> " and (t.last_message_at, t.id) < (?, ?)";
        };
    }

    static Set<Long> numbers(Set<CampaignId> campaigns) {
        Set<Long> numbers = new TreeSet<>();
        campaigns.forEach(campaign -> numbers.add(campaign.value()));
        return numbers;
    }
}
