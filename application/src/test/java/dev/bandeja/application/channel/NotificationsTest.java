package dev.bandeja.application.channel;

import static dev.bandeja.application.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.Somebody;
import dev.bandeja.application.World;
import dev.bandeja.application.conversation.FakeNetwork;
import dev.bandeja.application.conversation.SendOutcome;
import dev.bandeja.application.mail.Letter;
import dev.bandeja.application.mail.MailKind;
import dev.bandeja.application.mail.Notices;
import dev.bandeja.application.mail.WriteMail;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelSettings;
import dev.bandeja.domain.channel.ImportantContent;
import dev.bandeja.domain.channel.KeyPhrase;
import dev.bandeja.domain.channel.Notifications;
import dev.bandeja.domain.channel.NotifiedAddress;
import dev.bandeja.domain.channel.SettingsSection;
import dev.bandeja.domain.servicelevel.Span;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What arrives at a page's addresses, with each of the settings on and off. */
class NotificationsTest {
    private static final String GUARD = "guard@example.com";
    private static final Duration GATHER = Duration.ofMinutes(15);

    private final World world = new World();
    private final Channel page = world.aPage();
    private final Somebody alma = world.anAdministrator("Alma");
    private final Somebody camila = world.anAgent("Camila").signedIn();

    NotificationsTest() {
        world.aCampaign(page).with(camila);
        save(new ImportantContent(List.of(new KeyPhrase("abogado", false))));
    }

    @Test
    void a_new_ticket_is_told_at_once_when_that_is_wanted_and_not_when_it_is_not() {
        save(wishes(newTickets()));
        customer("Lucía").writes("hola, ¿tienen stock?");
        works();
        Letter letter = only();
        assertEquals(MailKind.TICKET_OPENED, letter.kind());
        assertEquals(GUARD, letter.address());
        assertEquals(Optional.of("pt"), letter.language());
        assertEquals(page.name(), letter.facts().get("page"));
        assertEquals("hola, ¿tienen stock?", letter.facts().get("words"));

        save(wishes(overdueTickets()));
        world.passes(GATHER);
        customer("Marco").writes("hola");
        works();
        assertEquals(1, arrived().size());
    }

    @Test
    void only_important_tickets_are_told_when_only_those_are_wanted() {
        save(wishes(importantTickets()));
        SomeCustomer lucia = customer("Lucía");
        lucia.writes("hola");
        works();
        assertEquals(List.of(), arrived());
        lucia.writes("voy a llamar a mi ABOGADO");
        works();
        assertEquals(List.of(MailKind.TICKET_IMPORTANT), kinds());
        lucia.writes("a mi abogado, digo");
        world.passes(GATHER);
        assertEquals(1, arrived().size(), "once for each ticket");

        save(wishes(newTickets()));
        SomeCustomer marco = customer("Marco");
        marco.writes("mi abogado les escribirá");
        works();
        assertEquals(List.of(MailKind.TICKET_IMPORTANT, MailKind.TICKET_OPENED), kinds());
        assertEquals("yes", arrived().get(1).facts().get("important"));
    }

    @Test
    void a_new_ticket_that_is_important_is_told_once() {
        save(wishes(new NotifiedAddress(GUARD, "es", true, true, false, false)));
        customer("Lucía").writes("mi abogado les escribirá");
        world.passes(GATHER);
        assertEquals(List.of(MailKind.TICKET_OPENED), kinds());
    }

    @Test
    void what_a_person_marks_and_who_becomes_a_vip_is_told_too() {
        save(wishes(importantTickets()));
        SomeCustomer lucia = customer("Lucía");
        SomeCustomer marco = customer("Marco");
        lucia.writes("hola");
        marco.writes("hola");
        works();
        world.tx(() -> world.house.markImportant.ticket(camila.person(), lucia.ticketId(), true));
        works();
        assertEquals(List.of(MailKind.TICKET_IMPORTANT), kinds());
        world.tx(() -> world.house.markImportant.ticket(camila.person(), lucia.ticketId(), false));
        world.tx(() -> world.house.markImportant.listed(alma.person(), page.id(), List.of(marco.personId())));
        world.passes(GATHER);
        assertEquals(List.of(MailKind.TICKET_IMPORTANT, MailKind.TICKET_IMPORTANT), kinds());
        assertEquals(
                Long.toString(marco.ticketId().value()),
                arrived().get(1).facts().get("ticket"));
    }

