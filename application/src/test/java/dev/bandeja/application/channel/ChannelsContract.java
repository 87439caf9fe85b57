package dev.bandeja.application.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.StoreContract;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.channel.TokenHealth;
import dev.bandeja.domain.servicelevel.WeeklyHours;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

public abstract class ChannelsContract extends StoreContract {
    @Test
    void a_page_comes_back_as_it_was_connected() {
        Channel channel = aPage("page-1", Optional.empty(), Optional.empty());
        assertEquals(Optional.of(channel), tx(() -> stores.channels().find(channel.id())));
        Channel troubled = aPage("page-2", Optional.of(in(1)), Optional.of(in(2)));
        assertEquals(Optional.of(troubled), tx(() -> stores.channels().find(troubled.id())));
    }

    @Test
    void a_page_is_found_by_the_networks_id_of_that_network() {
        Channel channel = aPage("page-1", Optional.empty(), Optional.empty());
        assertEquals(Optional.of(channel), byExternalId(FACEBOOK, "page-1"));
        assertEquals(Optional.empty(), byExternalId(FACEBOOK, "page-2"));
        assertEquals(Optional.empty(), byExternalId(new ChannelKind("other-network"), "page-1"));
    }

    @Test
    void its_connection_has_the_token() {
        Channel channel = aPage("page-1", Optional.empty(), Optional.empty());
        assertEquals(
                new ChannelConnection(channel.id(), FACEBOOK, "page-1", "a secret token"),
                tx(() -> stores.channels().connection(channel.id())));
    }

    @Test
    void a_refused_token_makes_it_inactive_from_then_on() {
        Channel channel = aPage("page-1", Optional.empty(), Optional.empty());
        tx(() -> stores.channels().tokenRejected(channel.id(), in(5), "TOKEN_EXPIRED"));
        Channel inactive = tx(() -> stores.channels().find(channel.id())).orElseThrow();
        assertEquals(Optional.of(in(5)), inactive.inactiveSince());
        assertFalse(inactive.active());
        tx(() -> stores.channels().tokenRejected(channel.id(), in(50), "TOKEN_EXPIRED"));
        assertEquals(
                Optional.of(in(5)),
                tx(() -> stores.channels().find(channel.id())).orElseThrow().inactiveSince());
    }

    @Test
    void those_that_work_are_told_apart() {
        Channel working = aPage("page-1", Optional.empty(), Optional.empty());
        aPage("page-2", Optional.of(in(1)), Optional.empty());
        assertEquals(List.of(working.id()), tx(() -> stores.channels().active()));
    }

    @Test
    void a_pause_ends_at_the_latest_time_the_network_asked_for() {
        Channel channel = aPage("page-1", Optional.empty(), Optional.empty());
        pause(channel, 30);
        assertEquals(Optional.of(in(30)), pausedUntil(channel));
        pause(channel, 60);
        pause(channel, 40);
        assertEquals(Optional.of(in(60)), pausedUntil(channel));
    }

    @Test
    void a_renewed_token_makes_it_active_again() {
        Channel channel = aPage("page-1", Optional.empty(), Optional.empty());
        tx(() -> stores.channels().tokenRejected(channel.id(), in(5), "TOKEN_EXPIRED"));
        tx(() -> stores.channels().renew(channel.id(), "a newer token"));

        assertTrue(tx(() -> stores.channels().find(channel.id())).orElseThrow().active());
        assertEquals(
                "a newer token",
                tx(() -> stores.channels().connection(channel.id())).accessToken());
    }

    @Test
    void a_look_that_finds_the_token_dead_makes_it_inactive_and_a_good_one_does_not_revive_it() {
        Channel channel = aPage("page-1", Optional.empty(), Optional.empty());
        TokenHealth dead =
                new TokenHealth(Optional.empty(), Optional.empty(), Optional.of(in(7)), Optional.of("TOKEN_EXPIRED"));
        tx(() -> stores.channels().noteHealth(channel.id(), dead, in(7)));
        tx(() -> stores.channels().noteHealth(channel.id(), TokenHealth.GOOD, in(8)));

        assertEquals(
                Optional.of(in(7)),
                tx(() -> stores.channels().find(channel.id())).orElseThrow().inactiveSince());
    }

