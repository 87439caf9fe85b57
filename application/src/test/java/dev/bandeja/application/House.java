package dev.bandeja.application;

import dev.bandeja.application.agent.CapAgent;
import dev.bandeja.application.agent.ChangeBreaks;
import dev.bandeja.application.agent.ChangePassword;
import dev.bandeja.application.agent.ChooseLanguage;
import dev.bandeja.application.agent.ChoosePresence;
import dev.bandeja.application.agent.ComeIn;
import dev.bandeja.application.agent.CreatePerson;
import dev.bandeja.application.agent.EndSessions;
import dev.bandeja.application.agent.GiveAccess;
import dev.bandeja.application.agent.InvitePerson;
import dev.bandeja.application.agent.NewPasswords;
import dev.bandeja.application.agent.OpenSession;
import dev.bandeja.application.agent.PlainPasswords;
import dev.bandeja.application.agent.PlainTokens;
import dev.bandeja.application.agent.SetUp;
import dev.bandeja.application.agent.SignIn;
import dev.bandeja.application.agent.SignOut;
import dev.bandeja.application.agent.TellOfCall;
import dev.bandeja.application.agent.WatchBrowsers;
import dev.bandeja.application.automation.NoteTriggers;
import dev.bandeja.application.automation.WatchSilence;
import dev.bandeja.application.campaign.ChangeCampaign;
import dev.bandeja.application.campaign.ChangeDispositions;
import dev.bandeja.application.campaign.ChooseDisposition;
import dev.bandeja.application.campaign.CreateCampaign;
import dev.bandeja.application.campaign.KeepCampaign;
import dev.bandeja.application.channel.BackfillPlan;
import dev.bandeja.application.channel.BeginBackfill;
import dev.bandeja.application.channel.ChangeSettings;
import dev.bandeja.application.channel.ConnectChannel;
import dev.bandeja.application.channel.CopySettings;
import dev.bandeja.application.channel.Deauthorize;
import dev.bandeja.application.channel.SaveSettings;
import dev.bandeja.application.channel.StopNotifications;
import dev.bandeja.application.channel.TryNotification;
import dev.bandeja.application.channel.UndoSettings;
import dev.bandeja.application.channel.WriteNotices;
import dev.bandeja.application.conversation.AcceptDelivery;
import dev.bandeja.application.conversation.AskErasure;
import dev.bandeja.application.conversation.AssessSituation;
import dev.bandeja.application.conversation.CarryOutModerations;
import dev.bandeja.application.conversation.ConsiderActions;
import dev.bandeja.application.conversation.CopyAttachments;
import dev.bandeja.application.conversation.DecideDelivery;
import dev.bandeja.application.conversation.DropAutomaticText;
import dev.bandeja.application.conversation.EraseData;
import dev.bandeja.application.conversation.FakeNetwork;
import dev.bandeja.application.conversation.FollowUp;
import dev.bandeja.application.conversation.HandleConversations;
import dev.bandeja.application.conversation.HoldMessages;
import dev.bandeja.application.conversation.LearnProfiles;
import dev.bandeja.application.conversation.LookForMessages;
import dev.bandeja.application.conversation.MarkImportant;
import dev.bandeja.application.conversation.ModerateComment;
import dev.bandeja.application.conversation.NoteOnTicket;
import dev.bandeja.application.conversation.PassGate;
import dev.bandeja.application.conversation.RecordLookUp;
import dev.bandeja.application.conversation.ReplayItem;
import dev.bandeja.application.conversation.ReplyToTicket;
import dev.bandeja.application.conversation.RunBackfills;
import dev.bandeja.application.conversation.SendAutomaticText;
import dev.bandeja.application.conversation.SendMessages;
import dev.bandeja.application.conversation.SettleOutbound;
import dev.bandeja.application.conversation.ShowTyping;
import dev.bandeja.application.conversation.SplitDeliveries;
import dev.bandeja.application.conversation.TakeThread;
import dev.bandeja.application.conversation.TransferTicket;
import dev.bandeja.application.conversation.WriteAnswer;
import dev.bandeja.application.mail.FakeMailbox;
import dev.bandeja.application.mail.SendMails;
import dev.bandeja.application.mail.WriteMail;
import dev.bandeja.application.media.KeepFile;
import dev.bandeja.application.routing.ActivateCampaign;
import dev.bandeja.application.routing.AskRouting;
import dev.bandeja.application.routing.ChangeMembers;
import dev.bandeja.application.routing.ChangePerson;
import dev.bandeja.application.routing.EndLongChats;
import dev.bandeja.application.routing.EndLongWaits;
import dev.bandeja.application.routing.HandOver;
import dev.bandeja.application.routing.HandTicket;
import dev.bandeja.application.routing.LimitQueue;
import dev.bandeja.application.routing.MarkAbandoned;
import dev.bandeja.application.routing.OpenCampaigns;
import dev.bandeja.application.routing.ReopenTicket;
import dev.bandeja.application.routing.ReturnTickets;
import dev.bandeja.application.routing.ReturnTransfers;
import dev.bandeja.application.routing.RouteAgain;
import dev.bandeja.application.routing.RouteCampaign;
import dev.bandeja.application.routing.TakeTicket;
import dev.bandeja.application.servicelevel.CountPromisesAnew;
import dev.bandeja.application.servicelevel.KeepPromises;
import dev.bandeja.application.servicelevel.MarkOverdue;
import dev.bandeja.application.ticket.ChangeFields;
import dev.bandeja.application.ticket.ChangeTags;
import dev.bandeja.application.ticket.ChooseTicketLanguage;
import dev.bandeja.application.ticket.CloseSilentTickets;
import dev.bandeja.application.ticket.CloseTicket;
import dev.bandeja.application.ticket.FillInMetadata;
import dev.bandeja.application.ticket.MarkSeen;
import dev.bandeja.application.ticket.PlaceAgain;
import dev.bandeja.application.ticket.PlaceTicket;
import dev.bandeja.application.ticket.PrioritiseTicket;
import dev.bandeja.application.ticket.TagTicket;
import dev.bandeja.application.ticket.TicketAccess;
import dev.bandeja.application.ticket.WrapUp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.SplittableRandom;

