package dev.bandeja.application;

import dev.bandeja.application.agent.InMemoryAccessLinks;
import dev.bandeja.application.agent.InMemoryBreaks;
import dev.bandeja.application.agent.InMemoryPeople;
import dev.bandeja.application.agent.InMemoryPeopleBoard;
import dev.bandeja.application.agent.InMemorySessions;
import dev.bandeja.application.analytics.InMemoryTicketEvents;
import dev.bandeja.application.audit.InMemoryAuditTrail;
import dev.bandeja.application.automation.InMemoryActionLedger;
import dev.bandeja.application.automation.InMemoryActionTriggers;
import dev.bandeja.application.automation.InMemoryExampleCustomers;
import dev.bandeja.application.board.InMemoryBoards;
import dev.bandeja.application.campaign.InMemoryCampaigns;
import dev.bandeja.application.campaign.InMemoryCannedResponses;
import dev.bandeja.application.campaign.InMemoryDispositions;
import dev.bandeja.application.channel.InMemoryBackfills;
import dev.bandeja.application.channel.InMemoryChannels;
import dev.bandeja.application.channel.InMemoryConnectionAttempts;
import dev.bandeja.application.channel.InMemoryHealthChecks;
import dev.bandeja.application.channel.InMemorySettings;
import dev.bandeja.application.conversation.InMemoryCustomers;
import dev.bandeja.application.conversation.InMemoryDeliveries;
import dev.bandeja.application.conversation.InMemoryErasures;
import dev.bandeja.application.conversation.InMemoryInboundItems;
import dev.bandeja.application.conversation.InMemoryMessages;
import dev.bandeja.application.conversation.InMemoryModerations;
import dev.bandeja.application.conversation.InMemoryOutbox;
import dev.bandeja.application.conversation.InMemoryPersonalData;
import dev.bandeja.application.conversation.InMemoryPrivateReplies;
import dev.bandeja.application.conversation.InMemoryThreadOwners;
import dev.bandeja.application.conversation.InMemoryVips;
import dev.bandeja.application.live.InMemoryLiveFeed;
import dev.bandeja.application.mail.InMemoryMails;
import dev.bandeja.application.mail.InMemoryNotices;
import dev.bandeja.application.media.InMemoryMediaFiles;
import dev.bandeja.application.publishing.InMemoryPosts;
import dev.bandeja.application.publishing.InMemoryPublishingPages;
import dev.bandeja.application.routing.InMemoryAbandonments;
import dev.bandeja.application.routing.InMemoryRoutingLog;
import dev.bandeja.application.routing.InMemoryTransfers;
import dev.bandeja.application.ticket.AgentLoads;
import dev.bandeja.application.ticket.InMemoryMetadataBook;
import dev.bandeja.application.ticket.InMemoryTags;
import dev.bandeja.application.ticket.InMemoryTickets;
import java.time.Duration;
import java.util.function.Supplier;

/** All stores in memory. */
public final class InMemoryStores implements Stores {
    private final Transactions transactions = new Transactions();
    private final AgentLoads loads = new AgentLoads(transactions);
    private final InMemoryDeliveries deliveries = new InMemoryDeliveries(transactions);
    private final InMemoryInboundItems inboundItems = new InMemoryInboundItems(transactions, deliveries);
    private final InMemoryCustomers customers = new InMemoryCustomers(transactions);
    private final InMemoryTicketEvents events = new InMemoryTicketEvents(transactions);
    private final InMemoryTickets tickets = new InMemoryTickets(transactions, loads, customers, events);
    private final InMemoryMetadataBook metadata = new InMemoryMetadataBook(transactions);
    private final InMemoryVips vips = new InMemoryVips(transactions, customers);
    private final InMemoryTags tags = new InMemoryTags(transactions);
    private final InMemoryMediaFiles mediaFiles = new InMemoryMediaFiles(transactions);
    private final InMemoryMessages messages = new InMemoryMessages(transactions, tickets, mediaFiles);
    private final InMemoryChannels channels = new InMemoryChannels(transactions);
    private final InMemoryConnectionAttempts connectionAttempts = new InMemoryConnectionAttempts(transactions);
    private final InMemoryBackfills backfills = new InMemoryBackfills(transactions, channels, inboundItems);
    private final InMemoryHealthChecks healthChecks = new InMemoryHealthChecks(transactions);
    private final InMemoryOutbox outbox = new InMemoryOutbox(transactions, channels, messages);
    private final InMemoryModerations moderations = new InMemoryModerations(transactions, channels, messages);
    private final InMemoryPrivateReplies privateReplies = new InMemoryPrivateReplies(transactions, outbox, messages);
    private final InMemoryThreadOwners threadOwners = new InMemoryThreadOwners(transactions, tickets);
    private final InMemoryPeople people = new InMemoryPeople(transactions, loads);
    private final InMemoryCampaigns campaigns = new InMemoryCampaigns(transactions, people, loads, tickets);
    private final InMemorySettings settings = new InMemorySettings(transactions, channels, people);
    private final InMemorySessions sessions = new InMemorySessions(transactions, people);
    private final InMemoryRoutingLog routingLog = new InMemoryRoutingLog(transactions);
    private final InMemoryLiveFeed liveFeed = new InMemoryLiveFeed(transactions);
    private final InMemoryDeadlines deadlines = new InMemoryDeadlines(transactions);
    private final InMemoryAccessLinks accessLinks = new InMemoryAccessLinks(transactions);
    private final InMemoryMails mails = new InMemoryMails(transactions);
    private final InMemoryNotices notices = new InMemoryNotices(transactions, tickets, customers, messages);
    private final InMemoryAbandonments abandonments = new InMemoryAbandonments(transactions);
    private final InMemoryBoards boards = new InMemoryBoards(transactions);
    private final InMemoryCannedResponses cannedResponses = new InMemoryCannedResponses(transactions);
    private final InMemoryDispositions dispositions = new InMemoryDispositions(transactions);
    private final InMemoryActionTriggers actionTriggers = new InMemoryActionTriggers(transactions);
    private final InMemoryActionLedger actionLedger = new InMemoryActionLedger(transactions, messages);
    private final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail(transactions, people);

