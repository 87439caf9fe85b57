package dev.bandeja.adapters.persistence.analytics;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Precision;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.analytics.TicketEvent;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.ticket.Happening;
import dev.bandeja.domain.ticket.TicketId;
import dev.bandeja.domain.ticket.TicketState.CloseReason;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Something that happened to a ticket, on its way into the database; rows gather and are written in one go. */
@Entity
@Table(name = "ticket_event")
public class TicketEventRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ticket_event_id")
    @SequenceGenerator(name = "ticket_event_id", sequenceName = "ticket_event_id", allocationSize = 50)
    private Long id;

    @Column(name = "ticket_id")
    private long ticket;

    @Column(name = "channel_id")
    private long channel;

    @Column(name = "campaign_id")
    private Long campaign;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Happening.Kind kind;

    private Instant at;

    @Column(name = "agent_id")
    private Long agent;

    @Column(name = "is_first")
    private boolean first;

    private boolean late;
    private boolean recovers;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private CloseReason reason;

    private Long waited;
    private Long response;

    @Column(name = "customer_wait")
    private Long customerWait;

    @Column(name = "agent_wait")
    private Long agentWait;

    protected TicketEventRow() {}

    TicketEventRow(TicketEvent event) {
        ticket = event.ticket().value();
        channel = event.channel().value();
        campaign = event.campaign().map(CampaignId::value).orElse(null);
        kind = event.kind();
        at = Precision.kept(event.at());
        agent = event.agent().map(AgentId::value).orElse(null);
        first = event.first();
        late = event.late();
        recovers = event.recovers();
        reason = event.reason().orElse(null);
        waited = millis(event.waited());
        response = millis(event.response());
        customerWait = millis(event.customerWait());
        agentWait = millis(event.agentWait());
    }

    private static Long millis(Optional<Duration> time) {
        return time.map(Duration::toMillis).orElse(null);
    }

    /** The event that a row of a query tells of. */
    static TicketEvent event(Columns row) {
        return new TicketEvent(
                new TicketId(row.number("ticket_id")),
                new ChannelId(row.number("channel_id")),
                row.maybeNumber("campaign_id").map(CampaignId::new),
                row.one(Happening.Kind.class, "kind"),
                row.instant("at"),
                row.maybeNumber("agent_id").map(AgentId::new),
                row.flag("is_first"),
                row.flag("late"),
                row.flag("recovers"),
                row.maybeText("reason").map(CloseReason::valueOf),
                row.maybeNumber("waited").map(Duration::ofMillis),
                row.maybeNumber("response").map(Duration::ofMillis),
                row.maybeNumber("customer_wait").map(Duration::ofMillis),
                row.maybeNumber("agent_wait").map(Duration::ofMillis));
    }
}