    @Test
    void a_light_is_told_once_for_each_time_it_turns() {
        Channel channel = aPage("page-1", Optional.empty(), Optional.empty());
        assertEquals(Optional.empty(), turned(channel, 1));

        Instant end = in(5).plus(TokenHealth.WARNING);
        TokenHealth ending = new TokenHealth(Optional.of(end), Optional.empty(), Optional.empty(), Optional.empty());
        tx(() -> stores.channels().noteHealth(channel.id(), ending, in(4)));
        assertEquals(Optional.empty(), turned(channel, 4));
        assertEquals(Optional.of(ending), turned(channel, 5));
        assertEquals(Optional.empty(), turned(channel, 6));

        tx(() -> stores.channels().tokenRejected(channel.id(), in(7), "TOKEN_INACTIVE:190/460"));
        assertEquals(
                Optional.of(new TokenHealth(
                        Optional.of(end), Optional.empty(), Optional.of(in(7)), Optional.of("TOKEN_INACTIVE:190/460"))),
                turned(channel, 7));
        assertEquals(Optional.empty(), turned(channel, 8));

        tx(() -> stores.channels().renew(channel.id(), "a newer token"));
        tx(() -> stores.channels().noteHealth(channel.id(), TokenHealth.GOOD, in(9)));
        assertEquals(Optional.of(TokenHealth.GOOD), turned(channel, 9));
        tx(() -> stores.channels().tokenRejected(channel.id(), in(10), "TOKEN_INACTIVE"));
        assertTrue(turned(channel, 10).isPresent());
    }

    @Test
    void pages_that_are_due_to_be_looked_at_are_taken_once_and_again_when_their_time_comes() {
        Channel never = aPage("page-1", Optional.empty(), Optional.empty());
        Channel due = aPage("page-2", Optional.empty(), Optional.empty());
        Channel later = aPage("page-3", Optional.empty(), Optional.empty());
        Channel off = aPage("page-4", Optional.empty(), Optional.empty());
        tx(() -> stores.channels().checkAgain(due.id(), in(50)));
        tx(() -> stores.channels().checkAgain(later.id(), in(51)));
        tx(() -> stores.channels().switchOff(off.id(), in(1)));

        assertEquals(Set.of(never.id(), due.id()), Set.copyOf(claimed(10, 50)));
        assertEquals(List.of(), claimed(10, 50));
        assertEquals(List.of(later.id()), claimed(10, 51));
        assertEquals(1, claimed(1, 500).size());
    }

    @Test
    void a_new_name_replaces_the_old_one_and_nothing_else() {
        Channel channel = aPage("page-1", Optional.of(in(5)), Optional.of(in(6)));
        tx(() -> stores.channels().rename(channel.id(), "Café Ñandú y Té"));

        Channel renamed = tx(() -> stores.channels().find(channel.id())).orElseThrow();
        assertEquals("Café Ñandú y Té", renamed.name());
        assertEquals(channel.inactiveSince(), renamed.inactiveSince());
        assertEquals(channel.pausedUntil(), renamed.pausedUntil());
        assertEquals(channel.hours(), renamed.hours());
    }

    @Test
    void what_is_known_of_a_token_comes_back() {
        Channel channel = aPage("page-1", Optional.empty(), Optional.empty());
        assertEquals(TokenHealth.GOOD, tx(() -> stores.channels().tokenHealth(channel.id())));
        TokenHealth found = new TokenHealth(
                Optional.of(in(70)), Optional.of(in(80)), Optional.of(in(7)), Optional.of("TOKEN_INACTIVE:190/460"));
        tx(() -> stores.channels().noteHealth(channel.id(), found, in(7)));
        assertEquals(found, tx(() -> stores.channels().tokenHealth(channel.id())));
    }

    private List<ChannelId> claimed(int max, int now) {
        return tx(() -> stores.channels().claimToCheck(max, in(now), in(now + 100)));
    }

