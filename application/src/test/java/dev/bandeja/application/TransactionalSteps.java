package dev.bandeja.application;

import dev.bandeja.application.agent.MailedLinks;
import dev.bandeja.application.agent.OpenSession;
import dev.bandeja.application.agent.People;
import dev.bandeja.application.agent.PlainTokens;
import dev.bandeja.application.agent.RecordAccess;
import dev.bandeja.application.agent.RecordPassword;
import dev.bandeja.application.automation.WatchSilence;
import dev.bandeja.application.channel.BeginBackfill;
import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.application.channel.NotifyAddresses;
import dev.bandeja.application.channel.ReachChannels;
import dev.bandeja.application.channel.RestrictPage;
import dev.bandeja.application.channel.TurnRed;
import dev.bandeja.application.channel.WarnOfTokens;
import dev.bandeja.application.conversation.ChannelGateway;
import dev.bandeja.application.conversation.ClaimBackfill;
import dev.bandeja.application.conversation.ClaimConversations;
import dev.bandeja.application.conversation.ClaimCopies;
import dev.bandeja.application.conversation.ClaimDeliveries;
import dev.bandeja.application.conversation.ClaimModerations;
import dev.bandeja.application.conversation.ClaimOutbound;
import dev.bandeja.application.conversation.ClaimProfiles;
import dev.bandeja.application.conversation.ControlOutcome;
import dev.bandeja.application.conversation.Copy;
import dev.bandeja.application.conversation.CopyLater;
import dev.bandeja.application.conversation.Deliveries;
import dev.bandeja.application.conversation.DropAutomaticText;
import dev.bandeja.application.conversation.FindListener;
import dev.bandeja.application.conversation.FindThread;
import dev.bandeja.application.conversation.FollowUp;
import dev.bandeja.application.conversation.GoOnPrivately;
import dev.bandeja.application.conversation.InboundItems;
import dev.bandeja.application.conversation.NoteOwner;
import dev.bandeja.application.conversation.OutboundMessage;
import dev.bandeja.application.conversation.PassGate;
import dev.bandeja.application.conversation.PastEvents;
import dev.bandeja.application.conversation.ReceiveMessages;
import dev.bandeja.application.conversation.RecordBackfill;
import dev.bandeja.application.conversation.RecordControl;
import dev.bandeja.application.conversation.RecordCopies;
import dev.bandeja.application.conversation.RecordItems;
import dev.bandeja.application.conversation.RecordLookUp;
import dev.bandeja.application.conversation.RecordModerations;
import dev.bandeja.application.conversation.RecordOutcome;
import dev.bandeja.application.conversation.RecordProfile;
import dev.bandeja.application.conversation.SendOutcome;
import dev.bandeja.application.conversation.SetAsideItem;
import dev.bandeja.application.conversation.SettleOutbound;
import dev.bandeja.application.conversation.Understood;
import dev.bandeja.application.mail.Mail;
import dev.bandeja.application.mail.MailOutcome;
import dev.bandeja.application.mail.RecordMail;
import dev.bandeja.application.mail.WriteMail;
import dev.bandeja.application.servicelevel.KeepPromises;
import dev.bandeja.application.servicelevel.RecountPromises;
import dev.bandeja.application.ticket.PlaceTicket;
import dev.bandeja.application.ticket.TicketAccess;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.channel.Backfill;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.Attachment;
import dev.bandeja.domain.conversation.ConversationId;
import dev.bandeja.domain.conversation.CustomerId;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Use cases that workers call: each call a transaction of its own, as the stereotype has it in the container. */
final class TransactionalSteps {
    private TransactionalSteps() {}

    static ClaimDeliveries claimDeliveries(InMemoryStores s, InstantSource time) {
        return new ClaimDeliveries(s.deliveries(), time) {
            @Override
            public List<Deliveries.Raw> claim(int max) {
                return s.inTransaction(() -> super.claim(max));
            }
        };
    }

    static RecordItems recordItems(InMemoryStores s, WakeUp wakeUp, InstantSource time) {
        return new RecordItems(s.deliveries(), s.inboundItems(), wakeUp, time) {
            @Override
            public void record(List<InboundItems.Cut> cuts) {
                s.inTransaction(() -> super.record(cuts));
            }
        };
    }

