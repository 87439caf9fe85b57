package dev.bandeja.adapters.persistence.routing;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.Many;
import dev.bandeja.application.routing.RoutingLog;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.Eligibility;
import dev.bandeja.domain.campaign.Order;
import dev.bandeja.domain.campaign.Strategy;
import dev.bandeja.domain.routing.RoutingDecision;
import dev.bandeja.domain.routing.Rules;
import dev.bandeja.domain.routing.WaitingTicket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Routing decisions in the database. */
@ApplicationScoped
public class SqlRoutingLog implements RoutingLog {
    private final Database database;

    @Inject
    public SqlRoutingLog(Database database) {
        this.database = database;
    }

    @Override
    public void append(List<RoutingDecision> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        database.update(
                """
                insert into routing_decision
                    (ticket_id, campaign_id, at, strategy, max_per_agent, inputs, considered, chosen, reason)
                select ticket_id, campaign_id, at, strategy, max_per_agent, inputs::jsonb, considered::jsonb, chosen,
                       reason
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality as new
                    (ticket_id, campaign_id, at, strategy, max_per_agent, inputs, considered, chosen, reason, place)
                order by place
                """,
                Many.numbers(decisions, decision -> decision.ticket().ticket().value()),
                Many.numbers(decisions, decision -> decision.rules().campaign().value()),
                Many.instants(decisions, RoutingDecision::at),
                Many.texts(
                        decisions,
                        decision -> decision.rules().strategy().order().name()),
                Many.integers(decisions, decision -> decision.rules().limit()),
                Many.texts(decisions, InputsJson::write),
                Many.texts(decisions, decision -> ConsideredJson.write(decision.considered())),
                Many.maybeNumbers(decisions, decision -> decision.chosen().map(AgentId::value)),
                Many.texts(decisions, decision -> decision.reason().name()));
    }

    @Override
    public Set<TicketId> explained(Collection<TicketId> tickets) {
        return new HashSet<>(database.query(
                """
                select wanted.id from unnest(?) as wanted(id) cross join lateral (
                    select chosen from routing_decision where ticket_id = wanted.id order by id desc limit 1) latest
                where latest.chosen is null
                """,
                row -> new TicketId(row.number("id")),
                tickets.stream().map(TicketId::value).toList()));
    }

    @Override
    public Optional<RoutingDecision> latest(TicketId ticket) {
        return database.first(
                """
                select ticket_id, campaign_id, at, strategy, max_per_agent, inputs, considered, chosen, reason
                from routing_decision where ticket_id = ? order by id desc limit 1
                """,
                SqlRoutingLog::decision,
                ticket.value());
    }

    private static RoutingDecision decision(Columns row) {
        TicketId ticket = new TicketId(row.number("ticket_id"));
        Optional<InputsJson> inputs = row.maybeText("inputs").map(InputsJson::new);
        Strategy strategy = inputs.map(InputsJson::strategy)
                .orElseGet(() -> Strategy.of(Eligibility.NOPAUSE, row.one(Order.class, "strategy")));
        return new RoutingDecision(
                inputs.map(known -> known.ticket(ticket)).orElseGet(() -> WaitingTicket.of(ticket, row.instant("at"))),
                new Rules(new CampaignId(row.number("campaign_id")), strategy, row.integer("max_per_agent")),
                row.instant("at"),
                inputs.flatMap(InputsJson::lastTurn),
                ConsideredJson.read(row.text("considered")),
                inputs.flatMap(InputsJson::draw),
                row.maybeNumber("chosen").map(AgentId::new),
                row.one(RoutingDecision.Reason.class, "reason"));
    }
}