/** All use cases and workers on stores in memory, wired by hand as the container does it. */
public final class House {
    public final InMemoryStores stores = new InMemoryStores();
    public final RecordedWakeUps wakeUps = new RecordedWakeUps(stores.transactions());

    public final FakeMailbox mailbox = new FakeMailbox();

    private Runnable meanwhile = () -> {};

    public final CreatePerson createPerson;
    public final ConnectChannel connectChannel;
    public final SaveSettings saveSettings;
    public final CopySettings copySettings;
    public final UndoSettings undoSettings;
    public final CreateCampaign createCampaign;
    public final ChangeCampaign changeCampaign;
    public final ChangeDispositions changeDispositions;
    public final ActivateCampaign activateCampaign;
    public final ChangeMembers changeMembers;
    public final SignIn signIn;
    public final SignOut signOut;
    public final ChoosePresence choosePresence;
    public final TellOfCall tellOfCall;
    public final ChooseLanguage chooseLanguage;
    public final AcceptDelivery acceptDelivery;
    public final ReplayItem replayItem;
    public final KeepFile keepFile;
    public final ReplyToTicket reply;
    public final ShowTyping showTyping;
    public final TakeThread takeThread;
    public final NoteOnTicket note;
    public final DecideDelivery decide;
    public final ModerateComment moderate;
    public final CarryOutModerations carryOut;
    public final HoldMessages hold;
    public final TakeTicket take;
    public final CloseTicket close;
    public final ReopenTicket reopen;
    public final MarkImportant markImportant;
    public final MarkSeen markSeen;
    public final FillInMetadata fillIn;
    public final ChangeFields changeFields;
    public final ChangeTags changeTags;
    public final TagTicket tagTicket;
    public final PrioritiseTicket prioritise;
    public final AskErasure askErasure;
    public final Deauthorize deauthorize;
    public final EraseData eraseData;
    public final TransferTicket transfer;
    public final ReturnTransfers returnTransfers;
    public final ChangeBreaks changeBreaks;
    public final CapAgent capAgent;
    public final WatchBrowsers browsers;
    public final HandOver handOver;

