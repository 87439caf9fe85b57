package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.channel.Backfills;
import dev.bandeja.application.channel.Channels;
import dev.bandeja.application.channel.NotifyAddresses;
import dev.bandeja.application.channel.Settings;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.servicelevel.KeepPromises;
import dev.bandeja.application.ticket.PlaceTicket;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.conversation.ConversationId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Customers wrote, or the page did elsewhere: their tickets take it, each conversation in order. Whole batches share their
 * reading and writing, so that the cost of a message does not depend on how many come at once.
 */
@UseCase
public class ReceiveMessages {
    private final Channels channels;
    private final Settings settings;
    private final Customers customers;
    private final Tickets tickets;
    private final Messages messages;
    private final PersonalData personalData;
    private final Vips vips;
    private final ThreadOwners owners;
    private final InboundItems items;
    private final Backfills backfills;
    private final SettleOutbound settle;
    private final PlaceTicket place;
    private final KeepPromises promises;
    private final CopyLater copyLater;
    private final NotifyAddresses notify;
    private final FollowUp followUp;
    private final LiveFeed feed;
    private final WakeUp wakeUp;
    private final InstantSource time;

    @Inject
    public ReceiveMessages(
            Channels channels,
            Settings settings,
            Customers customers,
            Tickets tickets,
            Messages messages,
            PersonalData personalData,
            Vips vips,
            ThreadOwners owners,
            InboundItems items,
            Backfills backfills,
            SettleOutbound settle,
            PlaceTicket place,
            KeepPromises promises,
            CopyLater copyLater,
            NotifyAddresses notify,
            FollowUp followUp,
            LiveFeed feed,
            WakeUp wakeUp,
            InstantSource time) {
        this.channels = channels;
        this.settings = settings;
        this.customers = customers;
        this.tickets = tickets;
        this.messages = messages;
        this.personalData = personalData;
        this.vips = vips;
        this.owners = owners;
        this.items = items;
        this.backfills = backfills;
        this.settle = settle;
        this.place = place;
        this.promises = promises;
        this.copyLater = copyLater;
        this.notify = notify;
        this.followUp = followUp;
        this.feed = feed;
        this.wakeUp = wakeUp;
        this.time = time;
    }

    /** Applies the waiting events of these conversations and gives them back. */
    public void receive(List<Understood> batch) {
        apply(batch);
        items.release(batch.stream().map(Understood::conversation).toList());
    }

    /** Applies some of a conversation's waiting events; the conversation stays in the caller's hands. */
    public void receivePart(Understood part) {
        apply(List.of(part));
    }

    /** Nothing is left to be applied by whoever has the conversation. */
    public void giveBack(ConversationId conversation) {
        items.release(List.of(conversation));
    }

    private void apply(List<Understood> batch) {
        Instant now = time.instant();
        List<InboundItems.Result> results = new ArrayList<>();
        for (Map.Entry<Page, List<Understood>> page : byPage(batch).entrySet()) {
            Optional<Channel> channel =
                    channels.byExternalId(page.getKey().kind(), page.getKey().id());
            if (channel.isPresent()) {
                Reception reception = reception(channel.get(), now);
                results.addAll(reception.apply(page.getValue()));
                if (reception.hasMore()) {
                    wakeUp.after(WakeUp.Work.CONVERSATIONS);
                }
            } else {
                results.addAll(unknownPage(page.getValue()));
            }
        }
        items.record(results, now);
        FoundItems.among(batch, results).forEach(backfills::applied);
        wakeUp.after(WakeUp.Work.ROUTING);
        wakeUp.after(WakeUp.Work.PROFILES);
    }

    private Reception reception(Channel channel, Instant now) {
        return new Reception(
                channel,
                settings.of(channel.id()).orElseThrow(),
                customers,
                tickets,
                messages,
                personalData,
                items,
                vips,
                owners,
                settle,
                place,
                promises,
                copyLater,
                notify,
                followUp,
                feed,
                now);
    }

    private static Map<Page, List<Understood>> byPage(List<Understood> batch) {
        Map<Page, List<Understood>> pages = new LinkedHashMap<>();
        for (Understood conversation : batch) {
            pages.computeIfAbsent(new Page(conversation.kind(), conversation.pageId()), page -> new ArrayList<>())
                    .add(conversation);
        }
        return pages;
    }

    private static List<InboundItems.Result> unknownPage(List<Understood> conversations) {
        return conversations.stream()
                .flatMap(conversation -> conversation.events().stream())
                .map(event -> {
                    String error = event.meaning() instanceof NetworkEvent.Unreadable unreadable
                            ? unreadable.error()
                            : "this page is not connected";
                    return new InboundItems.Result(event.item(), InboundItems.Outcome.SET_ASIDE, error);
                })
                .toList();
    }

    private record Page(ChannelKind kind, String id) {}
}