    @Test
    void a_ticket_that_becomes_late_is_told_at_that_second_when_it_is_wanted() {
        save(wishes(overdueTickets()));
        SomeCustomer lucia = customer("Lucía");
        lucia.writes("hola");
        world.passes(Duration.ofMinutes(20).minusSeconds(1));
        assertEquals(List.of(), arrived());
        world.passes(Duration.ofSeconds(1));
        assertEquals(List.of(MailKind.TICKET_OVERDUE), kinds());
        world.passes(Duration.ofHours(5));
        assertEquals(1, arrived().size(), "once");

        save(wishes(newTickets()));
        customer("Marco").writes("hola");
        world.passes(Duration.ofHours(1));
        assertEquals(List.of(MailKind.TICKET_OVERDUE, MailKind.TICKET_OPENED), kinds());
    }

    @Test
    void tickets_that_are_late_because_the_promise_was_made_shorter_are_told() {
        save(wishes(overdueTickets()));
        customer("Lucía").writes("hola");
        world.passes(Duration.ofMinutes(5));
        assertEquals(List.of(), arrived());
        var quality = settings().quality();
        save(quality.with(Map.of("privateFirstAnswer", Optional.of(Span.minutes(2)))));
        world.passes(Duration.ofSeconds(1));
        assertEquals(List.of(MailKind.TICKET_OVERDUE), kinds());
    }

    @Test
    void trouble_with_the_token_is_told_to_who_wants_it_and_to_no_administrator_twice() {
        save(new Notifications(
                List.of(
                        new NotifiedAddress(GUARD, "pt", false, false, false, true),
                        new NotifiedAddress("other@example.com", "es", true, true, true, false),
                        new NotifiedAddress(alma.person().email(), "es", false, false, false, true)),
                Span.minutes(15)));
        world.tx(() -> world.house.deauthorize.byPage(FakeNetwork.KIND, page.externalId()));
        works();
        assertEquals(
                List.of(alma.person().email(), GUARD),
                arrived().stream().map(Letter::address).toList());
        assertEquals(List.of(MailKind.TOKEN_INACTIVE, MailKind.TOKEN_INACTIVE), kinds());
        assertTrue(arrived().get(1).recipient().isPresent(), "it can be stopped");
        assertTrue(arrived().get(0).recipient().isEmpty());
    }

    @Test
    void a_page_that_the_network_restricts_is_told_once_while_it_lasts() {
        save(new Notifications(List.of(new NotifiedAddress(GUARD, "pt", false, false, false, true)), Span.minutes(15)));
        SomeCustomer lucia = customer("Lucía");
        lucia.writes("hola");
        works();
        for (int hours = 1; hours <= 2; hours++) {
            world.network.answersWith(
                    (message, arrive) -> new SendOutcome.Rejected("PAGE_RESTRICTED", Duration.ofHours(1)));
            camila.answers(lucia.ticketId(), "Hola " + hours);
            camila.answers(lucia.ticketId(), "¿Sigues ahí? " + hours);
            works();
            assertEquals(
                    2 * hours,
                    kinds().stream().filter(MailKind.PAGE_RESTRICTED::equals).count());
            world.passes(Duration.ofHours(3));
        }
        assertEquals(GUARD, arrived().get(1).address());
        assertTrue(arrived().get(1).facts().get("until").startsWith("2026-11-20T13:00"));
    }

