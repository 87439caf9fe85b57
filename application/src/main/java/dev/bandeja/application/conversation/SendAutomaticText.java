package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.agent.People;
import dev.bandeja.application.automation.ActionLedger.Sent;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.automation.ActionDecision;
import dev.bandeja.domain.automation.CustomerLanguage;
import dev.bandeja.domain.automation.Filling;
import dev.bandeja.domain.automation.TextChoice;
import dev.bandeja.domain.channel.AutomaticActions;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.Customer;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.policy.TextLimit;
import dev.bandeja.domain.ticket.Ticket;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** One of the texts that a page or its campaign has for an event is drawn, filled in for the customer, and sent. */
@UseCase
public class SendAutomaticText {
    private final Customers customers;
    private final People people;
    private final Tickets tickets;
    private final WriteAnswer answer;
    private final WakeUp wakeUp;
    private final RandomGenerator dice;

    @Inject
    public SendAutomaticText(
            Customers customers,
            People people,
            Tickets tickets,
            WriteAnswer answer,
            WakeUp wakeUp,
            RandomGenerator dice) {
        this.customers = customers;
        this.people = people;
        this.tickets = tickets;
        this.answer = answer;
        this.wakeUp = wakeUp;
        this.dice = dice;
    }

    /**
     * @param decision one that fires
     * @return what was sent
     */
    public Optional<Sent> send(
            ActionDecision decision,
            AssessSituation.Assessed assessed,
            Ticket ticket,
            AutomaticActions page,
            Instant now) {
        Customer customer = customers.get(ticket.customer());
        CustomerLanguage language = CustomerLanguage.of(ticket.language(), customer.language(), page.language());
        return TextChoice.draw(decision.offers(), language, dice).map(choice -> {
            String text = filling(ticket, customer, assessed, now)
                    .fill(choice.drawn().text(), choice.drawn().language());
            String key = "automatic " + decision.action() + " " + now;
            Message message = write(ticket, assessed.route(), key, cut(text), now);
            return new Sent(
                    message.id(),
                    choice.source(),
                    choice.drawn().language(),
                    choice.rule(),
                    choice.drawn().variant());
        });
    }

    private Filling filling(Ticket ticket, Customer customer, AssessSituation.Assessed assessed, Instant now) {
        Optional<AgentId> agent = ticket.isOpen() ? ticket.agent() : ticket.lastAgent();
        return new Filling(
                customer.name(),
                agent.flatMap(people::find).map(Person::name),
                Long.toString(ticket.id().value()),
                assessed.page().name(),
                assessed.hours().isOpen(now)
                        ? Optional.empty()
                        : assessed.hours().nextOpening(now),
                now,
                assessed.hours().zone());
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= TextLimit.PRIVATE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, TextLimit.PRIVATE));
    }

    private Message write(Ticket ticket, Route route, String key, String text, Instant now) {
        Message message = answer.write(ticket, Author.AUTOMATIC, text, key, route, Delivery.queued(now), now);
        ticket.answered(Author.AUTOMATIC, now);
        tickets.save(ticket);
        wakeUp.after(WakeUp.Work.OUTBOX);
        return message;
    }
}
