package dev.bandeja.deployment.war.demo;

import dev.bandeja.adapters.sandbox.DemoPast;
import dev.bandeja.adapters.sandbox.DemoWorld;
import dev.bandeja.application.conversation.AcceptDelivery;
import dev.bandeja.application.conversation.ChannelGateway;
import dev.bandeja.application.conversation.ClaimOutbound;
import dev.bandeja.application.conversation.ClaimProfiles;
import dev.bandeja.application.conversation.ConsiderActions;
import dev.bandeja.application.conversation.HandleConversations;
import dev.bandeja.application.conversation.OutboundMessage;
import dev.bandeja.application.conversation.RecordOutcome;
import dev.bandeja.application.conversation.RecordProfile;
import dev.bandeja.application.conversation.SendOutcome;
import dev.bandeja.application.conversation.SplitDeliveries;
import dev.bandeja.application.routing.EndLongChats;
import dev.bandeja.application.routing.HandOver;
import dev.bandeja.application.routing.MarkAbandoned;
import dev.bandeja.application.routing.OpenCampaigns;
import dev.bandeja.application.routing.RouteAgain;
import dev.bandeja.application.routing.RouteCampaign;
import dev.bandeja.application.servicelevel.MarkOverdue;
import dev.bandeja.application.ticket.CloseSilentTickets;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.conversation.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What the workers do with what happened, done here and now, step by step: in the demo's past there are no threads, and the
 * network is the sandbox's journal.
 */
@ApplicationScoped
class PastWork {
    private static final ChannelKind FACEBOOK = new ChannelKind("facebook");
    private static final int SOME = 50;

    private final AcceptDelivery accept;
    private final ClaimProfiles claimProfiles;
    private final RecordProfile recordProfile;
    private final ClaimOutbound claimOutbound;
    private final RecordOutcome recordOutcome;
    private final InstantSource time;
    private final List<BooleanSupplier> understand;
    private final BooleanSupplier route;
    private final List<BooleanSupplier> deadlines;

    @Inject
    PastWork(
            AcceptDelivery accept,
            SplitDeliveries split,
            HandleConversations handle,
            RouteCampaign route,
            ClaimProfiles claimProfiles,
            RecordProfile recordProfile,
            ClaimOutbound claimOutbound,
            RecordOutcome recordOutcome,
            ConsiderActions considerActions,
            CloseSilentTickets closeSilent,
            OpenCampaigns open,
            RouteAgain routeAgain,
            HandOver handOver,
            MarkAbandoned markAbandoned,
            EndLongChats endLongChats,
            MarkOverdue markOverdue,
            InstantSource time) {
        this.accept = accept;
        this.claimProfiles = claimProfiles;
        this.recordProfile = recordProfile;
        this.claimOutbound = claimOutbound;
        this.recordOutcome = recordOutcome;
        this.time = time;
        this.understand = List.of(split::splitSome, handle::handleSome);
        this.route = route::routeRequested;
        this.deadlines = List.of(
                open::openDue,
                routeAgain::routeDue,
                handOver::handOverDue,
                markAbandoned::markDue,
                endLongChats::endSome,
                markOverdue::markDue,
                closeSilent::closeDue,
                considerActions::considerSome);
    }

    /**
     * Everything that follows from what was said, until nothing is left to do.
     *
     * @param customers by page-scoped id
     */
    void follow(DemoPast past, Map<String, PastTalks.Customer> customers) {
        boolean told;
        do {
            told = tell(past);
            if (told) {
                understand.forEach(PastWork::untilDone);
                learn(customers);
            }
            untilDone(route);
            send(past);
        } while (told);
    }

    /** What is due by now. */
    void passTime() {
        deadlines.forEach(PastWork::untilDone);
        untilDone(route);
    }

    private static void untilDone(BooleanSupplier step) {
        while (step.getAsBoolean()) {
            // Each call does a batch.
        }
    }

    private boolean tell(DemoPast past) {
        Optional<byte[]> delivery = past.told();
        boolean any = delivery.isPresent();
        while (delivery.isPresent()) {
            accept.accept(FACEBOOK, delivery.get(), time.instant());
            delivery = past.told();
        }
        return any;
    }

    private void learn(Map<String, PastTalks.Customer> customers) {
        for (ClaimProfiles.Claimed claimed : claimProfiles.claim(SOME)) {
            recordProfile.record(
                    claimed.customer().id(),
                    Optional.ofNullable(customers.get(claimed.customer().externalId()))
                            .map(known -> new ChannelGateway.Profile(
                                    known.name(), Optional.empty(), Optional.of(known.locale()))));
        }
    }

    private void send(DemoPast past) {
        List<ClaimOutbound.ToSend> claimed = claimOutbound.toSend(SOME);
        for (ClaimOutbound.ToSend each : claimed) {
            recordOutcome.record(
                    each.claimed(),
                    new SendOutcome.Sent(write(past, each.claimed().message())));
        }
    }

    private static String write(DemoPast past, OutboundMessage message) {
        return message.visibility() == Visibility.PUBLIC
                ? past.comments(DemoWorld.PAGE_ID, message.recipient(), message.text())
                : past.answers(message.recipient(), message.text());
    }
}
