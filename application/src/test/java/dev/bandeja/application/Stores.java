package dev.bandeja.application;

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
import java.util.function.Supplier;

/** All stores of one backend, and a way to use them in a transaction. */
public interface Stores {
    Deliveries deliveries();

    InboundItems inboundItems();

    IntakeBoard intakeBoard();

    Customers customers();

    Vips vips();

    MediaFiles mediaFiles();

    Messages messages();

    Outbox outbox();

    PrivateReplies privateReplies();

    ThreadOwners threadOwners();

    Moderations moderations();

    Channels channels();

    ConnectionAttempts connectionAttempts();

    Settings settings();

    Backfills backfills();

    HealthChecks healthChecks();

    Campaigns campaigns();

    MetadataBook metadata();

    Tags tags();

    Tickets tickets();

    RoutingLog routingLog();

    LiveFeed liveFeed();

    People people();

    Sessions sessions();

    AccessLinks accessLinks();

    PeopleBoard peopleBoard();

    Deadlines deadlines();

    Breaks breaks();

    Transfers transfers();

    Mails mails();

    MailBoard mailBoard();

    Notices notices();

    Erasures erasures();

    PersonalData personalData();

    AuditTrail auditTrail();

    ActionTriggers actionTriggers();

    ActionLedger actionLedger();

    ExampleCustomers exampleCustomers();

    CannedResponses cannedResponses();

    Dispositions dispositions();

    Boards boards();

    Abandonments abandonments();

    TicketEvents ticketEvents();

    Posts posts();

    PublishingPages publishingPages();

    /** Runs in one transaction: a failure undoes everything and comes out as it is; a call within a call joins it. */
    <T> T inTransaction(Supplier<T> work);

    /** The same for work without a result. */
    default void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return null;
        });
    }
}