    public final SplitDeliveries splitDeliveries;
    public final HandleConversations handleConversations;
    public final ConsiderActions considerActions;
    public final CloseSilentTickets closeSilent;
    public final ChooseTicketLanguage chooseTicketLanguage;
    public final RouteCampaign routeCampaign;
    public final EndLongChats endLongChats;
    public final EndLongWaits endLongWaits;
    public final MarkAbandoned markAbandoned;
    public final OpenCampaigns openCampaigns;
    public final RouteAgain routeAgain;
    public final MarkOverdue markOverdue;
    public final CountPromisesAnew countPromisesAnew;
    public final WriteNotices writeNotices;
    public final StopNotifications stopNotifications;
    public final TryNotification tryNotification;
    public final SendMessages sendMessages;
    public final LookForMessages lookForMessages;
    public final RecordLookUp recordLookUp;
    public final LearnProfiles learnProfiles;
    public final CopyAttachments copyAttachments;
    public final SendMails sendMails;
    public final BeginBackfill beginBackfill;
    public final RunBackfills runBackfills;
    public final EndSessions endSessions;
    public final ChangePerson changePerson;
    public final InvitePerson invitePerson;
    public final GiveAccess giveAccess;
    public final ChangePassword changePassword;
    public final ComeIn comeIn;
    public final SetUp setUp;

