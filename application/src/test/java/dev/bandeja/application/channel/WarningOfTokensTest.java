package dev.bandeja.application.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.MovableTime;
import dev.bandeja.application.World;
import dev.bandeja.application.mail.Letter;
import dev.bandeja.application.mail.MailBoard.MailCard;
import dev.bandeja.application.mail.MailKind;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.channel.TokenHealth;
import dev.bandeja.domain.servicelevel.BusinessHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Administrators hear of a page's token by mail, once for each change of its light. */
class WarningOfTokensTest {
    private final MovableTime time = new MovableTime(World.FRIDAY_NOON);
    private final InMemoryStores stores = new InMemoryStores();
    private final FakeLogin facebook = new FakeLogin();
    private final ConnectionSteps steps = new ConnectionSteps(stores, time);
    private final RecordHealth health = steps.recordHealth();
    private final FakeCheckup checkup = new FakeCheckup(facebook);
    private final CheckChannels check = steps.checkChannels(checkup);
    private final Person alma = person("Alma", "alma@example.com", Optional.of("pt"), true, Role.ADMINISTRATOR);
    private final Person olga = person("Olga", "olga@example.com", Optional.empty(), true, Role.ADMINISTRATOR);
    private ChannelId page;

    @BeforeEach
    void a_page_of_a_company_with_two_administrators() {
        person("Gone", "gone@example.com", Optional.empty(), false, Role.ADMINISTRATOR);
        person("Camila", "camila@example.com", Optional.empty(), true, Role.AGENT);
        facebook.offers("page-1", "Almacén del Sur");
        page = stores.channels().newId();
        Channel channel = new Channel(
                page,
                new ChannelKind("facebook"),
                "page-1",
                "Almacén del Sur",
                Channel.DEFAULT_REOPEN_WITHIN,
                BusinessHours.byDefault(ZoneId.of("America/Santiago")),
                Optional.empty(),
                Optional.empty());
        stores.inTransaction(() -> stores.channels().add(channel, "token of page-1"));
    }

    @Test
    void a_token_found_dead_is_told_to_every_active_administrator_once_however_often_it_is_looked_at() {
        facebook.findsTokens("TOKEN_INACTIVE:190/460");
        check.check(page);
        check.check(page);
        time.passes(Duration.ofHours(7));
        check.checkSome();

        Map<String, String> facts = Map.of(
                "page", "Almacén del Sur",
                "since", World.FRIDAY_NOON.toString(),
                "reason", "TOKEN_INACTIVE:190/460");
        assertEquals(
                List.of(
                        Letter.to(olga, MailKind.TOKEN_INACTIVE, facts),
                        Letter.to(alma, MailKind.TOKEN_INACTIVE, facts)),
                letters());
    }

    @Test
    void a_token_near_its_end_is_told_when_the_fourteenth_day_before_it_begins() {
        Instant end = World.FRIDAY_NOON.plus(TokenHealth.WARNING).plus(Duration.ofHours(3));
        facebook.letsTokensEnd(end);
        check.check(page);
        assertEquals(List.of(), letters());

        time.passes(Duration.ofHours(7));
        check.checkSome();
        time.passes(Duration.ofHours(7));
        check.checkSome();

        Map<String, String> facts = Map.of("page", "Almacén del Sur", "endsAt", end.toString());
        assertEquals(
                List.of(Letter.to(olga, MailKind.TOKEN_ENDS, facts), Letter.to(alma, MailKind.TOKEN_ENDS, facts)),
                letters());
    }

    @Test
    void a_near_end_is_told_even_while_the_network_cannot_be_reached() {
        facebook.letsTokensEnd(World.FRIDAY_NOON.plus(TokenHealth.WARNING).plus(Duration.ofHours(3)));
        check.check(page);
        facebook.isDown();
        time.passes(Duration.ofHours(7));
        check.checkSome();

        assertEquals(List.of(MailKind.TOKEN_ENDS, MailKind.TOKEN_ENDS), kinds());
    }

    @Test
    void a_page_that_is_switched_off_by_hand_is_nobodys_surprise() {
        health.switchedOff(page);
        assertEquals(List.of(), letters());
    }

    @Test
    void a_token_that_dies_again_after_it_was_renewed_is_told_again() {
        facebook.findsTokens("TOKEN_INACTIVE");
        check.check(page);
        stores.inTransaction(() -> stores.channels().renew(page, "a newer token"));
        facebook.findsTokens(null);
        check.check(page);
        facebook.findsTokens("TOKEN_INACTIVE");
        check.check(page);

        assertEquals(4, letters().size());
    }

    private Person person(String name, String email, Optional<String> language, boolean active, Role role) {
        Person person = new Person(stores.people().newId(), email, name, Set.of(role), language, active);
        stores.inTransaction(() -> stores.people().add(person, "hash"));
        return person;
    }

    /** Newest first. */
    private List<Letter> letters() {
        return stores.mails().latest(Optional.empty(), 100).items().stream()
                .map(MailCard::letter)
                .toList();
    }

    private List<MailKind> kinds() {
        return letters().stream().map(Letter::kind).toList();
    }
}
