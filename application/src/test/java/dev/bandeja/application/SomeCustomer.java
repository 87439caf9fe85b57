package dev.bandeja.application;

import dev.bandeja.application.conversation.FakeWire;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Instant;
import java.util.List;

/** A person who writes to a page, and what reached them. */
public final class SomeCustomer {
    private final World world;
    private final String name;
    private final Channel page;

    SomeCustomer(World world, String name, Channel page) {
        this.world = world;
        this.name = name;
        this.page = page;
    }

    /** The network's id of the person. */
    public String personId() {
        return "psid-" + name;
    }

    /** Writes now, and the network delivers it at once; its id. */
    public String writes(String text) {
        return writesAt(world.time.instant(), text);
    }

    /** What was written at that time is delivered now; its id. */
    public String writesAt(Instant at, String text) {
        String id = world.network.newId();
        world.delivers(line(id, at, text));
        return id;
    }

    /** A message as the network delivers it. */
    public String line(String id, Instant at, String text) {
        return FakeWire.message(page.externalId(), personId(), id, at, text);
    }

    /** Somebody answers them in the network's own inbox. */
    public String isAnsweredInTheInbox(String text) {
        return isWrittenTo(text, "PAGE_INBOX", world.time.instant());
    }

    /** Another program of the company writes to them. */
    public String isWrittenToByAnotherProgram(String text) {
        return isWrittenTo(text, "OTHER_APP", world.time.instant());
    }

    public String isWrittenTo(String text, String author, Instant at) {
        String id = world.network.newId();
        world.delivers(FakeWire.echo(page.externalId(), personId(), id, at, text, author, ""));
        return id;
    }

    /** Writes while another program of the company has the talk; its id. */
    public String isOverheard(String text) {
        String id = world.network.newId();
        world.delivers(FakeWire.overheard(page.externalId(), personId(), id, world.time.instant(), text));
        return id;
    }

    /** One of the messages of the talk is changed, for the first time. */
    public void edits(String id, String text) {
        world.delivers(FakeWire.edit(page.externalId(), personId(), id, world.time.instant(), text, 1));
    }

    /** Comes into the talk by a link, and says nothing. */
    public void enters() {
        world.delivers(FakeWire.entered(page.externalId(), personId(), world.time.instant()));
    }

    /** Reacts to a message that was sent or received. */
    public void reactsTo(Message line, String emoji) {
        world.delivers(FakeWire.reacted(
                page.externalId(), personId(), line.networkId().orElseThrow(), world.time.instant(), emoji));
    }

    /** Comments on a post; its id. */
    public String comments(String post, String text) {
        return commentsUnder(post, "", text);
    }

    /** Answers a comment; its id. */
    public String commentsUnder(String post, String parent, String text) {
        String id = world.network.newId();
        world.delivers(world.network.comments(page.externalId(), personId(), name, id, text, post, parent));
        return id;
    }

    /** Posts on the page itself; the post's id. */
    public String posts(String text) {
        String id = world.network.newId();
        world.delivers(world.network.comments(page.externalId(), personId(), name, id, text, id, ""));
        return id;
    }

    /** The page answers a comment in the network's own inbox; the answer's id. */
    public String isAnsweredPubliclyInTheInbox(String comment, String text) {
        String id = world.network.newId();
        world.delivers(world.network.pageComments(page.externalId(), id, text, comment));
        return id;
    }

    /** What reached them privately, in order. */
    public List<String> hasRead() {
        return world.network.textsTo(personId());
    }

    /** Their tickets, oldest first. */
    public List<Ticket> tickets() {
        return world.tickets().stream()
                .filter(ticket -> world.stores
                        .customers()
                        .get(ticket.customer())
                        .externalId()
                        .equals(personId()))
                .filter(ticket -> ticket.channel().equals(page.id()))
                .toList();
    }

    /** Their only ticket. */
    public Ticket ticket() {
        List<Ticket> all = tickets();
        if (all.size() != 1) {
            throw new AssertionError(name + " has " + all.size() + " tickets");
        }
        return all.get(0);
    }

    public TicketId ticketId() {
        return ticket().id();
    }
}