    static ClaimCopies claimCopies(InMemoryStores s, InstantSource time) {
        return new ClaimCopies(s.deadlines(), s.messages(), s.tickets(), s.channels(), time) {
            @Override
            public List<Claimed> claim(int max) {
                return s.inTransaction(() -> super.claim(max));
            }
        };
    }

    static RecordCopies recordCopies(InMemoryStores s, InstantSource time) {
        return new RecordCopies(s.messages(), s.mediaFiles(), s.tickets(), s.deadlines(), s.liveFeed(), time) {
            @Override
            public void record(MessageId id, Attachment tried, Copy outcome) {
                s.inTransaction(() -> super.record(id, tried, outcome));
            }

            @Override
            public void tried(MessageId id) {
                s.inTransaction(() -> super.tried(id));
            }
        };
    }

    static ClaimConversations claimConversations(InMemoryStores s, InstantSource time) {
        return new ClaimConversations(s.inboundItems(), time) {
            @Override
            public List<InboundItems.Claimed> claim(int maxConversations) {
                return s.inTransaction(() -> super.claim(maxConversations));
            }
        };
    }

    static ReceiveMessages receiveMessages(
            InMemoryStores s,
            SettleOutbound settle,
            PlaceTicket place,
            KeepPromises promises,
            FollowUp followUp,
            WakeUp wakeUp,
            InstantSource time,
            Runnable beforeEachPart) {
        return new ReceiveMessages(
                s.channels(),
                s.settings(),
                s.customers(),
                s.tickets(),
                s.messages(),
                s.personalData(),
                s.vips(),
                s.threadOwners(),
                s.inboundItems(),
                s.backfills(),
                settle,
                place,
                promises,
                new CopyLater(s.deadlines(), wakeUp, time),
                notify(s, time),
                followUp,
                s.liveFeed(),
                wakeUp,
                time) {
            @Override
            public void receive(List<Understood> batch) {
                s.inTransaction(() -> super.receive(batch));
            }

            @Override
            public void receivePart(Understood part) {
                beforeEachPart.run();
                s.inTransaction(() -> super.receivePart(part));
            }

            @Override
            public void giveBack(ConversationId conversation) {
                s.inTransaction(() -> super.giveBack(conversation));
            }
        };
    }

    static NotifyAddresses notify(InMemoryStores s, InstantSource time) {
        return new NotifyAddresses(s.settings(), s.notices(), time);
    }

    static RecountPromises recountPromises(
            InMemoryStores s, KeepPromises promises, WatchSilence silence, InstantSource time) {
        return new RecountPromises(
                s.deadlines(),
                s.channels(),
                s.settings(),
                s.tickets(),
                promises,
                notify(s, time),
                silence,
                s.liveFeed(),
                time) {
            @Override
            public Optional<TicketId> batch(ChannelId channel, TicketId after) {
                return s.inTransaction(() -> super.batch(channel, after));
            }

            @Override
            public void done(Deadlines.Due page) {
                s.inTransaction(() -> super.done(page));
            }
        };
    }

    static SetAsideItem setAsideItem(InMemoryStores s, InstantSource time) {
        return new SetAsideItem(s.inboundItems(), s.backfills(), time) {
            @Override
            public void setAside(Understood.Event event, String error) {
                s.inTransaction(() -> super.setAside(event, error));
            }
        };
    }

    static ClaimBackfill claimBackfill(InMemoryStores s, InstantSource time) {
        return new ClaimBackfill(s.backfills(), s.channels(), time) {
            @Override
            public Optional<Backfill> claim() {
                return s.inTransaction(super::claim);
            }

            @Override
            public Optional<ChannelConnection> connection(ChannelId channel) {
                return s.inTransaction(() -> super.connection(channel));
            }
        };
    }

