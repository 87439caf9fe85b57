package dev.bandeja.application.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.Page;
import dev.bandeja.application.StoreContract;
import dev.bandeja.application.mail.MailBoard.MailCard;
import dev.bandeja.application.mail.MailTrouble.Reason;
import dev.bandeja.domain.agent.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public abstract class MailsContract extends StoreContract {
    private static final MailTrouble AWAY = new MailTrouble(Reason.UNREACHABLE, Optional.of("Connection refused"));

    @Test
    void a_letter_comes_back_as_it_was_written_down() {
        Letter letter = new Letter(
                MailKind.TOKEN_INACTIVE,
                "guard@example.com",
                Optional.of(aPerson("Alma", Role.ADMINISTRATOR).id()),
                Optional.of("pt"),
                Map.of("page", "Café \"Ñandú\" <&>\n", "reason", "TOKEN_INACTIVE:190/460"));
        long id = add(letter);

        assertEquals(
                new MailCard(
                        id,
                        letter,
                        in(0),
                        MailState.WAITING,
                        0,
                        Optional.of(in(0)),
                        Optional.empty(),
                        Optional.empty()),
                card(id));
        assertEquals(List.of(new Mail(id, letter, 1)), claim(0));
    }

    @Test
    void a_letter_to_nobodys_address_in_no_language_comes_back_too() {
        Letter letter = new Letter(MailKind.TRIAL, "shop@example.com", Optional.empty(), Optional.empty(), Map.of());
        assertEquals(letter, card(add(letter)).letter());
    }

    @Test
    void a_mail_is_claimed_once_until_its_lease_ends_and_then_once_more() {
        long id = add(letter());

        assertEquals(List.of(new Mail(id, letter(), 1)), claim(0));
        assertEquals(List.of(), claim(1));
        assertEquals(List.of(new Mail(id, letter(), 2)), claim((int) LEASE.toSeconds()));
    }

    @Test
    void those_due_longest_are_claimed_first() {
        long first = add(letter());
        long second = add(letter());
        Mail claimed = claim(0).get(0);
        assertEquals(first, claimed.id());
        tx(() -> stores.mails().tryAgain(claimed, AWAY, in(10)));

        assertEquals(
                List.of(second, first),
                tx(() -> stores.mails().claim(5, in(20), LEASE)).stream()
                        .map(Mail::id)
                        .toList());
    }

    @Test
    void what_was_sent_is_never_claimed_again() {
        long id = add(letter());
        Mail mail = claim(0).get(0);
        settle(mail, MailState.SENT, Optional.empty());

        assertEquals(List.of(), claim(100_000));
        assertEquals(MailState.SENT, card(id).state());
        assertEquals(Optional.of(in(5)), card(id).settledAt());
        assertEquals(Optional.empty(), card(id).dueAt());
    }

    @Test
    void a_failure_says_why_and_when_it_is_tried_again() {
        long id = add(letter());
        Mail mail = claim(0).get(0);
        tx(() -> stores.mails().tryAgain(mail, AWAY, in(60)));

        assertEquals(Optional.of(AWAY), card(id).trouble());
        assertEquals(Optional.of(in(60)), card(id).dueAt());
        assertEquals(List.of(), claim(59));
        assertEquals(2, claim(60).get(0).attempt());
    }

    @Test
    void an_attempt_that_was_overtaken_decides_nothing_unless_it_was_sent() {
        long id = add(letter());
        Mail slow = claim(0).get(0);
        claim((int) LEASE.toSeconds());

        settle(slow, MailState.GIVEN_UP, Optional.of(AWAY));
        tx(() -> stores.mails().tryAgain(slow, AWAY, in(10_000)));
        assertEquals(MailState.WAITING, card(id).state());
        assertEquals(Optional.empty(), card(id).trouble());

        settle(slow, MailState.SENT, Optional.empty());
        assertEquals(MailState.SENT, card(id).state());
    }

    @Test
    void what_was_given_up_or_had_no_server_is_sent_after_all_and_nothing_else() {
        for (MailState state : List.of(MailState.GIVEN_UP, MailState.NO_SERVER)) {
            long id = add(letter());
            settle(claim(0).get(0), state, Optional.of(AWAY));
            assertTrue(revive(id));
            assertEquals(MailState.WAITING, card(id).state());
            assertEquals(Optional.empty(), card(id).trouble());
            assertEquals(1, claim(70).get(0).attempt());
            assertFalse(revive(id));
        }
        long sent = add(letter());
        settle(claim(0).get(0), MailState.SENT, Optional.empty());
        assertFalse(revive(sent));
    }

    @Test
    void the_list_shows_the_newest_first_stretch_by_stretch() {
        List<Long> ids = List.of(add(letter()), add(letter()), add(letter()));

        Page<MailCard> first = tx(() -> stores.mailBoard().latest(Optional.empty(), 2));
        assertEquals(
                List.of(ids.get(2), ids.get(1)),
                first.items().stream().map(MailCard::id).toList());
        Page<MailCard> second = tx(() -> stores.mailBoard().latest(first.next(), 2));
        assertEquals(
                List.of(ids.get(0)), second.items().stream().map(MailCard::id).toList());
        assertEquals(Optional.empty(), second.next());
    }

    @Test
    void old_mails_are_forgotten() {
        long id = add(letter());
        assertEquals(0, tx(() -> stores.mails().forget(in(0))));
        assertEquals(1, tx(() -> stores.mails().forget(in(1))));
        assertEquals(Optional.empty(), tx(() -> stores.mailBoard().find(id)));
    }

    private static Letter letter() {
        return new Letter(MailKind.TRIAL, "alma@example.com", Optional.empty(), Optional.of("es"), Map.of("a", "b"));
    }

    private long add(Letter letter) {
        return tx(() -> stores.mails().add(letter, in(0)));
    }

    private List<Mail> claim(int seconds) {
        return tx(() -> stores.mails().claim(1, in(seconds), Duration.ofSeconds(LEASE.toSeconds())));
    }

    private void settle(Mail mail, MailState state, Optional<MailTrouble> trouble) {
        tx(() -> stores.mails().settle(mail, state, trouble, in(5)));
    }

    private boolean revive(long id) {
        return tx(() -> stores.mails().revive(id, in(70)));
    }

    private MailCard card(long id) {
        return tx(() -> stores.mailBoard().find(id)).orElseThrow();
    }
}
