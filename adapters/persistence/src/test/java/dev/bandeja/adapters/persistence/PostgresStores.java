package dev.bandeja.adapters.persistence;

import dev.bandeja.adapters.persistence.agent.AgentLoads;
import dev.bandeja.adapters.persistence.agent.JpaPeople;
import dev.bandeja.adapters.persistence.agent.SqlAccessLinks;
import dev.bandeja.adapters.persistence.agent.SqlBreaks;
import dev.bandeja.adapters.persistence.agent.SqlPeopleBoard;
import dev.bandeja.adapters.persistence.agent.SqlSessions;
import dev.bandeja.adapters.persistence.analytics.SqlTicketEvents;
import dev.bandeja.adapters.persistence.audit.SqlAuditTrail;
import dev.bandeja.adapters.persistence.automation.SqlActionLedger;
import dev.bandeja.adapters.persistence.automation.SqlActionTriggers;
import dev.bandeja.adapters.persistence.automation.SqlExampleCustomers;
import dev.bandeja.adapters.persistence.board.SqlBoards;
import dev.bandeja.adapters.persistence.campaign.JpaCampaigns;
import dev.bandeja.adapters.persistence.campaign.SqlCampaignBoard;
import dev.bandeja.adapters.persistence.campaign.SqlCannedResponses;
import dev.bandeja.adapters.persistence.campaign.SqlDispositions;
import dev.bandeja.adapters.persistence.channel.JpaChannels;
import dev.bandeja.adapters.persistence.channel.SqlBackfills;
import dev.bandeja.adapters.persistence.channel.SqlConnectionAttempts;
import dev.bandeja.adapters.persistence.channel.SqlHealthChecks;
import dev.bandeja.adapters.persistence.channel.SqlSettings;
import dev.bandeja.adapters.persistence.channel.TokenVault;
import dev.bandeja.adapters.persistence.conversation.DeliveryWriter;
import dev.bandeja.adapters.persistence.conversation.SqlCustomers;
import dev.bandeja.adapters.persistence.conversation.SqlDeliveries;
import dev.bandeja.adapters.persistence.conversation.SqlErasures;
import dev.bandeja.adapters.persistence.conversation.SqlInboundItems;
import dev.bandeja.adapters.persistence.conversation.SqlIntakeBoard;
import dev.bandeja.adapters.persistence.conversation.SqlMessages;
import dev.bandeja.adapters.persistence.conversation.SqlModerations;
import dev.bandeja.adapters.persistence.conversation.SqlOutbox;
import dev.bandeja.adapters.persistence.conversation.SqlPersonalData;
import dev.bandeja.adapters.persistence.conversation.SqlPrivateReplies;
import dev.bandeja.adapters.persistence.conversation.SqlThreadOwners;
import dev.bandeja.adapters.persistence.conversation.SqlVips;
import dev.bandeja.adapters.persistence.live.JpaLiveFeed;
import dev.bandeja.adapters.persistence.mail.SqlMails;
import dev.bandeja.adapters.persistence.mail.SqlNotices;
import dev.bandeja.adapters.persistence.media.SqlMediaFiles;
import dev.bandeja.adapters.persistence.publishing.SqlPostBoard;
import dev.bandeja.adapters.persistence.publishing.SqlPosts;
import dev.bandeja.adapters.persistence.publishing.SqlPublishingPages;
import dev.bandeja.adapters.persistence.routing.SqlAbandonments;
import dev.bandeja.adapters.persistence.routing.SqlRoutingLog;
import dev.bandeja.adapters.persistence.routing.SqlTransfers;
import dev.bandeja.adapters.persistence.ticket.JpaTickets;
import dev.bandeja.adapters.persistence.ticket.SqlMetadataBook;
import dev.bandeja.adapters.persistence.ticket.SqlTags;
import dev.bandeja.adapters.persistence.ticket.SqlTicketBoard;
import dev.bandeja.application.Deadlines;
import dev.bandeja.application.Stores;
import dev.bandeja.application.agent.AccessLinks;
import dev.bandeja.application.agent.Breaks;
import dev.bandeja.application.agent.People;
import dev.bandeja.application.agent.PeopleBoard;
import dev.bandeja.application.agent.Sessions;
import dev.bandeja.application.analytics.TicketEvents;
import dev.bandeja.application.audit.AuditTrail;
import dev.bandeja.application.automation.ActionLedger;
import dev.bandeja.application.automation.ActionTriggers;
import dev.bandeja.application.automation.ExampleCustomers;
import dev.bandeja.application.board.Boards;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.application.campaign.CannedResponses;
import dev.bandeja.application.campaign.Dispositions;
import dev.bandeja.application.channel.Backfills;
import dev.bandeja.application.channel.Channels;
import dev.bandeja.application.channel.ConnectionAttempts;
import dev.bandeja.application.channel.HealthChecks;
import dev.bandeja.application.channel.Settings;
import dev.bandeja.application.conversation.Customers;
import dev.bandeja.application.conversation.Deliveries;
import dev.bandeja.application.conversation.Erasures;
import dev.bandeja.application.conversation.InboundItems;
import dev.bandeja.application.conversation.IntakeBoard;
import dev.bandeja.application.conversation.Messages;
import dev.bandeja.application.conversation.Moderations;
import dev.bandeja.application.conversation.Outbox;
import dev.bandeja.application.conversation.PersonalData;
import dev.bandeja.application.conversation.PrivateReplies;
import dev.bandeja.application.conversation.ThreadOwners;
import dev.bandeja.application.conversation.Vips;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.mail.MailBoard;
import dev.bandeja.application.mail.Mails;
import dev.bandeja.application.mail.Notices;
import dev.bandeja.application.media.MediaFiles;
import dev.bandeja.application.publishing.Posts;
import dev.bandeja.application.publishing.PublishingPages;
import dev.bandeja.application.routing.Abandonments;
import dev.bandeja.application.routing.RoutingLog;
import dev.bandeja.application.routing.Transfers;
import dev.bandeja.application.ticket.MetadataBook;
import dev.bandeja.application.ticket.Tags;
import dev.bandeja.application.ticket.Tickets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