    public House(InstantSource time, FakeNetwork networks) {
        InMemoryStores s = stores;
        PassGate gate = new PassGate(s.channels(), networks, time);
        TicketAccess access = new TicketAccess(s.tickets(), s.people());
        HandTicket hand = new HandTicket(s.tickets(), s.campaigns(), s.routingLog(), s.liveFeed());
        KeepPromises promises = new KeepPromises(s.campaigns(), s.deadlines());
        PlaceTicket place = new PlaceTicket(s.campaigns(), s.deadlines());
        NoteTriggers triggers = new NoteTriggers(s.actionTriggers());
        WatchSilence silence = new WatchSilence(s.settings(), s.deadlines());
        FollowUp followUp = new FollowUp(triggers, silence, s.campaigns());
        SettleOutbound settle = new SettleOutbound(s.outbox(), s.messages(), s.tickets(), s.liveFeed(), wakeUps);
        OpenSession session = TransactionalSteps.openSession(s, wakeUps, time);

        createPerson = new CreatePerson(s.people());
        connectChannel = new ConnectChannel(s.channels());
        ChangeSettings changeSettings =
                new ChangeSettings(s.settings(), s.deadlines(), s.notices(), s.liveFeed(), time);
        saveSettings = new SaveSettings(s.settings(), changeSettings);
        copySettings = new CopySettings(s.settings(), changeSettings);
        undoSettings = new UndoSettings(s.settings(), changeSettings);
        KeepCampaign keepCampaign = new KeepCampaign(s.campaigns(), s.auditTrail(), s.deadlines(), time);
        createCampaign = new CreateCampaign(keepCampaign);
        changeCampaign = new ChangeCampaign(keepCampaign);
        changeDispositions = new ChangeDispositions(keepCampaign, s.dispositions(), s.auditTrail(), time);
        activateCampaign = new ActivateCampaign(keepCampaign, s.channels());
        PlaceAgain again = new PlaceAgain(s.tickets(), s.deadlines(), s.liveFeed());
        changeMembers = new ChangeMembers(keepCampaign, s.people(), s.tickets(), again, s.liveFeed(), time);
        signIn = new SignIn(session, new PlainPasswords());
        WrapUp wrapUp = new WrapUp(s.people(), s.campaigns(), s.deadlines(), time);
        signOut = new SignOut(s.people(), s.sessions(), s.deadlines(), s.liveFeed(), time);
        choosePresence =
                new ChoosePresence(s.people(), s.breaks(), s.deadlines(), s.campaigns(), s.liveFeed(), wakeUps, time);
        changeBreaks = new ChangeBreaks(s.breaks());
        capAgent = new CapAgent(s.people(), s.campaigns(), wakeUps);
        browsers = new WatchBrowsers(s.people(), s.deadlines(), s.campaigns(), s.liveFeed(), wakeUps, time);
        handOver = new HandOver(s.deadlines(), s.people(), s.tickets(), s.campaigns(), s.liveFeed(), wakeUps, time);
        tellOfCall = new TellOfCall(s.people(), s.campaigns(), s.liveFeed(), wakeUps, time);
        chooseLanguage = new ChooseLanguage(s.people());
        acceptDelivery = new AcceptDelivery(s.deliveries(), wakeUps);
        replayItem = new ReplayItem(s.inboundItems(), wakeUps);
        keepFile = new KeepFile(s.mediaFiles(), s.deadlines(), time);
        WriteAnswer write = new WriteAnswer(s.messages(), s.outbox(), s.privateReplies(), s.customers(), gate);
        reply = new ReplyToTicket(
                access,
                hand,
                s.tickets(),
                s.messages(),
                s.channels(),
                s.deadlines(),
                promises,
                silence,
                write,
                s.mediaFiles(),
                keepFile,
                s.liveFeed(),
                wakeUps,
                time);
        showTyping = new ShowTyping(TransactionalSteps.findListener(s, access, gate, wakeUps, time), networks);
        takeThread = new TakeThread(
                TransactionalSteps.findThread(s, access, wakeUps, time),
                TransactionalSteps.recordControl(s, wakeUps, time),
                networks);
        note = new NoteOnTicket(access, s.messages(), s.liveFeed(), time);
        moderate = new ModerateComment(
                access, s.messages(), s.moderations(), s.channels(), s.auditTrail(), s.liveFeed(), wakeUps, time);
        decide = new DecideDelivery(
                access,
                s.tickets(),
                s.messages(),
                s.outbox(),
                s.privateReplies(),
                s.channels(),
                gate,
                silence,
                s.liveFeed(),
                wakeUps,
                time);
        AssessSituation assess = new AssessSituation(
                s.channels(),
                s.campaigns(),
                s.people(),
                new AskRouting(s.campaigns(), s.tickets()),
                write,
                s.threadOwners());
        DropAutomaticText dropText =
                new DropAutomaticText(s.outbox(), s.messages(), s.privateReplies(), s.actionLedger(), assess);
        hold = new HoldMessages(s.outbox(), s.messages(), s.tickets(), silence, dropText, s.liveFeed(), wakeUps, time);
        take = new TakeTicket(access, hand, time);
        close = new CloseTicket(
                access,
                s.tickets(),
                s.campaigns(),
                wrapUp,
                s.deadlines(),
                s.metadata(),
                new ChooseDisposition(s.dispositions()),
                triggers,
                s.actionLedger(),
                s.liveFeed(),
                wakeUps,
                time);
        reopen = new ReopenTicket(
                access,
                s.people(),
                s.tickets(),
                s.channels(),
                s.settings(),
                place,
                hand,
                promises,
                s.liveFeed(),
                wakeUps,
                time);
        closeSilent = new CloseSilentTickets(s.deadlines(), s.tickets(), s.settings(), close, s.actionLedger(), time);
        chooseTicketLanguage = new ChooseTicketLanguage(access, s.tickets(), s.liveFeed());
        prioritise = new PrioritiseTicket(s.people(), s.tickets(), s.liveFeed());
        markSeen = new MarkSeen(access, s.tickets(), s.deadlines(), s.liveFeed());
        transfer = new TransferTicket(
                access,
                s.tickets(),
                s.campaigns(),
                s.people(),
                s.transfers(),
                s.deadlines(),
                s.routingLog(),
                note,
                s.liveFeed(),
                wakeUps,
                time);
        returnTransfers = new ReturnTransfers(
                s.deadlines(),
                s.transfers(),
                s.tickets(),
                s.campaigns(),
                s.people(),
                s.routingLog(),
                s.liveFeed(),
                wakeUps,
                time);
        fillIn = new FillInMetadata(access, s.metadata(), s.liveFeed());
        changeFields = new ChangeFields(s.metadata(), s.auditTrail(), time);
        changeTags = new ChangeTags(s.tags());
        tagTicket = new TagTicket(access, s.tags(), s.liveFeed());
        markImportant = new MarkImportant(
                access,
                s.tickets(),
                s.customers(),
                s.vips(),
                TransactionalSteps.notify(s, time),
                s.settings(),
                s.liveFeed(),
                time);
        askErasure = new AskErasure(s.erasures(), s.customers(), s.deadlines(), time);
        deauthorize =
                new Deauthorize(s.channels(), s.connectionAttempts(), TransactionalSteps.turnRed(s, wakeUps, time));
        eraseData = new EraseData(
                s.erasures(),
                s.personalData(),
                deauthorize,
                s.channels(),
                close,
                s.tickets(),
                s.liveFeed(),
                s.deadlines(),
                time);

        splitDeliveries = new SplitDeliveries(
                TransactionalSteps.claimDeliveries(s, time),
                TransactionalSteps.recordItems(s, wakeUps, time),
                networks);
        handleConversations = new HandleConversations(
                TransactionalSteps.claimConversations(s, time),
                TransactionalSteps.receiveMessages(
                        s, settle, place, promises, followUp, wakeUps, time, this::somebodyElseWorks),
                TransactionalSteps.setAsideItem(s, time),
                networks);
        considerActions = new ConsiderActions(
                s.actionTriggers(),
                s.actionLedger(),
                s.tickets(),
                s.settings(),
                assess,
                new SendAutomaticText(s.customers(), s.people(), s.tickets(), write, wakeUps, new SplittableRandom(11)),
                s.liveFeed(),
                time);
        routeCampaign = new RouteCampaign(
                s.campaigns(),
                s.tickets(),
                s.routingLog(),
                s.deadlines(),
                s.abandonments(),
                new LimitQueue(s.campaigns(), s.tickets(), triggers, s.liveFeed(), wakeUps),
                s.liveFeed(),
                wakeUps,
                time,
                new SplittableRandom(7));
        routeAgain = new RouteAgain(s.deadlines(), s.campaigns(), s.liveFeed(), wakeUps, time);
        markOverdue = new MarkOverdue(
                s.deadlines(), s.tickets(), promises, TransactionalSteps.notify(s, time), s.liveFeed(), time);
        WriteMail writeMail = new WriteMail(s.mails(), wakeUps, time);
        writeNotices = new WriteNotices(s.notices(), s.settings(), s.channels(), writeMail, time);
        stopNotifications = new StopNotifications(s.notices(), s.channels(), s.settings(), time);
        tryNotification = new TryNotification(s.settings(), s.notices(), s.channels(), writeMail, time);
        countPromisesAnew = new CountPromisesAnew(TransactionalSteps.recountPromises(s, promises, silence, time));
        markAbandoned =
                new MarkAbandoned(s.deadlines(), s.tickets(), s.campaigns(), s.abandonments(), s.liveFeed(), time);
        endLongWaits = new EndLongWaits(s.deadlines(), s.tickets(), s.campaigns(), s.liveFeed(), wakeUps, time);
        endLongChats = new EndLongChats(s.tickets(), close, time);
        openCampaigns = new OpenCampaigns(s.deadlines(), s.campaigns(), s.tickets(), s.liveFeed(), wakeUps, time);
        sendMessages = new SendMessages(
                TransactionalSteps.claimOutbound(s, gate, wakeUps, time),
                TransactionalSteps.recordOutcome(s, dropText, wakeUps, time),
                networks,
                s.mediaFiles());
        recordLookUp = TransactionalSteps.recordLookUp(s, wakeUps, time);
        lookForMessages =
                new LookForMessages(TransactionalSteps.claimOutbound(s, gate, wakeUps, time), recordLookUp, networks);
        PlainTokens tokens = new PlainTokens();
        NewPasswords newPasswords = new NewPasswords(
                (password, about) -> new String(password).startsWith("password"), new PlainPasswords());
        endSessions = new EndSessions(s.deadlines(), s.sessions(), s.people(), s.liveFeed(), time);
        ReturnTickets returnTickets =
                new ReturnTickets(s.tickets(), s.campaigns(), s.channels(), again, s.liveFeed(), wakeUps, time);
        changePerson = new ChangePerson(
                s.people(), s.sessions(), s.accessLinks(), s.campaigns(), returnTickets, s.liveFeed(), wakeUps, time);
        giveAccess = new GiveAccess(s.people(), s.accessLinks(), tokens, new WriteMail(s.mails(), wakeUps, time), time);
        invitePerson = new InvitePerson(s.people(), s.campaigns(), giveAccess);
        changePassword = new ChangePassword(
                session, TransactionalSteps.recordPassword(s, time), new PlainPasswords(), newPasswords);
        comeIn = new ComeIn(TransactionalSteps.recordAccess(s, session, time), tokens, newPasswords);
        setUp = new SetUp(s.people(), s.accessLinks(), tokens, time);
        sendMails = new SendMails(TransactionalSteps.recordMail(s, time), mailbox);
        carryOut = new CarryOutModerations(
                TransactionalSteps.claimModerations(s, wakeUps, time),
                TransactionalSteps.recordModerations(s, wakeUps, time),
                networks);
        copyAttachments = new CopyAttachments(
                TransactionalSteps.claimCopies(s, time), TransactionalSteps.recordCopies(s, time), networks);
        learnProfiles = new LearnProfiles(
                TransactionalSteps.claimProfiles(s, wakeUps, time),
                TransactionalSteps.recordProfile(s, time),
                networks);
        beginBackfill = new BeginBackfill(
                s.backfills(),
                s.channels(),
                s.deadlines(),
                new BackfillPlan(Duration.ofHours(6)),
                s.liveFeed(),
                wakeUps,
                time);
        runBackfills = new RunBackfills(
                TransactionalSteps.claimBackfill(s, time),
                TransactionalSteps.recordBackfill(s, beginBackfill, wakeUps, time),
                networks);
    }

