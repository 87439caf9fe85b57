package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.application.ticket.TicketBoard.Named;
import dev.bandeja.application.ticket.TicketBoard.TicketCard;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.agent.Sight;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.CustomerId;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.Importance;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.TicketId;
import dev.bandeja.domain.ticket.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A ticket's card as a test wants it: open, private, of the sales campaign, the customer wrote a minute ago. */
final class CardOnATable {
    static final AgentId ANA = new AgentId(1);
    static final AgentId BEA = new AgentId(2);
    static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final CampaignId SALES = new CampaignId(7);

    private TicketState state = new TicketState.Open(new Place.Waiting(NOW, false));
    private Optional<Named> agent = Optional.empty();
    private Optional<AgentId> lastAgent = Optional.empty();
    private Optional<Instant> addressedAt = Optional.empty();
    private Optional<CampaignId> campaign = Optional.of(SALES);
    private Visibility visibility = Visibility.PRIVATE;
    private Optional<Instant> customerAt = Optional.of(NOW.minusSeconds(60));
    private boolean channelActive = true;
    private Optional<Instant> pausedUntil = Optional.empty();
    private boolean humanAgentApproved;
    private Optional<String> customerName = Optional.of("Carla");

    CardOnATable waiting() {
        return at(new Place.Waiting(NOW, false));
    }

    CardOnATable at(Place place) {
        state = new TicketState.Open(place);
        agent = Optional.empty();
        return this;
    }

    CardOnATable withAgent(AgentId who) {
        state = new TicketState.Open(new Place.WithAgent(who, NOW));
        agent = Optional.of(new Named(who.value(), "agent " + who.value()));
        return this;
    }

    CardOnATable closed() {
        state = new TicketState.Closed(TicketState.CloseReason.BY_HAND, NOW);
        agent = Optional.empty();
        return this;
    }

    CardOnATable ignoredBy(AgentId who) {
        state = new TicketState.Ignored(NOW, TicketState.Waited.NOT);
        agent = Optional.empty();
        lastAgent = Optional.of(who);
        return this;
    }

    CardOnATable ofAForgottenCustomer() {
        state = new TicketState.Closed(TicketState.CloseReason.CUSTOMER_FORGOTTEN, NOW);
        return this;
    }

    CardOnATable addressed() {
        addressedAt = Optional.of(NOW);
        return this;
    }

    CardOnATable withoutCampaign() {
        campaign = Optional.empty();
        return at(new Place.Unassigned(NOW));
    }

    CardOnATable customerWrote(Duration ago) {
        customerAt = Optional.of(NOW.minus(ago));
        return this;
    }

    CardOnATable inPublic() {
        visibility = Visibility.PUBLIC;
        return this;
    }

    CardOnATable onADisconnectedPage() {
        channelActive = false;
        return this;
    }

    CardOnATable onAPagePausedFor(Duration time) {
        pausedUntil = Optional.of(NOW.plus(time));
        return this;
    }

    CardOnATable whereHumanAgentIsApproved() {
        humanAgentApproved = true;
        return this;
    }

    CardOnATable ofSomebodyNameless() {
        customerName = Optional.empty();
        return this;
    }

    Rights rightsOf(AgentId reader, Role role) {
        return new Rights(
                person(reader, role),
                new Sight(reader, false, Set.of(SALES), Set.of()),
                card(),
                humanAgentApproved,
                NOW);
    }

    Rights rightsOfAStranger(Role role) {
        AgentId stranger = new AgentId(9);
        return new Rights(
                person(stranger, role),
                new Sight(stranger, false, Set.of(), Set.of()),
                card(),
                humanAgentApproved,
                NOW);
    }

    Rights rightsOfTheSupervisor() {
        AgentId who = new AgentId(8);
        return new Rights(
                person(who, Role.SUPERVISOR),
                new Sight(who, false, Set.of(), Set.of(SALES)),
                card(),
                humanAgentApproved,
                NOW);
    }

    TicketCard card() {
        return new TicketCard(
                new TicketId(42),
                state,
                agent,
                agent.map(who -> new AgentId(who.id())).or(() -> lastAgent),
                addressedAt,
                customerAt,
                customerAt,
                visibility,
                new ChannelId(3),
                new ChannelKind("facebook"),
                "La Tienda",
                channelActive,
                pausedUntil,
                campaign,
                campaign.map(id -> "Ventas"),
                new CustomerId(5),
                customerName,
                Optional.empty(),
                false,
                false,
                "hola",
                Author.Kind.CUSTOMER,
                NOW,
                1,
                NOW.minusSeconds(90),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Importance.NONE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                12);
    }

    private static Person person(AgentId id, Role role) {
        return new Person(id, "p" + id.value() + "@example.com", "P", Set.of(role), Optional.empty(), true);
    }
}
