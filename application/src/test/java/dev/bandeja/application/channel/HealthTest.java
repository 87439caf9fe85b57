package dev.bandeja.application.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.MovableTime;
import dev.bandeja.application.World;
import dev.bandeja.application.channel.NoteSigns.Signs;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.channel.HealthCheck;
import dev.bandeja.domain.channel.HealthCheck.Kind;
import dev.bandeja.domain.channel.HealthCheck.Part;
import dev.bandeja.domain.channel.HealthCheck.Verdict;
import dev.bandeja.domain.channel.PermissionAnswer.Answer;
import dev.bandeja.domain.servicelevel.BusinessHours;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthTest {
    private static final ChannelId PAGE = new ChannelId(1);

    private final MovableTime time = new MovableTime(World.FRIDAY_NOON);
    private final InMemoryStores stores = new InMemoryStores();
    private final FakeLogin facebook = new FakeLogin();
    private final FakeCheckup checkup = new FakeCheckup(facebook);
    private final ConnectionSteps steps = new ConnectionSteps(stores, time);
    private final RecordHealth record = steps.recordHealth();
    private final CheckChannels check = steps.checkChannels(checkup);
    private final RepairChannel repair = new RepairChannel(record, kind -> checkup, check);
    private final NoteSigns signs = steps.noteSigns();

    @BeforeEach
    void a_page_is_connected() throws NetworkLogin.Failed {
        stores.inTransaction(() -> stores.channels().add(page(PAGE, "page-1"), "token"));
        facebook.subscribe("page-1", "token");
        checkup.calls("Almacén del Sur");
    }

    @Test
    void a_look_finds_everything_out_and_keeps_it() {
        check.check(PAGE);

        assertEquals(
                List.of(
                        Kind.PUBLIC_ADDRESS,
                        Kind.APP_SUBSCRIPTION,
                        Kind.PAGE_SUBSCRIPTION,
                        Kind.PERMISSIONS,
                        Kind.TASKS,
                        Kind.TOKEN,
                        Kind.DATA_ACCESS,
                        Kind.PAGE_NAME),
                stores.healthChecks().of(PAGE).stream()
                        .map(kept -> kept.check().kind())
                        .toList());
        assertTrue(stores.healthChecks().of(PAGE).stream()
                .allMatch(kept -> kept.check().verdict() == Verdict.OK));
    }

    @Test
    void screens_hear_of_a_change_and_not_of_every_look() {
        check.check(PAGE);
        int told = news();
        check.check(PAGE);
        assertEquals(told, news());

        checkup.cannotReachUs("UNREACHABLE");
        check.check(PAGE);
        assertEquals(told + 1, news());
    }

    @Test
    void a_page_is_looked_at_every_six_hours_and_soon_again_while_our_address_does_not_answer() {
        assertEquals(0, looks());
        check.checkSome();
        assertEquals(1, looks());
        time.passes(Duration.ofHours(6).minusSeconds(1));
        check.checkSome();
        assertEquals(1, looks());
        time.passes(Duration.ofSeconds(1));
        checkup.cannotReachUs("UNREACHABLE");
        check.checkSome();
        assertEquals(2, looks());

        time.passes(Duration.ofMinutes(1));
        checkup.reachesUsAgain();
        check.checkSome();
        assertEquals(3, looks());
        time.passes(Duration.ofMinutes(1));
        check.checkSome();
        assertEquals(3, looks());
    }

    @Test
    void a_look_that_nobody_finished_is_taken_up_after_ten_minutes() {
        assertEquals(List.of(PAGE), record.claim(10));
        assertEquals(List.of(), record.claim(10));
        time.passes(Duration.ofMinutes(10));
        assertEquals(List.of(PAGE), record.claim(10));
    }

    @Test
    void a_page_whose_token_cannot_be_read_turns_red_and_does_not_keep_the_others_from_being_looked_at() {
        ChannelId other = new ChannelId(2);
        stores.inTransaction(() -> {
            stores.channels().add(page(other, "page-2"), "token");
            stores.channels().spoilToken(PAGE);
        });

        check.checkSome();

        assertEquals(
                Optional.of(TokenUnreadable.REASON),
                stores.channels().tokenHealth(PAGE).reason());
        assertFalse(stores.healthChecks().of(other).isEmpty());
    }

    @Test
    void our_own_address_is_called_once_for_many_pages() {
        stores.inTransaction(() -> stores.channels().add(page(new ChannelId(2), "page-2"), "token 2"));
        check.checkSome();
        assertEquals(1, looks());
        assertEquals(Verdict.OK, verdict(new ChannelId(2), Kind.PUBLIC_ADDRESS));
    }

    @Test
    void what_the_network_does_not_tell_is_unknown_and_the_light_stays() {
        check.check(PAGE);
        facebook.isDown();
        check.check(PAGE);

        assertEquals(HealthCheck.unknown(Kind.TOKEN, "CONNECTION_LOST"), known(PAGE, Kind.TOKEN));
        assertEquals(Verdict.OK, verdict(PAGE, Kind.PERMISSIONS), "what was not asked stays as it was");
        assertTrue(active());
    }

    @Test
    void a_dead_token_turns_the_light_red_and_is_named() {
        facebook.findsTokens("TOKEN_INACTIVE:190/460");
        check.check(PAGE);

        assertFalse(active());
        assertEquals(HealthCheck.failing(Kind.TOKEN, "TOKEN_INACTIVE:190/460"), known(PAGE, Kind.TOKEN));
    }

    @Test
    void a_permission_that_was_declined_at_the_login_is_called_declined_later_too() {
        stores.inTransaction(() -> stores.healthChecks()
                .keep(
                        PAGE,
                        List.of(HealthCheck.of(
                                Kind.PERMISSIONS,
                                List.of(
                                        new Part("messaging", true, Answer.GRANTED),
                                        new Part("comments", true, Answer.DECLINED)),
                                "PERMISSION_MISSING")),
                        time.instant()));
        checkup.grants(Map.of());
        check.check(PAGE);

        assertEquals(
                List.of(new Part("messaging", true, Answer.MISSING), new Part("comments", true, Answer.DECLINED)),
                known(PAGE, Kind.PERMISSIONS).parts());
    }

    @Test
    void a_page_renamed_on_its_network_is_called_so_here_and_that_is_pointed_out_for_a_week() {
        checkup.calls("Almacén del Sur y Norte");
        check.check(PAGE);
        assertEquals(
                "Almacén del Sur y Norte",
                stores.channels().find(PAGE).orElseThrow().name());
        assertTrue(active());

        time.passes(Duration.ofDays(6));
        check.check(PAGE);
        assertEquals(
                HealthCheck.warning(Kind.PAGE_NAME, "RENAMED").withValue("Almacén del Sur"),
                known(PAGE, Kind.PAGE_NAME));
        time.passes(Duration.ofDays(1));
        check.check(PAGE);
        assertEquals(HealthCheck.ok(Kind.PAGE_NAME), known(PAGE, Kind.PAGE_NAME));
    }

    @Test
    void an_answer_to_a_token_that_was_replaced_meanwhile_changes_nothing() {
        ChannelConnection old = record.connection(PAGE);
        stores.inTransaction(() -> stores.channels().renew(PAGE, "a newer token"));
        facebook.findsTokens("TOKEN_INACTIVE:190/460");

        record.examined(old, List.of(), checkup.examine(old));
        stores.inTransaction(() -> steps.turnRed().turnIfCurrent(old, "TOKEN_INACTIVE:190/460"));

        assertTrue(active());
        assertEquals(List.of(), stores.healthChecks().of(PAGE));
    }

    @Test
    void a_refused_token_turns_the_light_red_once_and_screens_hear_it() {
        ChannelConnection used = record.connection(PAGE);
        int told = news();
        stores.inTransaction(() -> steps.turnRed().turnIfCurrent(used, "TOKEN_INACTIVE:190/467"));
        stores.inTransaction(() -> steps.turnRed().turnIfCurrent(used, "TOKEN_INACTIVE:190/460"));

        assertEquals(told + 1, news());
        assertEquals(
                Optional.of("TOKEN_INACTIVE:190/467"),
                stores.channels().tokenHealth(PAGE).reason());
    }

    @Test
    void what_answers_say_by_the_way_is_remembered() {
        signs.note(PAGE, new Signs(Optional.of(83), false, Optional.of(Duration.ofSeconds(-3))));

        assertEquals(HealthCheck.warning(Kind.RATE_LIMIT, "MUCH_USED").withValue("83"), known(PAGE, Kind.RATE_LIMIT));
        assertEquals(HealthCheck.ok(Kind.CLOCK).withValue("-3"), known(PAGE, Kind.CLOCK));
        signs.note(new ChannelId(99), new Signs(Optional.of(1), false, Optional.empty()));
        assertEquals(List.of(), stores.healthChecks().of(new ChannelId(99)), "a page that is gone");
    }

    @Test
    void a_silent_page_is_repaired_on_both_levels() throws NetworkLogin.Failed {
        facebook.unsubscribe("page-1", "token");
        checkup.forgotTheApp();
        check.check(PAGE);
        assertEquals(Verdict.FAILING, verdict(PAGE, Kind.PAGE_SUBSCRIPTION));

        repair.repair(PAGE);

        assertEquals(Verdict.OK, verdict(PAGE, Kind.PAGE_SUBSCRIPTION));
        assertEquals(Verdict.OK, verdict(PAGE, Kind.APP_SUBSCRIPTION));
    }

    @Test
    void a_repair_that_the_network_refuses_says_so_and_an_inactive_page_cannot_be_repaired() {
        checkup.forgotTheApp();
        checkup.refusesTheApp();
        Refused no = assertThrows(Refused.class, () -> repair.repair(PAGE));
        assertEquals(Reason.NETWORK_REFUSED, no.reason());
        assertEquals("REFUSED:2200", no.facts().get("answer"));

        stores.inTransaction(() -> steps.turnRed().turn(PAGE, "TOKEN_INACTIVE"));
        assertEquals(
                Reason.TOKEN_INACTIVE,
                assertThrows(Refused.class, () -> repair.repair(PAGE)).reason());
    }

    @Test
    void the_app_is_subscribed_before_there_is_any_page_or_the_network_says_why_not() {
        Preflight preflight = new Preflight(kind -> checkup);
        ChannelKind facebookKind = new ChannelKind("facebook");
        checkup.forgotTheApp();
        assertEquals(Verdict.FAILING, preflight.of(facebookKind).get(1).verdict());
        assertEquals(Verdict.OK, preflight.repair(facebookKind).get(1).verdict());

        checkup.refusesTheApp();
        assertEquals(
                Reason.NETWORK_REFUSED,
                assertThrows(Refused.class, () -> preflight.repair(facebookKind))
                        .reason());
    }

    private boolean active() {
        return stores.channels().find(PAGE).orElseThrow().active();
    }

    private int looks() {
        return checkup.asked();
    }

    private long countNews() {
        return stores.liveFeed().all().stream()
                .filter(entry -> entry.channel().isPresent())
                .count();
    }

    private int news() {
        return Math.toIntExact(countNews());
    }

    private HealthCheck known(ChannelId page, Kind kind) {
        return stores.healthChecks().find(page, kind).orElseThrow().check();
    }

    private Verdict verdict(ChannelId page, Kind kind) {
        return known(page, kind).verdict();
    }

    private static Channel page(ChannelId id, String externalId) {
        return new Channel(
                id,
                new ChannelKind("facebook"),
                externalId,
                "Almacén del Sur",
                Channel.DEFAULT_REOPEN_WITHIN,
                BusinessHours.byDefault(ZoneId.of("America/Santiago")),
                Optional.empty(),
                Optional.empty());
    }
}