    private final InMemoryPosts posts = new InMemoryPosts(transactions, channels);
    private final InMemoryPublishingPages publishingPages = new InMemoryPublishingPages(channels, settings, campaigns);
    private final InMemoryErasures erasures = new InMemoryErasures(transactions);
    private final InMemoryPersonalData personalData = new InMemoryPersonalData(
            transactions, channels, customers, tickets, messages, outbox, inboundItems, mediaFiles);
    private final InMemoryBreaks breaks = new InMemoryBreaks(transactions);
    private final InMemoryTransfers transfers = new InMemoryTransfers(transactions);

    public InMemoryStores() {
        people.see(campaigns);
        tickets.allow(
                id -> campaigns.find(id).map(each -> each.terms().chatTime()).orElse(Duration.ZERO));
        events.see(campaigns);
    }

    public Transactions transactions() {
        return transactions;
    }

    /** The load rows of agents, to be compared with a recount. */
    public AgentLoads loads() {
        return loads;
    }

    @Override
    public InMemoryTicketEvents ticketEvents() {
        return events;
    }

    @Override
    public InMemoryDeliveries deliveries() {
        return deliveries;
    }

    @Override
    public InMemoryInboundItems inboundItems() {
        return inboundItems;
    }

    @Override
    public InMemoryInboundItems intakeBoard() {
        return inboundItems;
    }

    @Override
    public InMemoryCustomers customers() {
        return customers;
    }

    @Override
    public InMemoryMetadataBook metadata() {
        return metadata;
    }

    @Override
    public InMemoryTags tags() {
        return tags;
    }

    @Override
    public InMemoryVips vips() {
        return vips;
    }

    @Override
    public InMemoryMediaFiles mediaFiles() {
        return mediaFiles;
    }

    @Override
    public InMemoryMessages messages() {
        return messages;
    }

    @Override
    public InMemoryOutbox outbox() {
        return outbox;
    }

    @Override
    public InMemoryModerations moderations() {
        return moderations;
    }

    @Override
    public InMemoryPrivateReplies privateReplies() {
        return privateReplies;
    }

    @Override
    public InMemoryThreadOwners threadOwners() {
        return threadOwners;
    }

    @Override
    public InMemoryChannels channels() {
        return channels;
    }

    @Override
    public InMemoryConnectionAttempts connectionAttempts() {
        return connectionAttempts;
    }

    @Override
    public InMemorySettings settings() {
        return settings;
    }

    @Override
    public InMemoryBackfills backfills() {
        return backfills;
    }

    @Override
    public InMemoryHealthChecks healthChecks() {
        return healthChecks;
    }

    @Override
    public InMemoryCampaigns campaigns() {
        return campaigns;
    }

    @Override
    public InMemoryTickets tickets() {
        return tickets;
    }

    @Override
    public InMemoryRoutingLog routingLog() {
        return routingLog;
    }

    @Override
    public InMemoryLiveFeed liveFeed() {
        return liveFeed;
    }

    @Override
    public InMemoryPeople people() {
        return people;
    }

    @Override
    public InMemoryPosts posts() {
        return posts;
    }

    @Override
    public InMemoryPublishingPages publishingPages() {
        return publishingPages;
    }

    @Override
    public InMemoryAbandonments abandonments() {
        return abandonments;
    }

    @Override
    public InMemoryBoards boards() {
        return boards;
    }

    @Override
    public InMemoryCannedResponses cannedResponses() {
        return cannedResponses;
    }

    @Override
    public InMemoryDispositions dispositions() {
        return dispositions;
    }

    @Override
    public InMemoryActionTriggers actionTriggers() {
        return actionTriggers;
    }

    @Override
    public InMemoryExampleCustomers exampleCustomers() {
        return new InMemoryExampleCustomers(tickets, customers, people);
    }

    @Override
    public InMemoryActionLedger actionLedger() {
        return actionLedger;
    }

    @Override
    public InMemoryAuditTrail auditTrail() {
        return auditTrail;
    }

    @Override
    public InMemorySessions sessions() {
        return sessions;
    }

    @Override
    public InMemoryDeadlines deadlines() {
        return deadlines;
    }

    @Override
    public InMemoryAccessLinks accessLinks() {
        return accessLinks;
    }

    @Override
    public InMemoryPeopleBoard peopleBoard() {
        return new InMemoryPeopleBoard(people, tickets);
    }

    @Override
    public InMemoryMails mails() {
        return mails;
    }

    @Override
    public InMemoryMails mailBoard() {
        return mails;
    }

    @Override
    public InMemoryNotices notices() {
        return notices;
    }

    @Override
    public InMemoryErasures erasures() {
        return erasures;
    }

    @Override
    public InMemoryPersonalData personalData() {
        return personalData;
    }

    @Override
    public InMemoryBreaks breaks() {
        return breaks;
    }

    @Override
    public InMemoryTransfers transfers() {
        return transfers;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return transactions.run(work);
    }
}
