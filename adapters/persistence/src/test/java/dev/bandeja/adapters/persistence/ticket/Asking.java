package dev.bandeja.adapters.persistence.ticket;

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
import java.util.Optional;
import java.util.Set;

/** A filter, said one wish after the other. */
final class Asking {
    private Optional<String> customer = Optional.empty();
    private Set<ChannelKind> kinds = Set.of();
    private Set<ChannelId> channels = Set.of();
    private Set<CampaignId> campaigns = Set.of();
    private Holder holder = Holder.WHOEVER;
    private Set<TicketState.Kind> states = Set.of();
    private Optional<Boolean> awaiting = Optional.empty();
    private Optional<Boolean> addressed = Optional.empty();
    private Optional<Boolean> late = Optional.empty();
    private boolean important;
    private Optional<Visibility> visibility = Optional.empty();
    private Optional<Classified> classified = Optional.empty();
    private Optional<Tagged> tagged = Optional.empty();
    private Optional<Period> period = Optional.empty();

    TicketFilter filter() {
        return new TicketFilter(
                customer,
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

    Asking customer(String wanted) {
        customer = Optional.of(wanted);
        return this;
    }

    Asking kind(String wanted) {
        kinds = Set.of(new ChannelKind(wanted));
        return this;
    }

    Asking channels(ChannelId... wanted) {
        channels = Set.of(wanted);
        return this;
    }

    Asking campaigns(CampaignId... wanted) {
        campaigns = Set.of(wanted);
        return this;
    }

    Asking holder(Holder wanted) {
        holder = wanted;
        return this;
    }

    Asking states(TicketState.Kind... wanted) {
        states = Set.of(wanted);
        return this;
    }

    Asking open() {
        return states(TicketState.Kind.OPEN);
    }

    Asking awaiting(boolean wanted) {
        awaiting = Optional.of(wanted);
        return this;
    }

    Asking addressed(boolean wanted) {
        addressed = Optional.of(wanted);
        return this;
    }

    Asking late(boolean wanted) {
        late = Optional.of(wanted);
        return this;
    }

    Asking important() {
        important = true;
        return this;
    }

    Asking visibility(Visibility wanted) {
        visibility = Optional.of(wanted);
        return this;
    }

    Asking classified(Classified wanted) {
        classified = Optional.of(wanted);
        return this;
    }

    Asking tagged(boolean has, TagId... wanted) {
        tagged = Optional.of(new Tagged(has, Set.of(wanted)));
        return this;
    }

    Asking period(Period wanted) {
        period = Optional.of(wanted);
        return this;
    }
}
