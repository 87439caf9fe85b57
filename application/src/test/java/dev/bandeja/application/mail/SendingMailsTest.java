package dev.bandeja.application.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bandeja.application.World;
import dev.bandeja.application.mail.MailBoard.MailCard;
import dev.bandeja.domain.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SendingMailsTest {
    private static final MailTrouble AWAY = new MailTrouble(MailTrouble.Reason.UNREACHABLE, Optional.empty());
    private static final MailTrouble UNKNOWN =
            new MailTrouble(MailTrouble.Reason.RECIPIENT, Optional.of("550 5.1.1 unknown"));
    private static final Letter LETTER =
            new Letter(MailKind.TRIAL, "alma@example.com", Optional.empty(), Optional.empty(), Map.of());

    private final World world = new World();
    private final FakeMailbox mailbox = world.house.mailbox;
    private final WriteMail write = new WriteMail(world.stores.mails(), world.house.wakeUps, world.time);
    private final SendMailAgain again =
            new SendMailAgain(world.stores.mails(), world.stores.mails(), world.house.wakeUps, world.time);

    @Test
    void a_mail_leaves_once_it_is_written_down() {
        long id = written();
        world.settleEverything();

        assertEquals(List.of(LETTER), mailbox.taken());
        assertEquals(MailState.SENT, card(id).state());
        world.passes(Duration.ofDays(1));
        assertEquals(1, mailbox.taken().size());
    }

    @Test
    void a_mail_whose_transaction_failed_never_leaves() {
        assertThrows(
                IllegalStateException.class,
                () -> world.tx(() -> {
                    write.write(LETTER);
                    throw new IllegalStateException("something else failed");
                }));
        world.everyWorkerLooks();

        assertEquals(List.of(), mailbox.taken());
    }

    @Test
    void a_server_that_is_away_is_asked_with_longer_and_longer_pauses_and_then_no_more() {
        mailbox.answers(new MailOutcome.TryAgain(AWAY));
        long id = written();
        world.settleEverything();
        List<Duration> pauses = new ArrayList<>();
        while (card(id).state() == MailState.WAITING) {
            Instant next = card(id).dueAt().orElseThrow();
            pauses.add(Duration.between(world.time.instant(), next));
            world.passes(pauses.get(pauses.size() - 1));
        }

        assertEquals(
                List.of(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(6)),
                pauses);
        assertEquals(MailState.GIVEN_UP, card(id).state());
        assertEquals(6, card(id).attempts());
        assertEquals(Optional.of(AWAY), card(id).trouble());
    }

    @Test
    void a_refused_mail_is_given_up_at_once_with_the_servers_words() {
        mailbox.answers(new MailOutcome.Rejected(UNKNOWN));
        long id = written();
        world.settleEverything();

        assertEquals(MailState.GIVEN_UP, card(id).state());
        assertEquals(Optional.of(UNKNOWN), card(id).trouble());
        assertEquals(1, card(id).attempts());
    }

    @Test
    void without_a_mail_server_it_is_kept_and_sent_when_somebody_wants_it() {
        mailbox.isNotThere();
        long id = written();
        world.settleEverything();
        assertEquals(MailState.NO_SERVER, card(id).state());
        mailbox.worksAgain();
        world.passes(Duration.ofDays(1));
        assertEquals(List.of(), mailbox.taken());

        world.tx(() -> again.send(id));
        world.settleEverything();

        assertEquals(List.of(LETTER), mailbox.taken());
        assertEquals(
                Refused.Reason.CONFLICT,
                assertThrows(Refused.class, () -> world.tx(() -> again.send(id)))
                        .reason());
    }

    @Test
    void a_server_that_vanished_while_sending_sends_once_more_and_not_a_third_time() {
        long id = written();
        world.tx(() -> world.stores.mails().claim(1, world.time.instant(), Duration.ofMinutes(5)));
        world.passes(Duration.ofMinutes(5));

        assertEquals(List.of(LETTER), mailbox.taken());
        assertEquals(2, card(id).attempts());
        world.passes(Duration.ofDays(1));
        assertEquals(1, mailbox.taken().size());
    }

    @Test
    void mails_are_kept_for_ninety_days() {
        long id = written();
        ForgetOldMails forget = new ForgetOldMails(world.stores.mails(), world.time);
        world.passes(Duration.ofDays(90));
        assertEquals(0, world.tx(forget::forget));
        world.passes(Duration.ofSeconds(1));
        assertEquals(1, world.tx(forget::forget));
        assertEquals(Optional.empty(), world.stores.mails().find(id));
    }

    private long written() {
        return world.tx(() -> write.write(LETTER));
    }

    private MailCard card(long id) {
        return world.stores.mails().find(id).orElseThrow();
    }
}
