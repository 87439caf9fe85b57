package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.TagId;
import dev.bandeja.domain.ticket.TicketFilter;
import dev.bandeja.domain.ticket.TicketFilter.Classified;
import dev.bandeja.domain.ticket.TicketFilter.Holder;
import dev.bandeja.domain.ticket.TicketFilter.Moment;
import dev.bandeja.domain.ticket.TicketFilter.Period;
import dev.bandeja.domain.ticket.TicketFilter.Tagged;
import dev.bandeja.domain.ticket.TicketFilter.Who;
import dev.bandeja.domain.ticket.TicketState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which tickets are wanted: all that is asked holds at once, and what is missing asks nothing.
 *
 * @param customer part of the customer's name, or exactly their number
 * @param kinds networks
 * @param channels pages
 * @param who whose; CHOSEN goes with agents
 * @param states none: all
 * @param awaiting whether the customer waits for an answer
 * @param addressed whether a person has answered
 * @param late whether a promise is being broken
 * @param important true: only those marked as important
 * @param metadata what is written in the company's own fields of the ticket
 * @param tags which tags are on it
 */
public record TicketFilterJson(
        String customer,
        List<String> kinds,
        List<Long> channels,
        List<Long> campaigns,
        Who who,
        List<Long> agents,
        List<TicketState.Kind> states,
        Boolean awaiting,
        Boolean addressed,
        Boolean late,
        Boolean important,
        Visibility visibility,
        MetadataJson metadata,
        TagsJson tags,
        PeriodJson period) {

    /**
     * What is written in the company's own fields.
     *
     * @param has it is written, or it is not
     * @param field only in this one; absent: in any
     * @param value only when exactly this is written
     */
    public record MetadataJson(Boolean has, Long field, String value) {
        static MetadataJson of(Classified wanted) {
            return new MetadataJson(
                    wanted.has(), wanted.field().orElse(null), wanted.value().orElse(null));
        }

        Classified classified() {
            if (has == null) {
                throw Refused.invalid("has", "required");
            }
            return new Classified(has, Optional.ofNullable(field), Optional.ofNullable(value));
        }
    }

    /**
     * Which tags are on it.
     *
     * @param has one of them is, or none of them
     * @param tags absent: any tag
     */
    public record TagsJson(Boolean has, List<Long> tags) {
        static TagsJson of(Tagged wanted) {
            return new TagsJson(wanted.has(), list(wanted.tags(), TagId::value));
        }

        Tagged tagged() {
            if (has == null) {
                throw Refused.invalid("has", "required");
            }
            return new Tagged(has, set(tags, TagId::new));
        }
    }

    /**
     * When something happened.
     *
     * @param from at or after
     * @param until before
     * @param lastDays within so many times 24 hours before now; goes without from and until
     */
    public record PeriodJson(Moment moment, Instant from, Instant until, Integer lastDays) {
        static PeriodJson of(Period wanted) {
            return new PeriodJson(
                    wanted.moment(),
                    wanted.from().orElse(null),
                    wanted.until().orElse(null),
                    wanted.lastDays().orElse(null));
        }

        Period period() {
            return new Period(
                    Optional.ofNullable(moment).orElse(Moment.OPENED),
                    Optional.ofNullable(from),
                    Optional.ofNullable(until),
                    Optional.ofNullable(lastDays));
        }
    }

    public static TicketFilterJson of(TicketFilter filter) {
        return new TicketFilterJson(
                filter.customer().orElse(null),
                list(filter.kinds(), ChannelKind::name),
                list(filter.channels(), ChannelId::value),
                list(filter.campaigns(), CampaignId::value),
                filter.holder().who() == Who.WHOEVER ? null : filter.holder().who(),
                list(filter.holder().agents(), AgentId::value),
                list(filter.states(), Function.identity()),
                filter.awaiting().orElse(null),
                filter.addressed().orElse(null),
                filter.late().orElse(null),
                filter.important() ? true : null,
                filter.visibility().orElse(null),
                filter.classified().map(MetadataJson::of).orElse(null),
                filter.tagged().map(TagsJson::of).orElse(null),
                filter.period().map(PeriodJson::of).orElse(null));
    }

    /**
     * What it asks.
     *
     * @throws Refused {@code INVALID} for what cannot be meant
     */
    public TicketFilter filter() {
        return new TicketFilter(
                Optional.ofNullable(customer),
                set(kinds, ChannelKind::new),
                set(channels, ChannelId::new),
                set(campaigns, CampaignId::new),
                new Holder(Optional.ofNullable(who).orElse(Who.WHOEVER), set(agents, AgentId::new)),
                set(states, Function.identity()),
                Optional.ofNullable(awaiting),
                Optional.ofNullable(addressed),
                Optional.ofNullable(late),
                Boolean.TRUE.equals(important),
                Optional.ofNullable(visibility),
                Optional.ofNullable(metadata).map(MetadataJson::classified),
                Optional.ofNullable(tags).map(TagsJson::tagged),
                Optional.ofNullable(period).map(PeriodJson::period));
    }

    private static <T, J extends Comparable<J>> List<J> list(Collection<T> some, Function<T, J> each) {
        return some.isEmpty() ? null : some.stream().map(each).sorted().toList();
    }

    private static <J, T> Set<T> set(List<J> some, Function<J, T> each) {
        return some == null
                ? Set.of()
                : some.stream().filter(Objects::nonNull).map(each).collect(Collectors.toSet());
    }
}
