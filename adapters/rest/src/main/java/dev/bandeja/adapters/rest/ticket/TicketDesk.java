package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.adapters.rest.problem.ReaderLanguage;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.adapters.rest.ticket.TicketDetailJson.ChosenDispositionJson;
import dev.bandeja.adapters.rest.ticket.TicketDetailJson.LinkedJson;
import dev.bandeja.adapters.rest.ticket.TicketDetailJson.MayModerateJson;
import dev.bandeja.adapters.rest.ticket.TicketDetailJson.MayReplyJson;
import dev.bandeja.adapters.rest.ticket.TicketDetailJson.PostJson;
import dev.bandeja.application.Page;
import dev.bandeja.application.agent.People;
import dev.bandeja.application.audit.AuditTrail;
import dev.bandeja.application.campaign.Dispositions;
import dev.bandeja.application.conversation.Messages;
import dev.bandeja.application.conversation.NetworkRules;
import dev.bandeja.application.conversation.PrivateReplies;
import dev.bandeja.application.conversation.ThreadOwners;
import dev.bandeja.application.routing.RoutingLog;
import dev.bandeja.application.ticket.TicketBoard;
import dev.bandeja.application.ticket.TicketBoard.Line;
import dev.bandeja.application.ticket.TicketBoard.PrivateSide;
import dev.bandeja.application.ticket.TicketBoard.TicketCard;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Sight;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.policy.SendDecision;
import dev.bandeja.domain.ticket.TicketFilter;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tickets as the caller of this request sees them. */
@RequestScoped
public class TicketDesk {
    private final TicketBoard board;
    private final RoutingLog decisions;
    private final People people;
    private final Messages messages;
    private final Dispositions dispositions;
    private final PrivateReplies privateReplies;
    private final ThreadOwners owners;
    private final AuditTrail trail;
    private final NetworkRules rules;
    private final InstantSource time;
    private final Person reader;
    private final TicketWording wording;

    @Inject
    public TicketDesk(
            TicketBoard board,
            RoutingLog decisions,
            People people,
            Messages messages,
            Dispositions dispositions,
            PrivateReplies privateReplies,
            ThreadOwners owners,
            AuditTrail trail,
            NetworkRules rules,
            InstantSource time,
            HttpServletRequest request,
            ReaderLanguage languages,
            @ConfigProperty(name = "bandeja.sandbox.enabled", defaultValue = "false") boolean sandbox) {
        this.board = board;
        this.decisions = decisions;
        this.people = people;
        this.messages = messages;
        this.dispositions = dispositions;
        this.privateReplies = privateReplies;
        this.owners = owners;
        this.trail = trail;
        this.rules = rules;
        this.time = time;
        this.reader = SignedIn.in(request).map(SignedIn::person).orElseThrow();
        this.wording = new TicketWording(languages.of(request), sandbox);
    }

    /** @param counted also how many the filter finds in everything in sight */
    public TicketPageJson list(
            TicketBoard.Box box, TicketFilter filter, Optional<String> after, int limit, boolean counted) {
        Sight sight = people.sight(reader);
        var page = board.list(sight, box, filter, after, limit);
        return new TicketPageJson(
                page.items().stream().map(card -> worded(card, sight)).toList(),
                page.next().orElse(null),
                board.counts(sight),
                counted ? board.counts(sight, List.of(filter)).get(0) : null);
    }

    /** The beginning of several lists, in their order. */
    public List<Page<TicketCardJson>> lists(List<TicketBoard.Wanted> wanted) {
        Sight sight = people.sight(reader);
        return board.lists(sight, wanted).stream()
                .map(page -> new Page<>(
                        page.items().stream().map(card -> worded(card, sight)).toList(), page.next()))
                .toList();
    }

    /** How many tickets each filter finds. */
    public List<Long> counts(List<TicketFilter> filters) {
        return board.counts(people.sight(reader), filters);
    }

    public TicketCardJson card(TicketId id) {
        Sight sight = people.sight(reader);
        return worded(found(id, sight), sight);
    }

    public TicketDetailJson detail(TicketId id) {
        Sight sight = people.sight(reader);
        TicketCard card = found(id, sight);
        Rights rights = rights(card, sight);
        PrivateSide side = board.privateSide(sight, id);
        return TicketDetailJson.of(
                wording.card(card, rights),
                mayReply(rights),
                mayReplyPrivately(rights, id, side),
                side.linked().stream().map(LinkedJson::of).toList(),
                card.publicRoot().map(PostJson::new).orElse(null),
                decisions
                        .latest(id)
                        .map(decision -> DecisionJson.of(decision, this::name))
                        .orElse(null),
                rights.mayTake(),
                rights.mayClose(),
                rights.mayIgnore(),
                rights.mayReopen(),
                card.priority(),
                rights.maySteer(),
                board.ahead(id).orElse(null),
                mayModerate(rights),
                dispositions.latest(id).map(this::disposition).orElse(null),
                thread(card, rights));
    }