    static RecordBackfill recordBackfill(InMemoryStores s, BeginBackfill begin, WakeUp wakeUp, InstantSource time) {
        TurnRed turnRed = turnRed(s, wakeUp, time);
        return new RecordBackfill(
                s.backfills(), s.deliveries(), s.messages(), begin, turnRed, s.liveFeed(), wakeUp, time) {
            @Override
            public void stretch(
                    Backfill claimed,
                    PastEvents.Stretch stretch,
                    ChannelConnection channel,
                    Function<List<PastEvents.Event>, byte[]> asDelivery) {
                s.inTransaction(() -> super.stretch(claimed, stretch, channel, asDelivery));
            }

            @Override
            public void noAnswer(Backfill claimed, PastEvents answer, ChannelConnection channel) {
                s.inTransaction(() -> super.noAnswer(claimed, answer, channel));
            }

            @Override
            public void inactive(Backfill claimed) {
                s.inTransaction(() -> super.inactive(claimed));
            }

            @Override
            public void applied(Backfill claimed) {
                s.inTransaction(() -> super.applied(claimed));
            }
        };
    }

    static ClaimOutbound claimOutbound(InMemoryStores s, PassGate gate, WakeUp wakeUp, InstantSource time) {
        return new ClaimOutbound(s.outbox(), reach(s, wakeUp, time), gate, time) {
            @Override
            public List<ToSend> toSend(int max) {
                return s.inTransaction(() -> super.toSend(max));
            }

            @Override
            public List<Claimed> toLookFor(int max) {
                return s.inTransaction(() -> super.toLookFor(max));
            }
        };
    }

    static FindListener findListener(
            InMemoryStores s, TicketAccess access, PassGate gate, WakeUp wakeUp, InstantSource time) {
        return new FindListener(access, s.customers(), s.channels(), reach(s, wakeUp, time), gate, time) {
            @Override
            public Optional<Listener> listener(Person person, TicketId id) {
                return s.inTransaction(() -> super.listener(person, id));
            }
        };
    }

    private static NoteOwner noteOwner(InMemoryStores s) {
        return new NoteOwner(s.tickets(), s.threadOwners(), s.liveFeed());
    }

    static FindThread findThread(InMemoryStores s, TicketAccess access, WakeUp wakeUp, InstantSource time) {
        return new FindThread(access, s.customers(), s.channels(), reach(s, wakeUp, time), s.threadOwners(), time) {
            @Override
            public Optional<Wanted> wanted(Person person, TicketId id) {
                return s.inTransaction(() -> super.wanted(person, id));
            }
        };
    }

    static RecordControl recordControl(InMemoryStores s, WakeUp wakeUp, InstantSource time) {
        return new RecordControl(s.tickets(), noteOwner(s), turnRed(s, wakeUp, time), s.auditTrail(), time) {
            @Override
            public void record(AgentId by, FindThread.Wanted wanted, ControlOutcome outcome) {
                s.inTransaction(() -> super.record(by, wanted, outcome));
            }
        };
    }

    private static ReachChannels reach(InMemoryStores s, WakeUp wakeUp, InstantSource time) {
        return new ReachChannels(s.channels(), turnRed(s, wakeUp, time));
    }

    static TurnRed turnRed(InMemoryStores s, WakeUp wakeUp, InstantSource time) {
        return new TurnRed(s.channels(), warn(s, wakeUp, time), s.liveFeed(), time);
    }

    private static WarnOfTokens warn(InMemoryStores s, WakeUp wakeUp, InstantSource time) {
        return new WarnOfTokens(
                s.channels(), s.settings(), s.notices(), s.people(), new WriteMail(s.mails(), wakeUp, time), time);
    }

    static ClaimModerations claimModerations(InMemoryStores s, WakeUp wakeUp, InstantSource time) {
        return new ClaimModerations(s.moderations(), reach(s, wakeUp, time), time) {
            @Override
            public List<Claimed> claim(int max) {
                return s.inTransaction(() -> super.claim(max));
            }
        };
    }

    static RecordModerations recordModerations(InMemoryStores s, WakeUp wakeUp, InstantSource time) {
        return new RecordModerations(
                s.moderations(),
                s.messages(),
                s.tickets(),
                s.channels(),
                turnRed(s, wakeUp, time),
                new RestrictPage(s.channels(), warn(s, wakeUp, time), s.liveFeed(), time),
                s.liveFeed(),
                time) {
            @Override
            public void record(List<Answered> answers) {
                s.inTransaction(() -> super.record(answers));
            }
        };
    }

