package dev.bandeja.application;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Presence;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.DispositionId;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.conversation.Moderation;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A person of the company, and what they do. */
public final class Somebody {
    private final World world;
    private final Person person;
    private int keys;

    Somebody(World world, String name, String email, Role... roles) {
        this.world = world;
        person = new Person(world.stores.people().newId(), email, name, Set.of(roles), Optional.empty(), true);
        world.tx(() -> world.house.createPerson.create(person, "terces")); // "secret", as PlainPasswords hashes it
    }

    public AgentId id() {
        return person.id();
    }

    public Person person() {
        return person;
    }

    /** Signed in on one screen; agents are available then. */
    public Somebody signedIn() {
        signsIn("screen of " + person.email());
        return this;
    }

    public Person signsIn(String screen) {
        return signsIn("secret", screen);
    }

    /** For longer than any test lasts: whoever does not sign out is there. */
    public Person signsIn(String password, String screen) {
        return world.house.signIn.signIn(
                person.email(),
                password.toCharArray(),
                screen,
                world.time.instant().plus(Duration.ofDays(3_650)));
    }

    public void signsOut() {
        signsOut("screen of " + person.email());
    }

    public void signsOut(String screen) {
        world.tx(() -> world.house.signOut.signOut(screen, id()));
    }

    public Somebody supervises(Campaign campaign) {
        world.tx(() -> world.stores.campaigns().giveTo(campaign.id(), id()));
        return this;
    }

    public void takesABreak(String name) {
        choose(Presence.Choice.BREAK, Optional.of(name));
    }

    public void isAvailable() {
        choose(Presence.Choice.AVAILABLE, Optional.empty());
    }

    public void isAway() {
        choose(Presence.Choice.DISCONNECTED, Optional.empty());
    }

    public void isOnCall(boolean onCall) {
        world.tx(() -> world.house.tellOfCall.tell(id(), onCall));
    }

    private void choose(Presence.Choice choice, Optional<String> breakName) {
        world.tx(() -> world.house.choosePresence.choose(id(), choice, breakName));
    }

    public Presence presence() {
        return world.stores.people().presence(id());
    }

    public Message answers(TicketId ticket, String text) {
        return answers(ticket, text, "key-" + person.email() + ++keys);
    }

    public Message answers(TicketId ticket, String text, String key) {
        return world.tx(() -> world.house.reply.reply(person, ticket, text, Optional.empty(), key));
    }

    /** Answers a commenter where only they read it. */
    public Message answersPrivately(TicketId ticket, String text) {
        return world.tx(() -> world.house.reply.reply(
                person, ticket, text, Optional.of(Visibility.PRIVATE), "key-" + person.email() + ++keys));
    }

    /** Likes, hides or deletes a comment, or takes that back. */
    public void moderates(Message line, Moderation wish) {
        world.tx(() -> world.house.moderate.order(person, line.ticket(), line.id(), wish));
    }

    /** Has second thoughts. */
    public void takesBack(Message line, Moderation wish) {
        world.tx(() -> world.house.moderate.takeBack(person, line.ticket(), line.id(), wish));
    }

    public Message notes(TicketId ticket, String text) {
        return notes(ticket, text, "key-" + person.email() + ++keys);
    }

    public Message notes(TicketId ticket, String text, String key) {
        return world.tx(() -> world.house.note.note(person, ticket, text, key));
    }

    public void takes(TicketId ticket) {
        world.tx(() -> world.house.take.take(person, ticket));
    }

    public void prioritises(TicketId ticket, int priority) {
        world.tx(() -> world.house.prioritise.prioritise(person, ticket, priority));
    }

    /** With a note, unless it is empty. */
    public void transfers(TicketId ticket, Somebody receiver, String note) {
        world.tx(() -> world.house.transfer.toAgent(
                person, ticket, receiver.id(), Optional.of(note).filter(words -> !words.isEmpty()), "note" + ++keys));
    }

    public void transfers(TicketId ticket, Campaign receiver, String note) {
        world.tx(() -> world.house.transfer.toCampaign(
                person, ticket, receiver.id(), Optional.of(note).filter(words -> !words.isEmpty()), "note" + ++keys));
    }

    public void closes(TicketId ticket) {
        world.tx(() -> world.house.close.close(person, ticket));
    }

    public void closes(TicketId ticket, DispositionId saying) {
        world.tx(() -> world.house.close.close(person, ticket, Optional.of(saying)));
    }

    public void ignores(TicketId ticket) {
        world.tx(() -> world.house.close.ignore(person, ticket));
    }

    public void reopens(TicketId ticket) {
        world.tx(() -> world.house.reopen.reopen(person, ticket));
    }

    public void reads(TicketId ticket) {
        world.tx(() -> world.house.markSeen.seen(person, ticket));
    }

    public Message sendsAgain(TicketId ticket, MessageId message) {
        return world.tx(() -> world.house.decide.send(person, ticket, message));
    }

    public Message findsOutThatItIsLost(TicketId ticket, MessageId message) {
        return world.tx(() -> world.house.decide.confirmLost(person, ticket, message));
    }

    public Message drops(TicketId ticket, MessageId message) {
        return world.tx(() -> world.house.decide.drop(person, ticket, message));
    }

    public Message restores(TicketId ticket, MessageId message) {
        return world.tx(() -> world.house.decide.restore(person, ticket, message));
    }

    public List<Message> sendsAllHeld(TicketId ticket) {
        return world.tx(() -> world.house.decide.sendHeld(person, ticket));
    }

    public List<Message> dropsAllHeld(TicketId ticket) {
        return world.tx(() -> world.house.decide.dropHeld(person, ticket));
    }

    public Message confirms(TicketId ticket, MessageId message) {
        return world.tx(() -> world.house.decide.confirmArrived(person, ticket, message));
    }

    /** The tickets they have now, in the order of their numbers. */
    public List<TicketId> tickets() {
        return world.tickets().stream()
                .filter(ticket -> ticket.agent().filter(id()::equals).isPresent())
                .map(Ticket::id)
                .toList();
    }
}