    /** What somebody else does next time before a part of a conversation is applied. */
    public void meanwhile(Runnable work) {
        meanwhile = work;
    }

    private void somebodyElseWorks() {
        meanwhile.run();
    }

    /** One look of the workers that answer to that wake-up, each in its own transactions; whether there may be more. */
    public boolean work(WakeUp.Work work) {
        return switch (work) {
            case DELIVERIES -> splitDeliveries.splitSome();
            case CONVERSATIONS -> handleConversations.handleSome();
            case ROUTING -> stores.inTransaction(routeCampaign::routeRequested);
            case OUTBOX -> sendMessages.sendSome() | lookForMessages.lookForSome();
            case PROFILES -> learnProfiles.learnSome();
            case COPIES -> copyAttachments.copySome();
            case MAILS -> sendMails.sendSome();
            case BACKFILL -> runBackfills.runSome();
            case MODERATION -> carryOut.carryOutSome();
            // Worked off by the world of publishing, which has a page's wall.
            case POSTS -> false;
        };
    }

    /** One look of each worker that only the clock wakes. */
    public boolean openDue() {
        return stores.inTransaction(openCampaigns::openDue)
                | stores.inTransaction(routeAgain::routeDue)
                | stores.inTransaction(browsers::disconnectVanished)
                | stores.inTransaction(handOver::handOverDue)
                | stores.inTransaction(returnTransfers::returnDue)
                | stores.inTransaction(closeSilent::closeDue)
                | stores.inTransaction(considerActions::considerSome)
                | stores.inTransaction(endLongWaits::endSome)
                | stores.inTransaction(endLongChats::endSome)
                | stores.inTransaction(markAbandoned::markDue)
                | stores.inTransaction(hold::holdSome)
                | stores.inTransaction(hold::releaseSome)
                | countPromisesAnew.countSome()
                | stores.inTransaction(markOverdue::markDue)
                | stores.inTransaction(writeNotices::writeSome)
                | stores.inTransaction(endSessions::endDue);
    }
}
