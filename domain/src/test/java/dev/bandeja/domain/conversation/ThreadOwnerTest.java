package dev.bandeja.domain.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.domain.conversation.ThreadOwner.Holder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThreadOwnerTest {
    private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void nobody_has_a_talk_of_which_nothing_was_said() {
        assertEquals(Holder.NOBODY, ThreadOwner.UNKNOWN.holder());
        assertFalse(ThreadOwner.UNKNOWN.isElsewhere(TEN));
    }

    @Test
    void who_has_it_has_it_since_it_was_first_said() {
        ThreadOwner inbox = ThreadOwner.UNKNOWN
                .told(Holder.PAGE_INBOX, TEN)
                .told(Holder.PAGE_INBOX, at(5))
                .overheard(at(7));
        assertEquals(Holder.PAGE_INBOX, inbox.holder(), "overhearing does not tell who, so it is who it was");
        assertEquals(TEN, inbox.since());
        assertEquals(at(7), inbox.heardAt());
    }

    @Test
    void what_is_overheard_is_told_to_another_program() {
        ThreadOwner other = ThreadOwner.UNKNOWN.overheard(TEN);
        assertEquals(Holder.OTHER_APP, other.holder());
        assertEquals(Holder.PAGE_INBOX, other.told(Holder.PAGE_INBOX, at(1)).holder());
    }

    @Test
    void what_is_told_as_usual_shows_that_nobody_else_has_it() {
        assertEquals(
                Holder.NOBODY, ThreadOwner.UNKNOWN.overheard(TEN).heard(at(1)).holder());
        ThreadOwner ours = ThreadOwner.UNKNOWN.told(Holder.US, TEN);
        assertSame(ours, ours.heard(at(1)));
        assertSame(ThreadOwner.UNKNOWN, ThreadOwner.UNKNOWN.heard(TEN));
    }

    @Test
    void what_comes_late_overrules_nothing() {
        ThreadOwner ours = ThreadOwner.UNKNOWN.told(Holder.US, at(5));
        assertSame(ours, ours.told(Holder.PAGE_INBOX, at(4)));
        assertSame(ours, ours.overheard(at(4)));
    }

    @Test
    void after_a_day_without_a_sign_it_is_nobodys_and_begins_anew_with_the_next() {
        ThreadOwner inbox = ThreadOwner.UNKNOWN.told(Holder.PAGE_INBOX, TEN).overheard(at(60));
        Instant lapse = at(60).plus(Duration.ofHours(24));
        assertEquals(lapse, inbox.lapsesAt());
        assertTrue(inbox.isElsewhere(lapse.minusMillis(1)));
        assertFalse(inbox.isElsewhere(lapse));
        assertEquals(lapse, inbox.overheard(lapse).since());
    }

    @Test
    void a_question_stands_until_the_talk_is_ours_or_somebody_elses() {
        ThreadOwner asked =
                ThreadOwner.UNKNOWN.told(Holder.PAGE_INBOX, TEN).asked(at(1)).overheard(at(2));
        assertEquals(Optional.of(at(1)), asked.askedAt());
        assertEquals(Optional.empty(), asked.told(Holder.US, at(3)).askedAt());
        assertEquals(Optional.empty(), asked.told(Holder.OTHER_APP, at(3)).askedAt());
    }

    @Test
    void what_another_wants_stands_until_somebody_else_has_it() {
        ThreadOwner wanted = ThreadOwner.UNKNOWN.told(Holder.US, TEN).wanted(at(1));
        assertEquals(Optional.of(at(1)), wanted.told(Holder.US, at(2)).wantedAt());
        assertEquals(Optional.empty(), wanted.told(Holder.OTHER_APP, at(2)).wantedAt());
    }

    private static Instant at(int minute) {
        return TEN.plus(Duration.ofMinutes(minute));
    }
}