    private ThreadJson thread(TicketCard card, Rights rights) {
        return owners.ofTicket(card.id())
                .flatMap(owner -> ThreadJson.of(
                        owner,
                        owners.role(card.channel()),
                        rights.mayClose(),
                        trail.of(AuditTrail.Subject.THREAD, card.id().value(), 1).stream()
                                .findFirst()
                                .map(ThreadJson.WantedJson::of),
                        time.instant()))
                .orElse(null);
    }

    private static MayModerateJson mayModerate(Rights rights) {
        if (rights.ticket().visibility() == Visibility.PRIVATE) {
            return null;
        }
        Optional<Problem> against = rights.againstModerating();
        return new MayModerateJson(against.isEmpty(), against.orElse(null));
    }

    private ChosenDispositionJson disposition(Dispositions.Chosen chosen) {
        return new ChosenDispositionJson(chosen.id().value(), chosen.path(), name(chosen.by()), chosen.at());
    }

    private static MayReplyJson mayReply(Rights rights) {
        Optional<Problem> against = rights.againstReplying();
        SendDecision gate = rights.gate();
        Optional<Instant> closesAt = rights.closesAt();
        return new MayReplyJson(
                against.isEmpty(),
                against.orElse(null),
                closesAt.orElse(null),
                against.isEmpty() ? gate.kind() : null,
                gate.until()
                        .filter(until -> !closesAt.equals(Optional.of(until)))
                        .orElse(null),
                rights.keepsAnswers(),
                rights.pausedUntil().orElse(null));
    }

    private MayReplyJson mayReplyPrivately(Rights rights, TicketId id, PrivateSide side) {
        if (rights.ticket().visibility() == Visibility.PRIVATE) {
            return null;
        }
        SendDecision decision = rights.privately(privateReplies.commentsOf(id), side.lastMessageAt());
        Optional<Problem> against = rights.against(decision);
        return new MayReplyJson(
                against.isEmpty(),
                against.orElse(null),
                decision.until().orElse(null),
                against.isEmpty() ? decision.kind() : null,
                null,
                rights.keepsAnswers(),
                rights.pausedUntil().orElse(null));
    }

    public MessagePageJson messages(TicketId id, Optional<String> before, int limit) {
        TicketCard card = found(id, people.sight(reader));
        var page = board.messages(id, before, limit);
        return new MessagePageJson(
                wording.messages(page.items(), card), page.next().orElse(null));
    }

    /** The same for whoever reads the talk as a recording; that they may, has been looked at. */
    public MessagePageJson recorded(TicketId id, Optional<String> before, int limit) {
        TicketCard card = found(id, new Sight(reader.id(), true, Set.of(), Set.of()));
        var page = board.messages(id, before, limit);
        return new MessagePageJson(
                wording.messages(page.items(), card), page.next().orElse(null));
    }

    public MessageJson message(TicketId ticket, MessageId id) {
        Line line = board.line(id).orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
        return wording.message(line, found(ticket, people.sight(reader)));
    }

    /** How a message of a ticket in sight stood before. */
    public WordingsJson wordings(TicketId ticket, MessageId id) {
        found(ticket, people.sight(reader));
        board.line(id)
                .filter(line -> line.message().ticket().equals(ticket))
                .orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
        return versions(id);
    }

    /** The same for whoever reads the talk as a recording; that they may, has been looked at. */
    public WordingsJson recordedVersions(TicketId ticket, MessageId id) {
        board.line(id)
                .filter(line -> line.message().ticket().equals(ticket))
                .orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
        return versions(id);
    }

    private WordingsJson versions(MessageId id) {
        return new WordingsJson(messages.earlierWordings(id).stream()
                .map(wording -> new WordingsJson.WordingJson(
                        wording.text(),
                        wording.until(),
                        wording.change(),
                        wording.by()
                                .map(by -> new WordingsJson.ByJson(
                                        by.kind(), by.agent().map(this::name).orElse(null)))
                                .orElse(null)))
                .toList());
    }

    private TicketCard found(TicketId id, Sight sight) {
        return board.card(sight, id).orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
    }

    private TicketCardJson worded(TicketCard card, Sight sight) {
        return wording.card(card, rights(card, sight));
    }

    private Rights rights(TicketCard card, Sight sight) {
        return new Rights(reader, sight, card, rules.humanAgentApproved(card.channelKind()), time.instant());
    }

    private String name(AgentId agent) {
        return people.find(agent).map(Person::name).orElse("");
    }
}
