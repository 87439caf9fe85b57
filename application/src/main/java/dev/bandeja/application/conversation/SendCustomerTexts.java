package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.automation.TextOrders;
import dev.bandeja.application.automation.TextOrders.Order;
import dev.bandeja.application.automation.TextOrders.Outcome;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.application.channel.Channels;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.automation.CustomerTexts;
import dev.bandeja.domain.automation.Filling;
import dev.bandeja.domain.automation.Occasion;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.Customer;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.policy.ReplyWindow;
import dev.bandeja.domain.policy.TextLimit;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Customers who are to be told something without anybody writing it are told: one text of the campaign, drawn at random. */
@UseCase
public class SendCustomerTexts {
    /** So much time the network has to tell the name and the language of somebody who writes for the first time. */
    static final Duration PATIENCE = Duration.ofSeconds(2);
    /** After that nobody expects the text any more. */
    static final Duration LATE = Duration.ofMinutes(15);

    private static final int AT_ONCE = 50;
    /** The language of a page whose customer's language is not known. */
    private static final String USUAL_LANGUAGE = "es";

    private final TextOrders orders;
    private final Tickets tickets;
    private final Campaigns campaigns;
    private final Channels channels;
    private final Customers customers;
    private final Messages messages;
    private final Outbox outbox;
    private final LiveFeed feed;
    private final WakeUp wakeUp;
    private final InstantSource time;
    private final RandomGenerator dice;

    @Inject
    public SendCustomerTexts(
            TextOrders orders,
            Tickets tickets,
            Campaigns campaigns,
            Channels channels,
            Customers customers,
            Messages messages,
            Outbox outbox,
            LiveFeed feed,
            WakeUp wakeUp,
            InstantSource time,
            RandomGenerator dice) {
        this.orders = orders;
        this.tickets = tickets;
        this.campaigns = campaigns;
        this.channels = channels;
        this.customers = customers;
        this.messages = messages;
        this.outbox = outbox;
        this.feed = feed;
        this.wakeUp = wakeUp;
        this.time = time;
        this.dice = dice;
    }

    /** @return whether there may be more to do */
    public boolean sendSome() {
        Instant now = time.instant();
        List<Order> taken = orders.take(AT_ONCE, now.minus(PATIENCE));
        Map<TicketId, Ticket> held =
                tickets.lock(taken.stream().map(Order::ticket).toList());
        for (Order order : taken) {
            orders.settle(order, send(order, held.get(order.ticket()), now));
        }
        return taken.size() == AT_ONCE;
    }

    private Outcome send(Order order, Ticket ticket, Instant now) {
        Optional<Campaign> campaign = campaigns.find(order.campaign());
        Optional<Channel> channel = Optional.ofNullable(ticket).flatMap(each -> channels.find(each.channel()));
        if (campaign.isEmpty() || channel.isEmpty() || !ticket.isOpen()) {
            return Outcome.TICKET_CLOSED;
        }
        if (order.at().isBefore(now.minus(LATE))) {
            return Outcome.TOO_LATE;
        }
        if (!isStill(order.occasion(), ticket)) {
            return Outcome.REASON_ENDED;
        }
        if (!channel.get().active()) {
            return Outcome.TOKEN_INACTIVE;
        }
        if (!ReplyWindow.isOpen(ticket.lastCustomerMessageAt(), now)) {
            return Outcome.WINDOW_CLOSED;
        }
        Customer customer = customers.get(ticket.customer());
        return campaign.get()
                .terms()
                .textsOn(order.occasion())
                .pick(languages(customer), dice)
                .map(drawn -> {
                    write(
                            order,
                            ticket,
                            customer,
                            filled(drawn, ticket, customer, channel.get(), campaign.get(), now),
                            now);
                    return Outcome.SENT;
                })
                .orElse(Outcome.NO_TEXT);
    }

    /** Whether the customer is still in the situation that the text is about. */
    private static boolean isStill(Occasion occasion, Ticket ticket) {
        Place place = ticket.place().orElseThrow();
        return switch (occasion) {
            case OUT_OF_HOURS -> isParked(place, Place.ParkReason.OUT_OF_HOURS);
            case QUEUE_FULL -> isParked(place, Place.ParkReason.QUEUE_FULL);
            case AGENT_ABSENT -> place instanceof Place.Waiting;
        };
    }

    private static boolean isParked(Place place, Place.ParkReason reason) {
        return place instanceof Place.Parked parked && parked.reason() == reason;
    }

    private static List<String> languages(Customer customer) {
        return Stream.concat(customer.language().stream(), Stream.of(USUAL_LANGUAGE))
                .toList();
    }

    private static String filled(
            CustomerTexts.Drawn drawn, Ticket ticket, Customer customer, Channel page, Campaign campaign, Instant now) {
        Optional<Instant> opens = campaign.schedule().isOpen(now)
                ? Optional.empty()
                : campaign.schedule().nextOpening(now);
        String text = new Filling(
                        customer.name(),
                        Optional.empty(),
                        Long.toString(ticket.id().value()),
                        page.name(),
                        opens,
                        now,
                        campaign.schedule().zone())
                .fill(drawn.text(), drawn.language());
        return text.codePointCount(0, text.length()) <= TextLimit.PRIVATE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, TextLimit.PRIVATE));
    }

    private void write(Order order, Ticket ticket, Customer customer, String text, Instant now) {
        Message message = Message.reply(
                messages.newId(),
                ticket.id(),
                ticket.visibility(),
                Author.AUTOMATIC,
                text,
                Optional.empty(),
                now,
                Delivery.queued(now));
        messages.append(message, "automatic " + order.occasion());
        outbox.add(ticket, message, customer.externalId());
        ticket.answered(Author.AUTOMATIC, now);
        tickets.save(ticket);
        feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.MESSAGE));
        wakeUp.after(WakeUp.Work.OUTBOX);
    }
}
