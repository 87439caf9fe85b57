package dev.bandeja.domain.analytics;

import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.servicelevel.BusinessHours;
import dev.bandeja.domain.ticket.Happening;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a ticket's story goes on: what has just happened to it, measured by what had happened before.
 *
 * <p>Two clocks. What the customer feels runs on the wall clock: 22:00 to 09:00 is 11 hours. What can be asked of the company
 * runs in the hours of the ticket's campaign, on the wall clock when it has none.
 */
public final class TicketStory {
    private final TicketId ticket;
    private final ChannelId channel;
    private final Optional<CampaignId> campaign;
    private final Instant openedAt;
    private final Optional<BusinessHours> hours;
    private final List<TicketEvent> story;

    private TicketStory(Ticket ticket, List<TicketEvent> before, Optional<BusinessHours> hours) {
        Ticket.Snapshot now = ticket.snapshot();
        this.ticket = now.id();
        channel = now.channel();
        campaign = now.campaign();
        openedAt = now.openedAt();
        this.hours = hours;
        story = new ArrayList<>(before);
    }

    /** Whether what happened can only be told by what happened before. */
    public static boolean needsPast(List<Happening> news) {
        return needsHours(news) || news.stream().anyMatch(each -> each.kind() == Happening.Kind.OVERDUE);
    }

    /** Whether what happened is measured in the hours of the campaign. */
    public static boolean needsHours(List<Happening> news) {
        return news.stream()
                .anyMatch(each -> each.kind() == Happening.Kind.ANSWERED || each.kind() == Happening.Kind.ABANDONED);
    }

    /**
     * What has to be written down now.
     *
     * @param before everything that was written down of this ticket, in order
     * @param hours of the campaign that has it
     */
    public static List<TicketEvent> goesOn(
            Ticket ticket, List<TicketEvent> before, List<Happening> news, Optional<BusinessHours> hours) {
        TicketStory told = new TicketStory(ticket, before, hours);
        news.forEach(told::tell);
        return List.copyOf(told.story.subList(before.size(), told.story.size()));
    }

    private void tell(Happening news) {
        if (news.kind() == Happening.Kind.ABANDONED) {
            story.add(event(news, false, waited(news.at()), Optional.empty(), Optional.empty(), Optional.empty()));
        } else if (news.kind() == Happening.Kind.ANSWERED) {
            answered(news);
        } else if (news.kind() != Happening.Kind.OVERDUE || !wasOverdue()) {
            story.add(event(news, false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        }
    }

    /** A ticket is late once (D9), also when its promises were counted anew meanwhile and it is late by those too. */
    private boolean wasOverdue() {
        return story.stream().anyMatch(event -> event.kind() == Happening.Kind.OVERDUE);
    }

    private void answered(Happening news) {
        Optional<TicketEvent> abandoned = unrecovered();
        boolean counts = news.first() && news.waitingSince().isPresent();
        story.add(event(
                news,
                abandoned.isPresent(),
                waited(news.at()),
                news.waitingSince().map(since -> working(since, news.at())),
                counts ? Optional.of(notNegative(Duration.between(openedAt, news.at()))) : Optional.empty(),
                counts ? news.assignedAt().map(since -> working(since, news.at())) : Optional.empty()));
        abandoned.ifPresent(lost -> story.add(new TicketEvent(
                ticket,
                channel,
                lost.campaign(),
                Happening.Kind.RECOVERED,
                lost.at(),
                news.agent(),
                false,
                false,
                false,
                Optional.empty(),
                lost.waited(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())));
    }

    /** How long the customer has waited in the queue of the campaign that has them; empty when they are in no queue. */
    private Optional<Duration> waited(Instant until) {
        Optional<Instant> since = Optional.empty();
        for (TicketEvent event : story) {
            boolean queuedHere =
                    event.kind() == Happening.Kind.QUEUED && event.campaign().equals(campaign);
            if (queuedHere && since.isEmpty()) {
                since = Optional.of(event.at());
            } else if (endsWaiting(event) && !queuedHere) {
                since = Optional.empty();
            }
        }
        return since.map(from -> working(from, until));
    }

    private static boolean endsWaiting(TicketEvent event) {
        return switch (event.kind()) {
            case ANSWERED, CLOSED, IGNORED, QUEUED -> true;
            default -> false;
        };
    }

    /** The abandonment that nobody has made good yet. */
    private Optional<TicketEvent> unrecovered() {
        Optional<TicketEvent> open = Optional.empty();
        for (TicketEvent event : story) {
            if (event.kind() == Happening.Kind.ABANDONED) {
                open = Optional.of(event);
            } else if (endsAbandonment(event.kind())) {
                open = Optional.empty();
            }
        }
        return open;
    }

    private static boolean endsAbandonment(Happening.Kind kind) {
        return kind == Happening.Kind.ANSWERED || kind == Happening.Kind.CLOSED || kind == Happening.Kind.IGNORED;
    }

    private Duration working(Instant from, Instant to) {
        return notNegative(hours.map(open -> open.workingTime(from, to)).orElseGet(() -> Duration.between(from, to)));
    }

    /** The network's clock and ours may differ. */
    private static Duration notNegative(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }

    private TicketEvent event(
            Happening news,
            boolean recovers,
            Optional<Duration> waited,
            Optional<Duration> response,
            Optional<Duration> customerWait,
            Optional<Duration> agentWait) {
        return new TicketEvent(
                ticket,
                channel,
                campaign,
                news.kind(),
                news.at(),
                news.agent(),
                news.first(),
                news.late(),
                recovers,
                news.reason(),
                waited,
                response,
                customerWait,
                agentWait);
    }
}