    @Test
    void what_follows_within_the_time_comes_in_one_mail_at_its_end_and_nothing_twice() {
        save(wishes(newTickets()));
        for (int i = 0; i < 40; i++) {
            customer("Person " + i).writes("hola " + i);
            works();
            world.passes(Duration.ofSeconds(1));
        }
        assertEquals(List.of(MailKind.TICKET_OPENED), kinds());
        world.passes(GATHER.minusSeconds(41));
        assertEquals(1, arrived().size());
        world.passes(Duration.ofSeconds(1));

        assertEquals(List.of(MailKind.TICKET_OPENED, MailKind.TICKET_DIGEST), kinds());
        Letter digest = arrived().get(1);
        assertEquals("39", digest.facts().get("count"));
        assertEquals("hola 1", digest.facts().get("0.words"));
        assertTrue(digest.facts().containsKey((WriteNotices.MOST_LISTED - 1) + ".ticket"));
        assertTrue(!digest.facts().containsKey(WriteNotices.MOST_LISTED + ".ticket"), "the rest is a number");
        world.passes(Duration.ofDays(1));
        assertEquals(2, arrived().size());
    }

    @Test
    void an_address_whose_news_another_server_has_just_told_gets_no_empty_mail() {
        save(new Notifications(List.of(newTickets()), Span.minutes(0)));
        customer("Lucía").writes("hola");
        works();
        Notices notices = world.stores.notices();
        // Claimed by what was due before the other server's transaction ended.
        Notices late = (Notices) Proxy.newProxyInstance(
                Notices.class.getClassLoader(),
                new Class<?>[] {Notices.class},
                (proxy, called, with) ->
                        called.getName().equals("claim") ? notices.of(page.id()) : called.invoke(notices, with));
        WriteMail write = new WriteMail(world.stores.mails(), world.house.wakeUps, world.time);
        world.tx(() -> new WriteNotices(late, world.stores.settings(), world.stores.channels(), write, world.time)
                .writeSome());
        works();
        assertEquals(List.of(MailKind.TICKET_OPENED), kinds());
    }

    @Test
    void without_a_time_to_gather_each_comes_by_itself_and_a_shorter_one_counts_for_what_waits() {
        save(new Notifications(List.of(newTickets()), Span.minutes(0)));
        customer("Lucía").writes("hola");
        works();
        customer("Marco").writes("hola");
        works();
        assertEquals(List.of(MailKind.TICKET_OPENED, MailKind.TICKET_OPENED), kinds());

        save(new Notifications(List.of(newTickets()), Span.hours(5)));
        customer("Nadia").writes("hola");
        world.passes(Duration.ofHours(1));
        assertEquals(2, arrived().size());
        save(new Notifications(List.of(newTickets()), Span.hours(1)));
        world.passes(Duration.ZERO);
        assertEquals(3, arrived().size());
    }

    @Test
    void each_address_hears_what_it_wants_in_its_language() {
        save(wishes(newTickets(), new NotifiedAddress("boss@example.com", "en", false, true, false, false)));
        customer("Lucía").writes("hola");
        customer("Marco").writes("mi abogado");
        world.passes(GATHER);
        assertEquals(
                List.of("boss@example.com en", GUARD + " pt"),
                arrived().stream()
                        .map(letter ->
                                letter.address() + " " + letter.language().orElseThrow())
                        .distinct()
                        .sorted()
                        .toList());
    }

    @Test
    void an_address_that_was_removed_hears_nothing_of_what_waits() {
        save(wishes(newTickets()));
        customer("Lucía").writes("hola");
        works();
        customer("Marco").writes("hola");
        save(Notifications.NONE);
        world.passes(GATHER);
        save(wishes(newTickets()));
        world.passes(GATHER);
        assertEquals(1, arrived().size());
    }

