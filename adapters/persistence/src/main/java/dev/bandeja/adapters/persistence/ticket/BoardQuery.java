package dev.bandeja.adapters.persistence.ticket;

import dev.bandeja.adapters.persistence.Precision;
import dev.bandeja.adapters.persistence.ticket.Conditions.Found;
import dev.bandeja.application.ticket.TicketBoard.Box;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Sight;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.ticket.TicketFilter;
import java.time.Instant;
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

    private static final String HELD = "t.place = 'WITH_AGENT'";

    private static final String OPEN = "t.place is not null";

    private static final String ENDED_TOO = "true";

    private static final String WHOLE = "t.*";

    /** What a ticket is told apart and sorted by. */
    private static final String KEYS = "t.id, t.last_message_at";

    private final Sight sight;
    private final Set<Long> supervised;
    private final Set<Long> member;
    private final Box box;
    private final TicketFilter filter;
    private final List<Object> parameters = new ArrayList<>();
    private final Conditions conditions;
    private final int limit;
    private String columns = WHOLE;

    /**
     * @param after the sort keys behind which the stretch begins
     * @param found the customers that the filter's text means
     */
    BoardQuery(Sight sight, Box box, Optional<long[]> after, TicketFilter filter, Found found, int limit, Instant now) {
        this.sight = sight;
        this.box = box;
        this.filter = filter;
        this.limit = limit;
        supervised = numbers(sight.supervises());
        member = numbers(sight.memberOf());
        member.add(NO_CAMPAIGN);
        member.removeAll(supervised);
        conditions = new Conditions(filter, found, now);
        if (box != Box.ALL || !saysWhose()) {
            conditions.holder(filter.holder(), sight.who());
        }
        after.ifPresent(this::behind);
        onlyCampaignsAskedFor();
    }

    /** Whether the ranges of the list of everything are made of whose tickets are wanted. */
    private boolean saysWhose() {
        return filter.onlyOpen() || filter.holder().certain(sight.who()).isPresent();
    }

    /** The ranges of other campaigns need not be read. */
    private void onlyCampaignsAskedFor() {
        if (!filter.campaigns().isEmpty()) {
            Set<Long> wanted = numbers(filter.campaigns());
            supervised.retainAll(wanted);
            member.retainAll(wanted);
        }
    }

    static int keyCount(Box box) {
        return box == Box.WAITING ? 3 : 2;
    }

    Object[] parameters() {
        return parameters.toArray();
    }

    /** The cards of the stretch, in order. */
    String sql() {
        return Cards.SELECT.formatted(tickets()) + order();
    }

    /** The tickets of the stretch by {@code id} and {@code last_message_at}, in order; of the list of everything. */
    String keys() {
        columns = KEYS;
        return "(select " + KEYS + " from (" + tickets() + ") t" + order() + " limit " + limit + ")";
    }

    private String tickets() {
        return switch (box) {
            case MINE -> stretch("t.agent_id = ?", sight.who().value());
            case WAITING -> sight.everything() ? stretch(ALL + " and " + NOBODYS) : perCampaign(free(), NOBODYS);
            case ALL -> {
                Optional<Set<AgentId>> holders = filter.holder().certain(sight.who());
                yield holders.map(this::heldBy).orElseGet(() -> sight.everything() ? everything() : inSight());
            }
        };
    }

    private String everything() {
        return filter.campaigns().isEmpty()
                ? stretch(ALL + " and " + wanted())
                : perCampaign(numbers(filter.campaigns()), wanted());
    }

    /** What is wanted of the tickets of a campaign that are all in sight. */
    private String wanted() {
        if (!filter.onlyOpen()) {
            return ENDED_TOO;
        }
        return switch (filter.holder().who()) {
            case NOBODY -> NOBODYS;
            case ANYBODY -> HELD;
            case WHOEVER, ME, CHOSEN -> OPEN;
        };
    }

    /** Tickets of certain agents: those they have, and the ended ones that they had last. */
    private String heldBy(Set<AgentId> agents) {
        conditions.inSight(sight, supervised, member);
        List<Long> ids = agents.stream().map(AgentId::value).sorted().toList();
        String open = each(ids, "t.agent_id = c.key");
        return filter.onlyOpen()
                ? open
                : open + " union " + each(ids, "t.last_agent_id = c.key and t.agent_id is null and t.place is null");
    }

    /** A ticket may be in two of these ranges: a union takes it once. */
    private String inSight() {
        long who = sight.who().value();
        String free = filter.onlyOpen() ? NOBODYS : "t.agent_id is null";
        String wanted = wanted();
        List<String> ranges = new ArrayList<>(List.of(perCampaign(supervised, wanted)));
        if (!wanted.equals(HELD)) {
            ranges.add(perCampaign(member, free));
            ranges.add(stretch("t.last_agent_id = ? and " + free, who));
        }
        if (!wanted.equals(NOBODYS)) {
            ranges.add(stretch("t.agent_id = ?", who));
        }
        return String.join(" union ", ranges);
    }

    /** Campaigns whose tickets are in sight while nobody has them. */
    private Set<Long> free() {
        Set<Long> all = new TreeSet<>(supervised);
        all.addAll(member);
        return all;
    }

    private String perCampaign(Collection<Long> campaigns, String where) {
        return each(campaigns, "t.campaign_key = c.key and " + where);
    }

    private String each(Collection<Long> keys, String where) {
        parameters.add(keys);
        String one = stretch(where);
        parameters.add(limit);
        return "(select " + columns + " from unnest(?) as c(key) cross join lateral " + one + " t" + order()
                + " limit ?)";
    }

    private String stretch(String where, Object... more) {
        parameters.addAll(List.of(more));
        parameters.addAll(conditions.parameters());
        parameters.add(limit);
        return "(select " + columns + " from ticket t where " + where + conditions.sql() + order() + " limit ?)";
    }

    private String order() {
        return switch (box) {
            case MINE -> " order by t.inbox_order, t.id";
            case WAITING -> " order by t.queue_rank, t.turn, t.id";
            case ALL -> " order by t.last_message_at desc, t.id desc";
        };
    }

    private void behind(long... keys) {
        switch (box) {
            case MINE -> conditions.and("(t.inbox_order, t.id) > (?, ?)", keys[0], keys[1]);
            case WAITING ->
                conditions.and(
                        "(t.queue_rank, t.turn, t.id) > (?, ?, ?)",
                        Math.toIntExact(keys[0]),
                        Precision.ofMicros(keys[1]),
                        keys[2]);
            case ALL -> conditions.and("(t.last_message_at, t.id) < (?, ?)", Precision.ofMicros(keys[0]), keys[1]);
        }
    }

    static Set<Long> numbers(Set<CampaignId> campaigns) {
        Set<Long> numbers = new TreeSet<>();
        campaigns.forEach(campaign -> numbers.add(campaign.value()));
        return numbers;
    }
}