/** The product's stores on a real database, put together as CDI does. */
public final class PostgresStores implements Stores {
    public final TestDatabase test;
    public final Database database;
    public final AgentLoads loads;
    public final JpaPeople people;
    public final SqlSessions sessions;
    public final JpaChannels channels;
    public final SqlConnectionAttempts attempts;
    public final SqlSettings settings;
    public final SqlBackfills backfills;
    public final SqlHealthChecks healthChecks;
    public final JpaCampaigns campaigns;
    public final DeliveryWriter writer;
    public final SqlDeliveries deliveries;
    public final SqlInboundItems items;
    public final SqlIntakeBoard intake;
    public final SqlCustomers customers;
    public final SqlTicketEvents events;
    public final JpaTickets tickets;
    public final SqlTicketBoard board;
    public final SqlMetadataBook metadata;
    public final SqlTags tags;
    public final SqlVips vips;
    public final SqlMediaFiles mediaFiles;
    public final SqlMessages messages;
    public final SqlOutbox outbox;
    public final SqlModerations moderations;
    public final SqlPrivateReplies privateReplies;
    public final SqlThreadOwners threadOwners;
    public final SqlRoutingLog log;
    public final JpaLiveFeed feed;
    public final SqlDeadlines deadlines;
    public final SqlBreaks breaks;
    public final SqlTransfers transfers;
    public final SqlMails mails;
    public final SqlNotices notices;
    public final SqlErasures erasures;
    public final SqlPersonalData personalData;
    public final SqlAbandonments abandonments;
    public final SqlPosts posts;
    public final SqlPublishingPages publishingPages;
    public final SqlPostBoard postBoard;
    public final SqlCannedResponses canned;
    public final SqlDispositions dispositions;
    public final SqlBoards boards;
    public final SqlActionTriggers actionTriggers;
    public final SqlActionLedger actionLedger;
    public final SqlExampleCustomers exampleCustomers;
    public final SqlAuditTrail trail;
    public final SqlCampaignBoard campaignBoard;
    public final SqlAccessLinks links;
    public final SqlPeopleBoard peopleBoard;

    /** The same for all tests that leave their rows behind, with nothing in them now. */
    public static PostgresStores empty() {
        TestDatabase.empty();
        return Shared.STORES;
    }

