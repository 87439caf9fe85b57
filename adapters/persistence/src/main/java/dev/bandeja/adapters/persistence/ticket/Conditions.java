package dev.bandeja.adapters.persistence.ticket;

import dev.bandeja.adapters.persistence.Many;
import dev.bandeja.adapters.persistence.SearchText;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Sight;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.TagId;
import dev.bandeja.domain.ticket.TicketFilter;
import dev.bandeja.domain.ticket.TicketFilter.Classified;
import dev.bandeja.domain.ticket.TicketFilter.Holder;
import dev.bandeja.domain.ticket.TicketFilter.Period;
import dev.bandeja.domain.ticket.TicketFilter.Tagged;
import dev.bandeja.domain.ticket.TicketState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a filter asks, as conditions on {@code ticket t} with their values. Where there is a partial index, its words are used,
 * for PostgreSQL only knows an index by them.
 */
final class Conditions {
    private static final String IMPORTANT = " and t.importance in ('BY_CONTENT', 'BY_CUSTOMER', 'BY_HAND')";

    private static final String ANY_FIELD = " (select from metadata_value v join metadata_field f on f.id = v.field_id"
            + " where v.subject_id = t.id and f.subject = 'TICKET')";

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    /**
     * All but whose tickets are wanted and that they are open: as far as the ranges of a list are made of that, saying it again
     * would make PostgreSQL expect fewer tickets than there are, and sort them all.
     *
     * @param found the customers that the filter's text means
     */
    Conditions(TicketFilter filter, Found found, Instant now) {
        customers(found);
        places(filter);
        states(filter);
        marks(filter);
        filter.classified().ifPresent(this::classified);
        filter.tagged().ifPresent(this::tagged);
        filter.period().ifPresent(period -> period(period, now));
    }

    /** Each begins with {@code and}. */
    String sql() {
        return sql.toString();
    }

    List<Object> parameters() {
        return parameters;
    }

    void and(String condition, Object... values) {
        sql.append(" and ").append(condition);
        parameters.addAll(List.of(values));
    }

    /** What a reader may see, as a condition: for ranges that are not made of it. */
    void inSight(Sight sight, Collection<Long> supervised, Collection<Long> member) {
        if (!sight.everything()) {
            long who = sight.who().value();
            and(
                    "(t.campaign_key = any(?) or t.agent_id = ?"
                            + " or t.agent_id is null and (t.last_agent_id = ? or t.campaign_key = any(?)))",
                    supervised,
                    who,
                    who,
                    member);
        }
    }

    private void customers(Found found) {
        found.few().ifPresent(ids -> and("t.customer_id = any(?)", ids));
        found.name()
                .ifPresent(name -> and(
                        "exists (select from customer cu where cu.id = t.customer_id and cu.search_name like ?)",
                        SearchText.anywhere(name)));
    }

    private void places(TicketFilter filter) {
        if (!filter.kinds().isEmpty()) {
            and(
                    "t.channel_id in (select ch.id from channel ch where ch.kind = any(?))",
                    Many.texts(filter.kinds(), ChannelKind::name));
        }
        if (!filter.channels().isEmpty()) {
            and("t.channel_id = any(?)", Many.numbers(filter.channels(), ChannelId::value));
        }
        if (!filter.campaigns().isEmpty()) {
            and("t.campaign_key = any(?)", Many.numbers(filter.campaigns(), CampaignId::value));
        }
        filter.visibility().map(Visibility::name).ifPresent(name -> and("t.visibility = ?", name));
    }

    /**
     * Whose tickets; an ended one is of who had it last.
     *
     * @param reader who is meant by the reader's own
     */
    void holder(Holder holder, AgentId reader) {
        Optional<Set<AgentId>> certain = holder.certain(reader);
        if (certain.isPresent()) {
            Many agents = Many.numbers(certain.get(), AgentId::value);
            and("(t.agent_id = any(?) or t.place is null and t.last_agent_id = any(?))", agents, agents);
        } else if (holder.equals(Holder.NOBODY)) {
            and("t.agent_id is null and (t.place is not null or t.last_agent_id is null)");
        } else if (holder.equals(Holder.ANYBODY)) {
            and("(t.agent_id is not null or t.place is null and t.last_agent_id is not null)");
        }
    }

    private void states(TicketFilter filter) {
        Set<TicketState.Kind> states = filter.states();
        if (states.isEmpty() || states.size() == TicketState.Kind.values().length || filter.onlyOpen()) {
            return;
        }
        if (!states.contains(TicketState.Kind.OPEN)) {
            and("t.place is null");
        }
        and("t.state = any(?)", Many.texts(states, Enum::name));
    }

    private void marks(TicketFilter filter) {
        filter.awaiting().ifPresent(yes -> and("t.awaiting_since is" + not(yes) + "null"));
        filter.addressed().ifPresent(yes -> and("t.addressed_at is" + not(yes) + "null"));
        filter.late().ifPresent(yes -> and("(t.answer_late or t.resolution_late)" + (yes ? "" : " is not true")));
        if (filter.important()) {
            sql.append(IMPORTANT);
        }
    }

    private static String not(boolean yes) {
        return yes ? " not " : " ";
    }

    private void classified(Classified wanted) {
        String not = wanted.has() ? "" : "not ";
        if (wanted.field().isEmpty()) {
            and(not + "exists" + ANY_FIELD);
            return;
        }
        String written = "exists (select from metadata_value v where v.subject_id = t.id and v.field_id = ?";
        long field = wanted.field().get();
        if (wanted.value().isPresent()) {
            and(
                    not + written + " and v.value @> ?)",
                    field,
                    Many.texts(List.of(wanted.value().get())));
        } else {
            and(not + written + ")", field);
        }
    }

    private void tagged(Tagged wanted) {
        if (wanted.tags().isEmpty()) {
            and("t.tag_ids is" + not(wanted.has()) + "null");
        } else {
            and("(t.tag_ids && ?)" + (wanted.has() ? "" : " is not true"), Many.numbers(wanted.tags(), TagId::value));
        }
    }

    /** A ticket's last message is not older than the ticket: by it the lists are read, so they end where the time begins. */
    private void period(Period period, Instant now) {
        String moment =
                switch (period.moment()) {
                    case OPENED -> "t.opened_at";
                    case LAST_MESSAGE -> "t.last_message_at";
                    case ENDED -> "t.ended_at";
                };
        period.begins(now).ifPresent(from -> {
            and(moment + " >= ?", from);
            if (period.moment() == TicketFilter.Moment.OPENED) {
                and("t.last_message_at >= ?", from);
            }
        });
        period.until().ifPresent(until -> and(moment + " < ?", until));
    }

    /**
     * The customers that a filter's text means.
     *
     * @param few their numbers, when they are few
     * @param name what their names contain, when they are many
     */
    record Found(Optional<Collection<Long>> few, Optional<String> name) {
        static final Found EVERYBODY = new Found(Optional.empty(), Optional.empty());

        boolean nobody() {
            return few.filter(Collection::isEmpty).isPresent();
        }
    }
}