    @Test
    void who_stops_the_mails_by_the_link_in_one_gets_no_more_of_that_page_until_it_is_taken_back() {
        Channel other = world.aPage();
        save(page, wishes(newTickets()));
        save(other, wishes(newTickets()));
        customer("Lucía").writes("hola");
        works();
        String link = world.house.mailbox.links().get(0);
        assertTrue(link.startsWith("/notifications/stop/"), link);
        String token = link.substring(link.lastIndexOf('/') + 1);

        assertEquals(
                Optional.of(new StopNotifications.Subscription(GUARD, page.name(), false)),
                world.tx(() -> world.house.stopNotifications.look(token)));
        customer("Marco").writes("hola");
        works();
        world.tx(() -> world.house.stopNotifications.stop(token));
        customer("Nadia").writes("hola");
        world.passes(GATHER);
        assertEquals(1, arrived().size());
        assertRefused(
                Reason.NOTIFICATIONS_STOPPED, () -> world.tx(() -> world.house.tryNotification.send(page.id(), GUARD)));
        world.customer("Olga", other).writes("hola");
        works();
        assertEquals(2, arrived().size(), "other pages go on");

        world.tx(() -> world.house.stopNotifications.resume(alma.person(), page.id(), "Guard@Example.com"));
        customer("Pedro").writes("hola");
        works();
        assertEquals(3, arrived().size());
        assertRefused(
                Reason.NOT_FOUND,
                () -> world.tx(() -> world.house.stopNotifications.resume(alma.person(), page.id(), GUARD)));
        assertEquals(Optional.empty(), world.tx(() -> world.house.stopNotifications.stop("guessed")));
    }

    @Test
    void a_trial_goes_to_saved_addresses_only_and_can_be_stopped_as_any_other() {
        save(wishes(newTickets()));
        world.tx(() -> world.house.tryNotification.send(page.id(), " Guard@example.com"));
        works();
        assertEquals(List.of(MailKind.NOTIFICATION_TRIAL), kinds());
        assertTrue(only().recipient().isPresent());
        assertRefused(
                Reason.NOT_FOUND,
                () -> world.tx(() -> world.house.tryNotification.send(page.id(), "nobody@example.com")));
    }

    @Test
    void what_was_only_found_later_is_never_told() {
        SomeCustomer pedro = customer("Pedro");
        String heard = pedro.line("m-heard", world.time.instant(), "hola");
        world.network.remembers(heard);
        world.delivers(heard);
        works();
        save(wishes(new NotifiedAddress(GUARD, "es", true, true, false, false)));
        SomeCustomer lucia = customer("Lucía");
        world.network.remembers(lucia.line("m-lost", world.time.instant().plusSeconds(60), "mi abogado les escribirá"));
        world.time.passes(Duration.ofMinutes(30));
        world.tx(() -> world.house.beginBackfill.started());
        for (int i = 0; i < 10; i++) {
            world.passes(Duration.ofSeconds(1));
        }
        assertTrue(lucia.ticket().importance().isImportant());
        assertEquals(List.of(), arrived());
    }

    private void works() {
        world.settleEverything();
        world.everyWorkerLooks();
    }

    private SomeCustomer customer(String name) {
        return world.customer(name, page);
    }

    private static NotifiedAddress newTickets() {
        return new NotifiedAddress(GUARD, "pt", true, false, false, false);
    }

    private static NotifiedAddress importantTickets() {
        return new NotifiedAddress(GUARD, "pt", false, true, false, false);
    }

    private static NotifiedAddress overdueTickets() {
        return new NotifiedAddress(GUARD, "pt", false, false, true, false);
    }

    private static Notifications wishes(NotifiedAddress... addresses) {
        return new Notifications(List.of(addresses), Span.minutes(15));
    }

    private void save(SettingsSection section) {
        save(page, section);
    }

    private void save(Channel channel, SettingsSection section) {
        world.tx(() -> world.house.saveSettings.save(
                alma.person(),
                channel.id(),
                section,
                world.stores.settings().of(channel.id()).orElseThrow().version(section.name())));
    }

    private ChannelSettings settings() {
        return world.stores.settings().of(page.id()).orElseThrow();
    }

    private List<Letter> arrived() {
        return world.house.mailbox.taken();
    }

    private List<MailKind> kinds() {
        return arrived().stream().map(Letter::kind).toList();
    }

    private Letter only() {
        assertEquals(1, arrived().size());
        return arrived().get(0);
    }
}
