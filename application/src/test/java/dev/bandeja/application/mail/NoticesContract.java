package dev.bandeja.application.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.StoreContract;
import dev.bandeja.application.mail.Notices.News;
import dev.bandeja.application.mail.Notices.Notice;
import dev.bandeja.application.mail.Notices.Recipient;
import dev.bandeja.application.mail.Notices.Waiting;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.TicketNews;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.Direction;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.ticket.Ticket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public abstract class NoticesContract extends StoreContract {
    private static final String GUARD = "guard@example.com";
    private static final String BOSS = "boss@example.com";
    private static final Duration GATHER = Duration.ofSeconds(60);

    @Test
    void an_address_is_known_once_for_each_page_with_a_link_of_its_own() {
        Channel page = aChannel();
        Channel other = aChannel();
        know(page, GUARD, BOSS);
        know(page, GUARD);
        know(other, GUARD);

        List<Recipient> both = of(page);
        assertEquals(List.of(BOSS, GUARD), both.stream().map(Recipient::address).toList());
        Recipient guard = both.get(1);
        assertEquals(page.id(), guard.channel());
        assertEquals(Optional.empty(), guard.stoppedAt());
        assertEquals(Optional.empty(), guard.lastMailAt());
        String token = tokenOf(guard);
        assertEquals(Optional.of(guard), tx(() -> stores.notices().byToken(token)));
        assertNotEquals(token, tokenOf(of(other).get(0)));
        assertNotEquals(token, tokenOf(both.get(0)));
        assertEquals(Optional.empty(), tx(() -> stores.notices().byToken("guessed")));
        assertEquals(Optional.empty(), tx(() -> stores.notices().token(4711)));
    }

    @Test
    void what_waits_comes_with_what_its_words_need() {
        Channel page = aChannel();
        know(page, GUARD);
        Ticket ticket = aTicket(page);
        says(ticket, "hola", 1);
        says(ticket, "¿hay alguien? " + "x".repeat(300), 2);
        anAnswer(ticket, anAgent("Camila"), "Sí", in(3));
        add(page, 5, new Notice(GUARD, TicketNews.OPENED, ticket.id(), in(4)));

        Recipient guard = of(page).get(0);
        assertEquals(List.of(guard), claim(5));
        Waiting waiting = waiting(guard).get(0);
        assertEquals(
                new Waiting(
                        waiting.id(),
                        TicketNews.OPENED,
                        ticket.id(),
                        in(4),
                        false,
                        Optional.of("Lucía"),
                        ("¿hay alguien? " + "x".repeat(300)).substring(0, 200)),
                waiting);
    }

    @Test
    void importance_is_that_of_the_moment_in_which_it_is_told() {
        Channel page = aChannel();
        know(page, GUARD);
        Ticket ticket = aTicket(page);
        add(page, 0, opened(GUARD, ticket));
        ticket.markByHand(true);
        tx(() -> {
            stores.tickets().lock(ticket.id());
            stores.tickets().save(ticket);
        });
        Waiting waiting = waiting(of(page).get(0)).get(0);
        assertTrue(waiting.important());
        assertEquals("", waiting.words(), "no line yet");
    }

    @Test
    void what_went_into_a_mail_is_told_no_more_and_the_next_is_held_back() {
        Channel page = aChannel();
        know(page, GUARD);
        Ticket ticket = aTicket(page);
        add(page, 0, opened(GUARD, ticket));
        Recipient guard = of(page).get(0);
        write(guard, 1);

        assertEquals(List.of(), claim(1000));
        assertEquals(Optional.of(in(1)), of(page).get(0).lastMailAt());
        add(page, 2, opened(GUARD, ticket), opened(GUARD, aTicket(page)));
        assertEquals(List.of(), claim(60));
        assertEquals(List.of(of(page).get(0)), claim(61));
        assertEquals(2, waiting(guard).size());
        write(guard, 61);
        add(page, 200, opened(GUARD, ticket));
        assertEquals(1, claim(200).size(), "after a quiet time at once");
    }

    @Test
    void the_same_notice_waits_once_but_other_news_of_the_ticket_beside_it() {
        Channel page = aChannel();
        know(page, GUARD);
        Ticket ticket = aTicket(page);
        add(page, 0, opened(GUARD, ticket));
        add(page, 1, opened(GUARD, ticket), new Notice(GUARD, TicketNews.OVERDUE, ticket.id(), in(1)));
        assertEquals(
                List.of(TicketNews.OPENED, TicketNews.OVERDUE),
                waiting(of(page).get(0)).stream().map(Waiting::news).toList());
    }

    @Test
    void of_many_only_the_oldest_come_with_their_words_and_all_with_their_numbers() {
        Channel page = aChannel();
        know(page, GUARD);
        Ticket ticket = aTicket(page);
        Recipient guard = of(page).get(0);
        assertEquals(new News(List.of(), List.of()), tx(() -> stores.notices().waiting(guard.id(), 2)));
        add(
                page,
                9,
                new Notice(GUARD, TicketNews.OVERDUE, ticket.id(), in(9)),
                new Notice(GUARD, TicketNews.OPENED, ticket.id(), in(1)),
                new Notice(GUARD, TicketNews.IMPORTANT, ticket.id(), in(5)));
        List<Waiting> all = waiting(guard);
        assertEquals(
                List.of(TicketNews.OPENED, TicketNews.IMPORTANT, TicketNews.OVERDUE),
                all.stream().map(Waiting::news).toList());
        assertEquals(new News(all.subList(0, 2), all.stream().map(Waiting::id).toList()), tx(() -> stores.notices()
                .waiting(guard.id(), 2)));
        write(guard, 10);
        assertEquals(List.of(), waiting(guard));
    }

    @Test
    void an_address_that_stopped_hears_nothing_until_it_is_taken_back() {
        Channel page = aChannel();
        Channel other = aChannel();
        know(page, GUARD, BOSS);
        know(other, GUARD);
        Ticket ticket = aTicket(page);
        add(page, 0, opened(GUARD, ticket), opened(BOSS, ticket));
        Recipient guard = of(page).get(1);
        tx(() -> stores.notices().stop(guard.id(), in(1)));
        tx(() -> stores.notices().stop(guard.id(), in(2)));
        add(page, 3, opened(GUARD, ticket));

        assertEquals(Optional.of(in(1)), of(page).get(1).stoppedAt());
        assertEquals(List.of(BOSS), claim(3).stream().map(Recipient::address).toList());
        assertEquals(Optional.empty(), of(other).get(0).stoppedAt());
        know(page, GUARD);
        assertTrue(of(page).get(1).stoppedAt().isPresent(), "saving the settings takes nothing back");

        assertTrue(tx(() -> stores.notices().resume(page.id(), GUARD)));
        assertFalse(tx(() -> stores.notices().resume(page.id(), GUARD)));
        assertFalse(tx(() -> stores.notices().resume(other.id(), "nobody@example.com")));
        add(page, 4, opened(GUARD, ticket));
        assertEquals(2, claim(4).size());
    }

    @Test
    void addresses_that_are_not_known_hear_nothing_and_those_due_longest_come_first() {
        Channel page = aChannel();
        know(page, GUARD, BOSS);
        Ticket ticket = aTicket(page);
        add(page, 1, opened(BOSS, ticket), opened("nobody@example.com", ticket));
        add(page, 0, opened(GUARD, ticket));
        assertEquals(
                List.of(GUARD, BOSS), claim(1).stream().map(Recipient::address).toList());
        assertEquals(
                List.of(GUARD),
                tx(() -> stores.notices().claim(1, in(1))).stream()
                        .map(Recipient::address)
                        .toList());
    }

    @Test
    void what_waits_is_put_off_dropped_or_looked_at_again_when_the_settings_change() {
        Channel page = aChannel();
        know(page, GUARD);
        add(page, 0, opened(GUARD, aTicket(page)));
        Recipient guard = of(page).get(0);
        tx(() -> stores.notices().postpone(guard.id(), in(100)));
        assertEquals(List.of(), claim(99));
        tx(() -> stores.notices().know(page.id(), List.of(), in(50)));
        assertEquals(1, claim(50).size());
        tx(() -> stores.notices().drop(guard.id()));
        assertEquals(List.of(), claim(1000));
    }

    private void know(Channel page, String... addresses) {
        tx(() -> stores.notices().know(page.id(), List.of(addresses), in(0)));
    }

    private List<Recipient> of(Channel page) {
        return tx(() -> stores.notices().of(page.id()));
    }

    private String tokenOf(Recipient recipient) {
        return tx(() -> stores.notices().token(recipient.id())).orElseThrow();
    }

    private void add(Channel page, int seconds, Notice... notices) {
        tx(() -> stores.notices().add(page.id(), List.of(notices), GATHER, in(seconds)));
    }

    private List<Recipient> claim(int seconds) {
        return tx(() -> stores.notices().claim(10, in(seconds)));
    }

    private List<Waiting> waiting(Recipient recipient) {
        return tx(() -> stores.notices().waiting(recipient.id(), 100)).first();
    }

    private void write(Recipient recipient, int seconds) {
        tx(() -> {
            long mail = stores.mails().add(Letter.to(recipient, "es", MailKind.TICKET_DIGEST, Map.of()), in(seconds));
            List<Long> all = stores.notices().waiting(recipient.id(), 1).all();
            stores.notices().written(recipient.id(), all, mail, in(seconds));
        });
    }

    private void says(Ticket ticket, String text, int seconds) {
        tx(() -> {
            stores.tickets().lock(ticket.id());
            stores.messages()
                    .append(List.of(new Message(
                            stores.messages().newId(),
                            ticket.id(),
                            Direction.IN,
                            ticket.visibility(),
                            Author.CUSTOMER,
                            text,
                            List.of(),
                            Optional.empty(),
                            Optional.empty(),
                            in(seconds),
                            Optional.empty())));
        });
    }

    private static Notice opened(String address, Ticket ticket) {
        return new Notice(address, TicketNews.OPENED, ticket.id(), in(0));
    }
}
