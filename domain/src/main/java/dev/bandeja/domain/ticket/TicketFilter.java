package dev.bandeja.domain.ticket;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.conversation.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which tickets somebody wants to see: every list asks with one of these, be it a column of the board, the desk's inbox or the
 * tickets behind a figure. All that is asked holds at once; what is empty asks nothing. It never widens what its reader may see.
 *
 * @param customer part of the customer's name, or exactly their number: the network's, or one written in a field of theirs
 * @param kinds networks
 * @param channels pages
 * @param states none: all
 * @param awaiting whether the customer waits for an answer
 * @param addressed whether a person has answered since it was opened
 * @param late whether a promise is being broken on it now
 * @param important only those marked as important
 */
public record TicketFilter(
        Optional<String> customer,
        Set<ChannelKind> kinds,
        Set<ChannelId> channels,
        Set<CampaignId> campaigns,
        Holder holder,
        Set<TicketState.Kind> states,
        Optional<Boolean> awaiting,
        Optional<Boolean> addressed,
        Optional<Boolean> late,
        boolean important,
        Optional<Visibility> visibility,
        Optional<Classified> classified,
        Optional<Tagged> tagged,
        Optional<Period> period) {
    /** Asks nothing. */
    public static final TicketFilter NONE = new TicketFilter(
            Optional.empty(),
            Set.of(),
            Set.of(),
            Set.of(),
            Holder.WHOEVER,
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public TicketFilter {
        customer = Wish.text("customer", customer);
        kinds = Wish.few("kinds", kinds);
        channels = Wish.few("channels", channels);
        campaigns = Wish.few("campaigns", campaigns);
        states = Set.copyOf(states);
    }

    /** Whose tickets: an open one is of the agent who has it, an ended one of who had it last. */
    public enum Who {
        WHOEVER,
        NOBODY,
        /** With some agent. */
        ANYBODY,
        /** The reader's own. */
        ME,
        /** Of certain agents. */
        CHOSEN
    }

    /** @param agents of {@link Who#CHOSEN} only */
    public record Holder(Who who, Set<AgentId> agents) {
        public static final Holder WHOEVER = new Holder(Who.WHOEVER, Set.of());
        public static final Holder NOBODY = new Holder(Who.NOBODY, Set.of());
        public static final Holder ANYBODY = new Holder(Who.ANYBODY, Set.of());
        public static final Holder ME = new Holder(Who.ME, Set.of());

        public Holder {
            agents = Wish.few("agents", agents);
            if ((who == Who.CHOSEN) == agents.isEmpty()) {
                throw Refused.invalid("agents", who == Who.CHOSEN ? "required" : "only-with-chosen");
            }
        }

        public static Holder of(Set<AgentId> agents) {
            return new Holder(Who.CHOSEN, agents);
        }

        /** The agents whose tickets are meant, when certain ones are. */
        public Optional<Set<AgentId>> certain(AgentId reader) {
            return switch (who) {
                case ME -> Optional.of(Set.of(reader));
                case CHOSEN -> Optional.of(agents);
                case WHOEVER, NOBODY, ANYBODY -> Optional.empty();
            };
        }
    }

    /**
     * What is written in the company's fields of the ticket.
     *
     * @param has it is written, or it is not
     * @param field only this field; none: any
     * @param value only when exactly this is written in the field, or chosen among others
     */
    public record Classified(boolean has, Optional<Long> field, Optional<String> value) {
        public Classified {
            value = Wish.text("value", value);
            if (value.isPresent() && field.isEmpty()) {
                throw Refused.invalid("field", "required");
            }
        }
    }

    /**
     * Which tags are on the ticket.
     *
     * @param has one of them is on it, or none of them
     * @param tags none: any tag
     */
    public record Tagged(boolean has, Set<TagId> tags) {
        public Tagged {
            tags = Wish.few("tags", tags);
        }
    }

    /** What happened in the time. */
    public enum Moment {
        OPENED,
        LAST_MESSAGE,
        ENDED
    }

    /**
     * When it happened: between two moments, or within the last days.
     *
     * @param from at or after
     * @param until before
     * @param lastDays within so many times 24 hours before now, 1 to 366; goes without the other two
     */
    public record Period(Moment moment, Optional<Instant> from, Optional<Instant> until, Optional<Integer> lastDays) {
        private static final int LONGEST = 366;

        public Period {
            if (from.isEmpty() && until.isEmpty() && lastDays.isEmpty()) {
                throw Refused.invalid("from", "required");
            }
            if (lastDays.filter(days -> days < 1 || days > LONGEST).isPresent()) {
                throw Refused.invalid("lastDays", "1-366");
            }
            if (lastDays.isPresent() && (from.isPresent() || until.isPresent())) {
                throw Refused.invalid("lastDays", "not-with-dates");
            }
            if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
                throw Refused.invalid("until", "after-from");
            }
        }

        public static Period lastDays(Moment moment, int days) {
            return new Period(moment, Optional.empty(), Optional.empty(), Optional.of(days));
        }

        /** The moment at which it begins, seen from now. */
        public Optional<Instant> begins(Instant now) {
            return lastDays.map(days -> now.minus(Duration.ofDays(days))).or(() -> from);
        }
    }

    /** Only tickets whose customer's name contains it, or whose number it is. */
    public TicketFilter of(String wanted) {
        return new TicketFilter(
                Optional.of(wanted),
                kinds,
                channels,
                campaigns,
                holder,
                states,
                awaiting,
                addressed,
                late,
                important,
                visibility,
                classified,
                tagged,
                period);
    }

    /** Whether only open tickets are wanted. */
    public boolean onlyOpen() {
        return states.equals(Set.of(TicketState.Kind.OPEN));
    }
}