    @Test
    void pages_are_found_by_whose_login_connected_them_until_it_is_forgotten() {
        Channel one = aPage("page-1", Optional.empty(), Optional.empty());
        Channel later = aPage("page-2", Optional.empty(), Optional.empty());
        Channel ofBruno = aPage("page-3", Optional.empty(), Optional.empty());
        tx(() -> stores.channels().connectedBy(one.id(), "alma", in(1)));
        tx(() -> stores.channels().connectedBy(later.id(), "alma", in(9)));
        tx(() -> stores.channels().connectedBy(ofBruno.id(), "bruno", in(1)));

        assertEquals(List.of(one.id(), later.id()), ofNetworkPerson("alma", 9));
        assertEquals(List.of(one.id()), ofNetworkPerson("alma", 8));
        assertEquals(List.of(), tx(() -> stores.channels()
                .ofNetworkPerson(new ChannelKind("other-network"), "alma", in(9))));

        tx(() -> stores.channels().forgetNetworkPerson(FACEBOOK, "alma", in(8)));
        assertEquals(List.of(later.id()), ofNetworkPerson("alma", 9));
        assertEquals(List.of(ofBruno.id()), ofNetworkPerson("bruno", 9));
    }

    @Test
    void a_page_whose_token_was_forgotten_has_none_and_is_not_looked_at_until_it_gets_another() {
        Channel channel = aPage("page-1", Optional.empty(), Optional.empty());
        tx(() -> stores.channels().forgetToken(channel.id()));
        assertFalse(tx(() -> stores.channels().connection(channel.id())).hasToken());
        assertEquals(List.of(), tx(() -> stores.channels().claimToCheck(10, in(50), in(200))));

        tx(() -> stores.channels().renew(channel.id(), "a newer token"));
        assertEquals(
                "a newer token",
                tx(() -> stores.channels().connection(channel.id())).accessToken());
        assertEquals(List.of(channel.id()), tx(() -> stores.channels().claimToCheck(10, in(50), in(200))));
    }

    @Test
    void a_removed_page_keeps_its_place_without_a_token_until_it_is_connected_again() {
        Channel channel = aPage("page-1", Optional.empty(), Optional.empty());
        assertEquals(Optional.empty(), removed("page-1"));
        tx(() -> stores.channels().remove(channel.id(), in(5)));

        assertEquals(Optional.of(channel.id()), removed("page-1"));
        assertEquals(Optional.of(channel.id()), byExternalId(FACEBOOK, "page-1").map(Channel::id));
        assertFalse(tx(() -> stores.channels().find(channel.id())).orElseThrow().active());
        assertFalse(tx(() -> stores.channels().connection(channel.id())).hasToken());
        assertEquals(List.of(), tx(() -> stores.channels().claimToCheck(10, in(50), in(200))));

        tx(() -> stores.channels().renew(channel.id(), "a newer token"));
        assertEquals(Optional.empty(), removed("page-1"));
        assertTrue(tx(() -> stores.channels().find(channel.id())).orElseThrow().active());
    }

    private Optional<ChannelId> removed(String externalId) {
        return tx(() -> stores.channels().removed(FACEBOOK, externalId));
    }

    private List<ChannelId> ofNetworkPerson(String person, int seconds) {
        return tx(() -> stores.channels().ofNetworkPerson(FACEBOOK, person, in(seconds)));
    }

    private Channel aPage(String externalId, Optional<Instant> inactiveSince, Optional<Instant> pausedUntil) {
        Channel channel = new Channel(
                tx(() -> stores.channels().newId()),
                FACEBOOK,
                externalId,
                "Café Ñandú",
                Duration.ofHours(6),
                WeeklyHours.weekdays("09:00", "13:00").in("America/Santiago"),
                inactiveSince,
                pausedUntil);
        tx(() -> stores.channels().add(channel, "a secret token"));
        return channel;
    }

    private Optional<TokenHealth> turned(Channel channel, int seconds) {
        return tx(() -> stores.channels().turnedLight(channel.id(), in(seconds)));
    }

    private void pause(Channel channel, int seconds) {
        tx(() -> stores.channels().pause(channel.id(), in(seconds)));
    }

    private Optional<Instant> pausedUntil(Channel channel) {
        return tx(() -> stores.channels().find(channel.id())).orElseThrow().pausedUntil();
    }

    private Optional<Channel> byExternalId(ChannelKind kind, String externalId) {
        return tx(() -> stores.channels().byExternalId(kind, externalId));
    }
}
