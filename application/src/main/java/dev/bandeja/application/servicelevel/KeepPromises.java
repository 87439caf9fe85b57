package dev.bandeja.application.servicelevel;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.Deadlines.Kind;
import dev.bandeja.application.UseCase;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelSettings;
import dev.bandeja.domain.channel.QualityOfService;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.servicelevel.BusinessHours;
import dev.bandeja.domain.servicelevel.Promise;
import dev.bandeja.domain.servicelevel.Targets;
import dev.bandeja.domain.ticket.Ticket;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a page promises its customers, put on their tickets, and the moments at which somebody has to look whether it was kept.
 */
@UseCase
public class KeepPromises {
    private final Campaigns campaigns;
    private final Deadlines deadlines;

    @Inject
    public KeepPromises(Campaigns campaigns, Deadlines deadlines) {
        this.campaigns = campaigns;
        this.deadlines = deadlines;
    }

    /** What a page promises now to whoever writes with that visibility, by the hours that count for it (D9, D30). */
    public Function<Visibility, Targets> targets(Channel channel, ChannelSettings settings) {
        QualityOfService quality = settings.quality();
        Map<Visibility, Targets> known = new EnumMap<>(Visibility.class);
        return visibility -> known.computeIfAbsent(visibility, each -> {
            BusinessHours hours = quality.clock() == QualityOfService.Clock.WALL
                    ? channel.hours()
                    : campaigns
                            .taking(channel.id(), each)
                            .map(Campaign::schedule)
                            .orElse(channel.hours());
            return each == Visibility.PRIVATE ? quality.privately(hours) : quality.publicly(hours);
        });
    }

    /** Notes when the promises of these tickets have to be looked at; those that are kept no more. */
    public void watch(Collection<Ticket> tickets) {
        watch(Kind.ANSWER_DUE, tickets, Ticket::answerPromise);
        watch(Kind.RESOLUTION_DUE, tickets, Ticket::resolutionPromise);
    }

    private void watch(Kind kind, Collection<Ticket> tickets, Function<Ticket, Optional<Promise>> promise) {
        Map<Long, Instant> running = new HashMap<>();
        List<Long> over = new ArrayList<>();
        for (Ticket ticket : tickets) {
            Optional<Instant> due =
                    promise.apply(ticket).filter(each -> !each.late()).map(Promise::dueAt);
            due.ifPresentOrElse(
                    at -> running.put(ticket.id().value(), at),
                    () -> over.add(ticket.id().value()));
        }
        deadlines.setAll(kind, running);
        deadlines.cancelAll(List.of(kind), over);
    }

    /** Nothing is owed on this ticket for the moment. */
    public void answered(Ticket ticket) {
        deadlines.cancelAll(List.of(Kind.ANSWER_DUE), List.of(ticket.id().value()));
    }
}
