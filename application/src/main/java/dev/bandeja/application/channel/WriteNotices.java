package dev.bandeja.application.channel;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.mail.Letter;
import dev.bandeja.application.mail.MailKind;
import dev.bandeja.application.mail.Notices;
import dev.bandeja.application.mail.Notices.News;
import dev.bandeja.application.mail.Notices.Recipient;
import dev.bandeja.application.mail.Notices.Waiting;
import dev.bandeja.application.mail.WriteMail;
import dev.bandeja.domain.channel.Notifications;
import dev.bandeja.domain.channel.NotifiedAddress;
import dev.bandeja.domain.channel.TicketNews;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes mails of what pages' addresses are to hear of tickets: a single thing is a mail of its own, several are one mail. What
 * went into a mail is marked so in the same transaction: nothing is lost and nothing told twice.
 */
@UseCase
public class WriteNotices {
    /** So many tickets are listed in a mail; of more it says how many. */
    static final int MOST_LISTED = 25;

    private static final int AT_ONCE = 20;
    private static final Map<TicketNews, MailKind> SINGLE = Map.of(
            TicketNews.OPENED, MailKind.TICKET_OPENED,
            TicketNews.IMPORTANT, MailKind.TICKET_IMPORTANT,
            TicketNews.OVERDUE, MailKind.TICKET_OVERDUE);

    private final Notices notices;
    private final Settings settings;
    private final Channels channels;
    private final WriteMail write;
    private final InstantSource time;

    @Inject
    public WriteNotices(Notices notices, Settings settings, Channels channels, WriteMail write, InstantSource time) {
        this.notices = notices;
        this.settings = settings;
        this.channels = channels;
        this.write = write;
        this.time = time;
    }

    /** @return whether there may be more to do */
    public boolean writeSome() {
        List<Recipient> due = notices.claim(AT_ONCE, time.instant());
        due.forEach(this::write);
        return due.size() == AT_ONCE;
    }

    private void write(Recipient recipient) {
        Instant now = time.instant();
        Optional<Notifications> wishes = settings.of(recipient.channel()).map(page -> page.notifications());
        Optional<NotifiedAddress> address = wishes.flatMap(all -> all.of(recipient.address()));
        if (address.isEmpty() || recipient.stoppedAt().isPresent()) {
            notices.drop(recipient.id());
            return;
        }
        Optional<Instant> heldBackUntil = recipient
                .lastMailAt()
                .map(last -> last.plus(wishes.get().gather().length()))
                .filter(now::isBefore);
        if (heldBackUntil.isPresent()) {
            // The mail before was written while these were being noted.
            notices.postpone(recipient.id(), heldBackUntil.get());
            return;
        }
        News news = notices.waiting(recipient.id(), MOST_LISTED);
        if (news.first().isEmpty()) {
            // Another server told it after this one had seen that something was due.
            return;
        }
        long mail = write.write(letter(recipient, address.get(), news));
        notices.written(recipient.id(), news.all(), mail, now);
    }

    private Letter letter(Recipient recipient, NotifiedAddress address, News news) {
        Map<String, String> facts = new HashMap<>();
        facts.put("page", channels.find(recipient.channel()).orElseThrow().name());
        MailKind kind = MailKind.TICKET_DIGEST;
        List<Waiting> listed = news.first();
        if (news.all().size() == 1) {
            kind = SINGLE.get(listed.get(0).news());
            putAll(facts, "", listed.get(0));
        } else {
            facts.put("count", Integer.toString(news.all().size()));
            for (int i = 0; i < listed.size(); i++) {
                putAll(facts, i + ".", listed.get(i));
            }
        }
        return Letter.to(recipient, address.language(), kind, facts);
    }

    private static void putAll(Map<String, String> facts, String prefix, Waiting one) {
        facts.put(prefix + "news", one.news().name());
        facts.put(prefix + "ticket", Long.toString(one.ticket().value()));
        facts.put(prefix + "at", one.at().toString());
        one.customer().ifPresent(name -> facts.put(prefix + "customer", name));
        facts.put(prefix + "words", one.words());
        if (one.important()) {
            facts.put(prefix + "important", "yes");
        }
    }
}
