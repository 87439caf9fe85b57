package dev.bandeja.deployment.war.demo;

import dev.bandeja.application.agent.ChoosePresence;
import dev.bandeja.application.agent.People;
import dev.bandeja.application.campaign.Dispositions;
import dev.bandeja.application.conversation.ReplyToTicket;
import dev.bandeja.application.ticket.CloseTicket;
import dev.bandeja.application.ticket.MarkSeen;
import dev.bandeja.application.ticket.TagTicket;
import dev.bandeja.application.ticket.Tags;
import dev.bandeja.application.ticket.TicketBoard;
import dev.bandeja.application.ticket.TicketBoard.TicketCard;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Presence;
import dev.bandeja.domain.campaign.DispositionId;
import dev.bandeja.domain.campaign.DispositionTree;
import dev.bandeja.domain.campaign.DispositionTree.Path;
import dev.bandeja.domain.ticket.Tag;
import dev.bandeja.domain.ticket.TagId;
import dev.bandeja.domain.ticket.TicketFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What an agent does at the desk in the demo's past: the same as through the screen. */
@ApplicationScoped
class PastAgent {
    private static final int AT_A_GLANCE = 20;

    private final People people;
    private final ChoosePresence choosePresence;
    private final TicketBoard board;
    private final MarkSeen seen;
    private final ReplyToTicket reply;
    private final CloseTicket close;
    private final Dispositions dispositions;
    private final Tags tags;
    private final TagTicket tagTicket;

    @Inject
    PastAgent(
            People people,
            ChoosePresence choosePresence,
            TicketBoard board,
            MarkSeen seen,
            ReplyToTicket reply,
            CloseTicket close,
            Dispositions dispositions,
            Tags tags,
            TagTicket tagTicket) {
        this.people = people;
        this.choosePresence = choosePresence;
        this.board = board;
        this.seen = seen;
        this.reply = reply;
        this.close = close;
        this.dispositions = dispositions;
        this.tags = tags;
        this.tagTicket = tagTicket;
    }

    void is(AgentId agent, Presence.Choice choice, Optional<String> breakName) {
        choosePresence.choose(agent, choice, breakName);
    }

    /**
     * Answers one customer, closes one talk that is over, or ignores one that needs no answer: whatever stands first.
     *
     * @param talkOf the talk of a ticket, if there is one
     * @return the talk that was answered or closed
     */
    Optional<PastTalk> workOn(AgentId agent, Function<TicketCard, Optional<PastTalk>> talkOf) {
        Person person = people.find(agent).orElseThrow();
        List<TicketCard> mine = board.list(
                        people.sight(person), TicketBoard.Box.MINE, TicketFilter.NONE, Optional.empty(), AT_A_GLANCE)
                .items();
        for (TicketCard card : mine) {
            Optional<PastTalk> talk = talkOf.apply(card).filter(each -> !each.isCustomersTurn());
            if (talk.isPresent()) {
                handle(person, card, talk.get());
                return talk;
            }
        }
        return Optional.empty();
    }

    private Optional<TagId> called(String name) {
        return tags.all().stream()
                .filter(tag -> tag.name().equals(name))
                .map(Tag::id)
                .findFirst();
    }

    private void handle(Person person, TicketCard card, PastTalk talk) {
        seen.seen(person, card.id());
        talk.tag().flatMap(this::called).ifPresent(tag -> tagTicket.put(person, card.id(), tag));
        if (talk.isOver() && card.addressedAt().isEmpty()) {
            close.ignore(person, card.id());
            talk.close();
        } else if (talk.isOver()) {
            close.close(person, card.id(), whatCameOf(card));
            talk.close();
        } else {
            reply.reply(
                    person,
                    card.id(),
                    talk.next(),
                    Optional.empty(),
                    UUID.randomUUID().toString());
        }
    }

    /** Now this, now that; now and then the agent says nothing. */
    private Optional<DispositionId> whatCameOf(TicketCard card) {
        List<Path> choices = card.campaign()
                .map(dispositions::of)
                .map(DispositionTree::choices)
                .orElse(List.of());
        int chosen = (int) (card.id().value() % (choices.size() + 1));
        return chosen < choices.size() ? Optional.of(choices.get(chosen).id()) : Optional.empty();
    }
}