    public PostgresStores(TestDatabase test) {
        this.test = test;
        database = test.database();
        loads = new AgentLoads(database);
        people = new JpaPeople(database, loads);
        sessions = new SqlSessions(database);
        TokenVault vault = new TokenVault(Base64.getEncoder().encodeToString(new byte[32]), Optional.empty());
        channels = new JpaChannels(database, vault);
        attempts = new SqlConnectionAttempts(database, vault);
        settings = new SqlSettings(database);
        backfills = new SqlBackfills(database);
        healthChecks = new SqlHealthChecks(database);
        campaigns = new JpaCampaigns(database, loads);
        writer = new DeliveryWriter(test.dataSource(), PostgresStores::inBackground, Duration.ofSeconds(4));
        deliveries = new SqlDeliveries(database, writer);
        items = new SqlInboundItems(database);
        intake = new SqlIntakeBoard(database);
        customers = new SqlCustomers(database);
        events = new SqlTicketEvents(database);
        tickets = new JpaTickets(database, loads, events);
        board = new SqlTicketBoard(database, () -> Fixtures.NOON);
        metadata = new SqlMetadataBook(database);
        tags = new SqlTags(database);
        vips = new SqlVips(database);
        mediaFiles = new SqlMediaFiles(database);
        messages = new SqlMessages(database, mediaFiles);
        outbox = new SqlOutbox(database);
        moderations = new SqlModerations(database);
        privateReplies = new SqlPrivateReplies(database);
        threadOwners = new SqlThreadOwners(database);
        log = new SqlRoutingLog(database);
        feed = new JpaLiveFeed(database);
        deadlines = new SqlDeadlines(database);
        breaks = new SqlBreaks(database);
        transfers = new SqlTransfers(database);
        mails = new SqlMails(database);
        notices = new SqlNotices(database);
        erasures = new SqlErasures(database);
        personalData = new SqlPersonalData(database, mediaFiles);
        abandonments = new SqlAbandonments(database);
        posts = new SqlPosts(database);
        publishingPages = new SqlPublishingPages(database);
        postBoard = new SqlPostBoard(database);
        canned = new SqlCannedResponses(database);
        dispositions = new SqlDispositions(database);
        boards = new SqlBoards(database);
        actionTriggers = new SqlActionTriggers(database);
        actionLedger = new SqlActionLedger(database);
        exampleCustomers = new SqlExampleCustomers(database);
        trail = new SqlAuditTrail(database);
        campaignBoard = new SqlCampaignBoard(database);
        links = new SqlAccessLinks(database);
        peopleBoard = new SqlPeopleBoard(database);
    }

    @Override
    public Deliveries deliveries() {
        return deliveries;
    }

    @Override
    public InboundItems inboundItems() {
        return items;
    }

    @Override
    public IntakeBoard intakeBoard() {
        return intake;
    }

    @Override
    public Customers customers() {
        return customers;
    }

    @Override
    public MetadataBook metadata() {
        return metadata;
    }

    @Override
    public Tags tags() {
        return tags;
    }

    @Override
    public Vips vips() {
        return vips;
    }

    @Override
    public MediaFiles mediaFiles() {
        return mediaFiles;
    }

    @Override
    public Messages messages() {
        return messages;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public ThreadOwners threadOwners() {
        return threadOwners;
    }

    @Override
    public Moderations moderations() {
        return moderations;
    }

    @Override
    public PrivateReplies privateReplies() {
        return privateReplies;
    }

    @Override
    public Channels channels() {
        return channels;
    }

    @Override
    public ConnectionAttempts connectionAttempts() {
        return attempts;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public Backfills backfills() {
        return backfills;
    }

    @Override
    public HealthChecks healthChecks() {
        return healthChecks;
    }

    @Override
    public Campaigns campaigns() {
        return campaigns;
    }

    @Override
    public Tickets tickets() {
        return tickets;
    }

    @Override
    public RoutingLog routingLog() {
        return log;
    }

    @Override
    public LiveFeed liveFeed() {
        return feed;
    }

    @Override
    public People people() {
        return people;
    }

    @Override
    public TicketEvents ticketEvents() {
        return events;
    }

    @Override
    public Posts posts() {
        return posts;
    }

    @Override
    public PublishingPages publishingPages() {
        return publishingPages;
    }

    @Override
    public Abandonments abandonments() {
        return abandonments;
    }

    @Override
    public Boards boards() {
        return boards;
    }

    @Override
    public CannedResponses cannedResponses() {
        return canned;
    }

    @Override
    public Dispositions dispositions() {
        return dispositions;
    }

    @Override
    public ActionTriggers actionTriggers() {
        return actionTriggers;
    }

    @Override
    public ExampleCustomers exampleCustomers() {
        return exampleCustomers;
    }

    @Override
    public ActionLedger actionLedger() {
        return actionLedger;
    }

    @Override
    public AuditTrail auditTrail() {
        return trail;
    }

    @Override
    public Sessions sessions() {
        return sessions;
    }

    @Override
    public Deadlines deadlines() {
        return deadlines;
    }

    @Override
    public AccessLinks accessLinks() {
        return links;
    }

    @Override
    public PeopleBoard peopleBoard() {
        return peopleBoard;
    }

    @Override
    public Notices notices() {
        return notices;
    }

    @Override
    public Mails mails() {
        return mails;
    }

    @Override
    public MailBoard mailBoard() {
        return mails;
    }

    @Override
    public Erasures erasures() {
        return erasures;
    }

    @Override
    public PersonalData personalData() {
        return personalData;
    }

    @Override
    public Breaks breaks() {
        return breaks;
    }

    @Override
    public Transfers transfers() {
        return transfers;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return test.call(work::get);
    }

    private static Thread inBackground(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    private static final class Shared {
        static final PostgresStores STORES = new PostgresStores(TestDatabase.empty());
    }
}
