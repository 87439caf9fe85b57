package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.agent.People;
import dev.bandeja.application.automation.ActionTriggers.Event;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.application.channel.Channels;
import dev.bandeja.application.routing.AskRouting;
import dev.bandeja.domain.agent.Readiness;
import dev.bandeja.domain.automation.AutomaticAction;
import dev.bandeja.domain.automation.CustomerTexts;
import dev.bandeja.domain.automation.Occasion;
import dev.bandeja.domain.automation.Situation;
import dev.bandeja.domain.automation.Suppression;
import dev.bandeja.domain.automation.Trigger;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.servicelevel.BusinessHours;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketState;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts together everything that decides what a page does by itself after something happened to a ticket. */
@UseCase
public class AssessSituation {
    private final Channels channels;
    private final Campaigns campaigns;
    private final People people;
    private final AskRouting routing;
    private final WriteAnswer answer;
    private final ThreadOwners owners;

    @Inject
    public AssessSituation(
            Channels channels,
            Campaigns campaigns,
            People people,
            AskRouting routing,
            WriteAnswer answer,
            ThreadOwners owners) {
        this.channels = channels;
        this.campaigns = campaigns;
        this.people = people;
        this.routing = routing;
        this.answer = answer;
        this.owners = owners;
    }

    public Assessed of(Seen seen, Instant now) {
        Ticket ticket = seen.ticket;
        Event event = seen.event;
        Channel page = channels.find(ticket.channel()).orElseThrow();
        Optional<Campaign> campaign = campaignOf(ticket);
        BusinessHours hours = campaign.map(Campaign::schedule).orElse(page.hours());
        // Privately, also to who only commented: a ticket of comments has the one private reply (decision D5).
        Route route = answer.route(ticket, Visibility.PRIVATE, Author.AUTOMATIC);
        Situation situation = new Situation(
                event.trigger(),
                event.visibility(),
                seen.first && isFirstPrivately(event, ticket),
                !hours.isOpen(event.at()),
                isAlone(ticket, campaign, now),
                isServed(ticket, now),
                seen.spent,
                obstacle(event, ticket, page, now),
                Optional.of(route.decision()));
        return new Assessed(
                situation,
                route,
                page,
                hours,
                campaign.map(each -> each.terms().texts()).orElse(Map.of()));
    }

    /** Whether what a text was written for is still the case; asked when it could not leave at once. */
    boolean isStillTrue(AutomaticAction action, Ticket ticket, Instant now) {
        return switch (action) {
            case OUT_OF_HOURS -> ticket.isOpen() && !hoursOf(ticket).isOpen(now) && !isServed(ticket, now);
            case NO_AGENT -> ticket.isOpen() && isAlone(ticket, campaignOf(ticket), now);
            case NEW_CUSTOMER, TICKET_CREATED -> isStillSo(Trigger.TICKET_CREATED, ticket);
            case QUEUE_FULL -> isStillSo(Trigger.QUEUE_FULL, ticket);
            case CLOSED_BY_HAND -> isStillSo(Trigger.CLOSED_BY_HAND, ticket);
            case CLOSED_BY_SILENCE -> isStillSo(Trigger.CLOSED_BY_SILENCE, ticket);
            case CLOSE_SILENT -> false;
        };
    }

    private BusinessHours hoursOf(Ticket ticket) {
        return campaignOf(ticket)
                .map(Campaign::schedule)
                .orElseGet(() -> channels.find(ticket.channel()).orElseThrow().hours());
    }

    private Optional<Campaign> campaignOf(Ticket ticket) {
        return ticket.campaign().flatMap(campaigns::find).filter(Campaign::enabled);
    }

    /** The message that opened it, or what is said privately where the ticket began with a comment (decision D4). */
    private static boolean isFirstPrivately(Event event, Ticket ticket) {
        return event.trigger() == Trigger.TICKET_CREATED
                || ticket.visibility() == Visibility.PUBLIC && event.visibility() == Visibility.PRIVATE;
    }

    /** Without a campaign there is nobody whom routing could give it to; else routing is asked. */
    private boolean isAlone(Ticket ticket, Optional<Campaign> campaign, Instant now) {
        Optional<Place> place = ticket.place();
        if (place.filter(Place.Unassigned.class::isInstance).isPresent()) {
            return true;
        }
        return place.filter(Place.Waiting.class::isInstance).isPresent()
                && campaign.filter(each -> routing.nobodyAssignable(ticket, each, now))
                        .isPresent();
    }

    private boolean isServed(Ticket ticket, Instant now) {
        return ticket.agent()
                .filter(agent -> people.presence(agent).readiness(now) != Readiness.DISCONNECTED)
                .isPresent();
    }

    private Optional<Suppression> obstacle(Event event, Ticket ticket, Channel page, Instant now) {
        if (AutomaticAction.comesTooLate(event.at(), now)) {
            return Optional.of(Suppression.TOO_LATE);
        }
        if (!isStillSo(event.trigger(), ticket)) {
            return Optional.of(Suppression.NO_LONGER_TRUE);
        }
        if (!page.active()) {
            return Optional.of(Suppression.TOKEN_INACTIVE);
        }
        return owners.ofTicket(ticket.id())
                .filter(owner -> owner.isElsewhere(now))
                .map(any -> Suppression.OWNED_ELSEWHERE);
    }

    private static boolean isStillSo(Trigger trigger, Ticket ticket) {
        return switch (trigger) {
            case TICKET_CREATED, CUSTOMER_WROTE -> ticket.isOpen();
            case QUEUE_FULL ->
                ticket.place()
                        .filter(place ->
                                place instanceof Place.Parked parked && parked.reason() == Place.ParkReason.QUEUE_FULL)
                        .isPresent();
            case CLOSED_BY_HAND -> isClosed(ticket, TicketState.CloseReason.BY_HAND);
            case CLOSED_BY_SILENCE -> isClosed(ticket, TicketState.CloseReason.CUSTOMER_SILENT);
        };
    }

    private static boolean isClosed(Ticket ticket, TicketState.CloseReason reason) {
        return ticket.state() instanceof TicketState.Closed closed && closed.reason() == reason;
    }

    /**
     * What happened to a ticket, and what its stores know of it.
     *
     * @param first it is the first ticket ever of its customer
     * @param spent the texts it has had
     */
    public record Seen(Event event, Ticket ticket, boolean first, Set<AutomaticAction> spent) {}

    /**
     * Everything that decides, and what a text is made of.
     *
     * @param route on which a text would go
     * @param hours by which the next opening is told
     * @param campaignTexts what the ticket's campaign tells
     */
    public record Assessed(
            Situation situation,
            Route route,
            Channel page,
            BusinessHours hours,
            Map<Occasion, CustomerTexts> campaignTexts) {}
}
