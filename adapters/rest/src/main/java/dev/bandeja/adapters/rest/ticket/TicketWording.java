package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.adapters.rest.problem.Language;
import dev.bandeja.adapters.rest.problem.Sentences;
import dev.bandeja.adapters.rest.tag.TagJson;
import dev.bandeja.adapters.rest.ticket.TicketCardJson.ChannelJson;
import dev.bandeja.adapters.rest.ticket.TicketCardJson.ChatEndJson;
import dev.bandeja.adapters.rest.ticket.TicketCardJson.CustomerJson;
import dev.bandeja.adapters.rest.ticket.TicketCardJson.PlaceJson;
import dev.bandeja.adapters.rest.ticket.TicketCardJson.PromiseJson;
import dev.bandeja.adapters.rest.ticket.TicketCardJson.WindowJson;
import dev.bandeja.application.conversation.HeldBoard;
import dev.bandeja.application.ticket.TicketBoard.Line;
import dev.bandeja.application.ticket.TicketBoard.Named;
import dev.bandeja.application.ticket.TicketBoard.TicketCard;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.CustomerId;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.policy.ReplyWindow;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.TicketState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tickets and messages as one reader gets them.
 *
 * @param language the reader's, for what has no name of its own
 * @param sandbox customers are played in the sandbox
 */
record TicketWording(Language language, boolean sandbox) {

    TicketCardJson card(TicketCard card, Rights rights) {
        return new TicketCardJson(
                card.id().value(),
                card.id().value(),
                card.state().kind(),
                place(card),
                card.addressedAt().orElse(null),
                card.awaitingSince().isPresent(),
                card.visibility(),
                new ChannelJson(card.channel().value(), card.channelKind().name(), card.channelName(), sandbox),
                card.campaign()
                        .map(id -> new Named(id.value(), card.campaignName().orElse("")))
                        .orElse(null),
                customer(card),
                card.excerpt(),
                card.excerptBy(),
                card.lastMessageAt(),
                card.awaitingSince().orElse(null),
                card.unread(),
                card.openedAt(),
                closedAt(card.state()),
                card.state() instanceof TicketState.Closed closed ? closed.reason() : null,
                card.version(),
                card.promise().map(PromiseJson::of).orElse(null),
                card.overdueSince().orElse(null),
                card.importance(),
                card.importancePhrase().orElse(null),
                card.chatEnd().map(ChatEndJson::of).orElse(null),
                card.tags().stream().map(TagJson::of).toList(),
                window(card, rights));
    }

    /** A stretch of a talk; what a line answers is named where it stands in the same stretch. */
    List<MessageJson> messages(List<Line> lines, TicketCard ticket) {
        Map<String, Long> byNetworkId = lines.stream()
                .map(Line::message)
                .filter(message -> message.networkId().isPresent())
                .collect(Collectors.toMap(
                        message -> message.networkId().get(),
                        message -> message.id().value(),
                        (one, same) -> one));
        return lines.stream()
                .map(line -> message(line, ticket, networkId -> Optional.ofNullable(byNetworkId.get(networkId))))
                .toList();
    }

    MessageJson message(Line line, TicketCard ticket) {
        return message(line, ticket, networkId -> Optional.empty());
    }

    /** A kept message and its ticket, for its author. */
    HeldPageJson.HeldJson held(HeldBoard.Kept kept, Person author) {
        boolean somebodyElses = kept.holder()
                .filter(holder -> holder.id() != author.id().value())
                .isPresent();
        return new HeldPageJson.HeldJson(
                message(kept.line(), "", networkId -> Optional.empty()),
                customer(kept.customer(), kept.customerName(), kept.customerPicture(), false, false),
                kept.channelName(),
                kept.channelActive(),
                kept.ticketOpen(),
                kept.ticketLate(),
                kept.holder().orElse(null),
                !somebodyElses);
    }

    private MessageJson message(Line line, TicketCard ticket, Function<String, Optional<Long>> known) {
        return message(line, customer(ticket).name(), known);
    }

    private MessageJson message(Line line, String customerName, Function<String, Optional<Long>> known) {
        Message message = line.message();
        return new MessageJson(
                message.id().value(),
                message.ticket().value(),
                message.direction(),
                message.visibility(),
                author(line, customerName),
                message.text().isEmpty() ? null : message.text(),
                message.attachments().stream()
                        .map(MessageJson.AttachmentJson::of)
                        .toList(),
                message.at(),
                message.replyTo().flatMap(known).orElse(null),
                message.delivery().map(MessageJson.DeliveryJson::of).orElse(null),
                line.key().orElse(null),
                line.life().edits() == 0 ? null : line.life().edits(),
                line.life().reaction().orElse(null),
                line.life().withdrawnAt().orElse(null),
                line.life().hiddenAt().orElse(null),
                line.life().liked() ? true : null,
                line.life().versions() == 0 ? null : line.life().versions(),
                MessageJson.ModerationJson.of(line));
    }

    private MessageJson.AuthorJson author(Line line, String customerName) {
        Author author = line.message().author();
        String name = author.kind() == Author.Kind.CUSTOMER
                ? customerName
                : line.authorName().orElseGet(() -> Sentences.say(language, "author." + author.kind(), Map.of()));
        return new MessageJson.AuthorJson(
                author.kind(), author.agent().map(AgentId::value).orElse(null), name);
    }

    private CustomerJson customer(TicketCard card) {
        return customer(
                card.customer(), card.customerName(), card.customerPicture(), card.customerForgotten(), card.vip());
    }

    private CustomerJson customer(
            CustomerId id, Optional<String> told, Optional<String> picture, boolean forgotten, boolean vip) {
        String nameless = forgotten ? "customer.forgotten" : "customer.nameless";
        String name = told.orElseGet(() -> Sentences.say(language, nameless, Map.of("id", id.value())));
        return new CustomerJson(id.value(), name, picture.orElse(null), forgotten ? true : null, vip ? true : null);
    }

    private static PlaceJson place(TicketCard card) {
        if (!(card.state() instanceof TicketState.Open open)) {
            return null;
        }
        Place place = open.place();
        if (place instanceof Place.WithAgent with) {
            return new PlaceJson(
                    place.kind(),
                    with.agent().value(),
                    card.agent().map(Named::name).orElse(null),
                    with.since(),
                    null,
                    null);
        }
        if (place instanceof Place.Parked parked) {
            return new PlaceJson(
                    place.kind(),
                    null,
                    null,
                    parked.since(),
                    parked.reason(),
                    parked.until().orElse(null));
        }
        return new PlaceJson(place.kind(), null, null, place.since(), null, null);
    }

    private static Instant closedAt(TicketState state) {
        if (state instanceof TicketState.Closed closed) {
            return closed.at();
        }
        return state instanceof TicketState.Ignored ignored ? ignored.at() : null;
    }

    private static WindowJson window(TicketCard card, Rights rights) {
        return switch (card.visibility()) {
            case PUBLIC -> null;
            case PRIVATE -> {
                WindowJson.Kind kind =
                        switch (rights.gate().kind()) {
                            case RESPONSE -> WindowJson.Kind.STANDARD;
                            case HUMAN_AGENT -> WindowJson.Kind.PEOPLE_ONLY;
                            default -> WindowJson.Kind.CLOSED;
                        };
                Instant closesAt = rights.gate()
                        .until()
                        .or(() -> ReplyWindow.closesAt(card.lastCustomerMessageAt()))
                        .orElse(null);
                yield new WindowJson(kind, closesAt);
            }
        };
    }
}