    static RecordOutcome recordOutcome(
            InMemoryStores s, DropAutomaticText dropText, WakeUp wakeUp, InstantSource time) {
        return new RecordOutcome(
                s.outbox(),
                s.messages(),
                s.privateReplies(),
                goOnPrivately(s, time),
                s.channels(),
                turnRed(s, wakeUp, time),
                new RestrictPage(s.channels(), warn(s, wakeUp, time), s.liveFeed(), time),
                dropText,
                noteOwner(s),
                s.tickets(),
                s.liveFeed(),
                wakeUp,
                time) {
            @Override
            public void record(ClaimOutbound.Claimed claimed, SendOutcome outcome) {
                s.inTransaction(() -> super.record(claimed, outcome));
            }
        };
    }

    private static GoOnPrivately goOnPrivately(InMemoryStores s, InstantSource time) {
        return new GoOnPrivately(s.tickets(), s.channels(), s.inboundItems(), time);
    }

    static RecordLookUp recordLookUp(InMemoryStores s, WakeUp wakeUp, InstantSource time) {
        return new RecordLookUp(
                s.outbox(), s.messages(), goOnPrivately(s, time), s.tickets(), s.liveFeed(), wakeUp, time) {
            @Override
            public void record(OutboundMessage message, Optional<List<SendOutcome.Found>> found) {
                s.inTransaction(() -> super.record(message, found));
            }
        };
    }

    static ClaimProfiles claimProfiles(InMemoryStores s, WakeUp wakeUp, InstantSource time) {
        return new ClaimProfiles(s.customers(), reach(s, wakeUp, time), time) {
            @Override
            public List<Claimed> claim(int max) {
                return s.inTransaction(() -> super.claim(max));
            }
        };
    }

    static RecordProfile recordProfile(InMemoryStores s, InstantSource time) {
        return new RecordProfile(s.customers(), s.tickets(), s.liveFeed(), time) {
            @Override
            public void record(CustomerId customer, Optional<ChannelGateway.Profile> profile) {
                s.inTransaction(() -> super.record(customer, profile));
            }
        };
    }

    static RecordMail recordMail(InMemoryStores s, InstantSource time) {
        return new RecordMail(s.mails(), new MailedLinks(s.accessLinks(), new PlainTokens(), time), s.notices(), time) {
            @Override
            public List<Mail> claim(int max) {
                return s.inTransaction(() -> super.claim(max));
            }

            @Override
            public boolean keep(int max) {
                return s.inTransaction(() -> super.keep(max));
            }

            @Override
            public void record(Mail mail, MailOutcome outcome) {
                s.inTransaction(() -> super.record(mail, outcome));
            }
        };
    }

    static RecordPassword recordPassword(InMemoryStores s, InstantSource time) {
        return new RecordPassword(s.people(), s.accessLinks(), s.sessions(), time) {
            @Override
            public void changed(Person person, String passwordHash, String session) {
                s.inTransaction(() -> super.changed(person, passwordHash, session));
            }
        };
    }

    static RecordAccess recordAccess(InMemoryStores s, OpenSession session, InstantSource time) {
        return new RecordAccess(s.people(), s.accessLinks(), s.sessions(), session, time) {
            @Override
            public Entrance entrance(String tokenHash) {
                return s.inTransaction(() -> super.entrance(tokenHash));
            }

            @Override
            public Person enter(String tokenHash, String passwordHash, String sessionHash, Instant sessionEnds) {
                return s.inTransaction(() -> super.enter(tokenHash, passwordHash, sessionHash, sessionEnds));
            }

            @Override
            public Person setUp(
                    String tokenHash,
                    NewcomerName newcomer,
                    String passwordHash,
                    String sessionHash,
                    Instant sessionEnds) {
                return s.inTransaction(() -> super.setUp(tokenHash, newcomer, passwordHash, sessionHash, sessionEnds));
            }
        };
    }

    static OpenSession openSession(InMemoryStores s, WakeUp wakeUp, InstantSource time) {
        return new OpenSession(s.people(), s.sessions(), s.campaigns(), s.deadlines(), s.liveFeed(), wakeUp, time) {
            @Override
            public Optional<People.Account> account(String email) {
                return s.inTransaction(() -> super.account(email));
            }

            @Override
            public void failed(String email) {
                s.inTransaction(() -> super.failed(email));
            }

            @Override
            public void open(Person person, String tokenHash, Instant expires) {
                s.inTransaction(() -> super.open(person, tokenHash, expires));
            }
        };
    }
}
