package dev.bandeja.deployment.war.work;

import dev.bandeja.application.WakeUp;
import dev.bandeja.application.WakeUp.Work;
import dev.bandeja.application.agent.EndSessions;
import dev.bandeja.application.agent.ForgetOldLinks;
import dev.bandeja.application.agent.WatchBrowsers;
import dev.bandeja.application.channel.BeginBackfill;
import dev.bandeja.application.channel.CheckChannels;
import dev.bandeja.application.channel.WriteNotices;
import dev.bandeja.application.conversation.CarryOutModerations;
import dev.bandeja.application.conversation.ConsiderActions;
import dev.bandeja.application.conversation.CopyAttachments;
import dev.bandeja.application.conversation.EraseData;
import dev.bandeja.application.conversation.HandleConversations;
import dev.bandeja.application.conversation.HoldMessages;
import dev.bandeja.application.conversation.LearnProfiles;
import dev.bandeja.application.conversation.LookForMessages;
import dev.bandeja.application.conversation.RunBackfills;
import dev.bandeja.application.conversation.SendMessages;
import dev.bandeja.application.conversation.SplitDeliveries;
import dev.bandeja.application.live.ForgetOldChanges;
import dev.bandeja.application.mail.ForgetOldMails;
import dev.bandeja.application.mail.SendMails;
import dev.bandeja.application.media.ForgetUnusedFiles;
import dev.bandeja.application.publishing.HandlePosts;
import dev.bandeja.application.routing.EndLongChats;
import dev.bandeja.application.routing.EndLongWaits;
import dev.bandeja.application.routing.HandOver;
import dev.bandeja.application.routing.MarkAbandoned;
import dev.bandeja.application.routing.OpenCampaigns;
import dev.bandeja.application.routing.ReturnTransfers;
import dev.bandeja.application.routing.RouteAgain;
import dev.bandeja.application.routing.RouteCampaign;
import dev.bandeja.application.servicelevel.CountPromisesAnew;
import dev.bandeja.application.servicelevel.MarkOverdue;
import dev.bandeja.application.ticket.CloseSilentTickets;
import dev.bandeja.deployment.war.ApplicationCheck;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.health.Readiness;

/** The threads that do what became due, on this server. Several servers share the work by what they claim. */
@ApplicationScoped
public class Workers {
    /** For what people see happen at a certain second. */
    private static final Duration TO_THE_SECOND = Duration.ofMillis(250);

    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(1);
    private static final Duration TIDY_EVERY = Duration.ofMinutes(10);

    private final Map<Work, List<Loop>> byWork = new EnumMap<>(Work.class);
    private final Map<String, Loop> all = new LinkedHashMap<>();

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    public Workers(
            SplitDeliveries split,
            HandleConversations handle,
            RouteCampaign route,
            SendMessages send,
            LookForMessages lookFor,
            HoldMessages hold,
            LearnProfiles learn,
            CopyAttachments copy,
            OpenCampaigns open,
            ConsiderActions considerActions,
            CloseSilentTickets closeSilent,
            EndLongChats endLongChats,
            EndLongWaits endLongWaits,
            MarkAbandoned markAbandoned,
            RouteAgain routeAgain,
            WatchBrowsers browsers,
            HandOver handOver,
            ReturnTransfers returnTransfers,
            MarkOverdue markOverdue,
            CountPromisesAnew countPromises,
            WriteNotices writeNotices,
            CheckChannels check,
            @Readiness ApplicationCheck application,
            EndSessions endSessions,
            SendMails sendMails,
            CarryOutModerations carryOut,
            HandlePosts handlePosts,
            RunBackfills runBackfills,
            BeginBackfill beginBackfill,
            ForgetOldChanges forget,
            ForgetOldMails forgetMails,
            EraseData erase,
            ForgetOldLinks forgetLinks,
            ForgetUnusedFiles forgetFiles) {
        on(Work.DELIVERIES, 1, "split", split::splitSome);
        // One, so that on one server customers enter the queue in the order they came; it applies them in batches.
        on(Work.CONVERSATIONS, 1, "understand", handle::handleSome);
        on(Work.ROUTING, 1, "route", route::routeRequested);
        on(Work.OUTBOX, 8, "send", send::sendSome);
        on(Work.OUTBOX, 1, "look-for", lookFor::lookForSome);
        on(Work.PROFILES, 1, "learn", learn::learnSome);
        on(Work.COPIES, 2, "copy", copy::copySome);
        on(Work.MAILS, 2, "send-mail", sendMails::sendSome);
        on(Work.MODERATION, 1, "moderate", carryOut::carryOutSome);
        on(Work.POSTS, 2, "publish", handlePosts::handleSome);
        run("hold", () -> hold.holdSome() | hold.releaseSome(), LOOK_ANYWAY);
        on(Work.BACKFILL, 1, "backfill", runBackfills::runSome);
        run("begin-backfill", beginBackfill::due, LOOK_ANYWAY);
        run("open-campaigns", open::openDue, LOOK_ANYWAY);
        run("consider-actions", considerActions::considerSome, LOOK_ANYWAY);
        run("close-silent", closeSilent::closeDue, LOOK_ANYWAY);
        run("mark-abandoned", markAbandoned::markDue, LOOK_ANYWAY);
        run("end-long-waits", endLongWaits::endSome, LOOK_ANYWAY);
        run("end-long-chats", endLongChats::endSome, LOOK_ANYWAY);
        run("route-again", routeAgain::routeDue, LOOK_ANYWAY);
        run("end-sessions", endSessions::endDue, LOOK_ANYWAY);
        // Our own address is called in it, and answers once everything is there.
        run("check-channels", () -> application.isStarted() && check.checkSome(), LOOK_ANYWAY);
        run("disconnect-vanished", browsers::disconnectVanished, LOOK_ANYWAY);
        run("hand-over", handOver::handOverDue, LOOK_ANYWAY);
        run("return-transfers", returnTransfers::returnDue, LOOK_ANYWAY);
        run("mark-overdue", markOverdue::markDue, TO_THE_SECOND);
        run("write-notices", writeNotices::writeSome, LOOK_ANYWAY);
        run("count-promises", countPromises::countSome, LOOK_ANYWAY);
        run("erase", erase::eraseSome, LOOK_ANYWAY);
        run("forget-files", forgetFiles::forgetSome, TIDY_EVERY);
        run(
                "forget",
                () -> {
                    forget.forget();
                    forgetMails.forget();
                    forgetLinks.forget();
                    return false;
                },
                TIDY_EVERY);
    }

    /** Starts all of them; called once, when the application is there. */
    public void start() {
        all.forEach((name, loop) -> {
            Thread thread = threads.newThread(loop);
            thread.setName("bandeja-" + name);
            thread.setDaemon(true);
            thread.start();
        });
    }

    /** Ends all of them after what they are doing. */
    public void stop() {
        all.values().forEach(Loop::stop);
    }

    /** Something became due here. */
    void wake(WakeUp.Work work) {
        byWork.getOrDefault(work, List.of()).forEach(Loop::wake);
    }

    private void on(Work work, int howMany, String name, BooleanSupplier step) {
        for (int number = 1; number <= howMany; number++) {
            byWork.computeIfAbsent(work, each -> new ArrayList<>()).add(run(name + "-" + number, step, LOOK_ANYWAY));
        }
    }

    private Loop run(String name, BooleanSupplier step, Duration atLeastEvery) {
        Loop loop = new Loop(name, step, atLeastEvery);
        all.put(name, loop);
        return loop;
    }
}
