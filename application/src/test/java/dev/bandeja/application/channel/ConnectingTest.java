package dev.bandeja.application.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.MovableTime;
import dev.bandeja.application.World;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.channel.ConnectionAttempt;
import dev.bandeja.domain.channel.ConnectionAttempt.Step;
import dev.bandeja.domain.channel.HealthCheck.Kind;
import dev.bandeja.domain.channel.HealthCheck.Verdict;
import dev.bandeja.domain.channel.PermissionAnswer.Answer;
import dev.bandeja.domain.channel.TokenHealth.Light;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConnectingTest {
    private static final ChannelKind FACEBOOK = new ChannelKind("facebook");
    private static final URI RETURN = URI.create("https://bandeja.example/oauth/facebook/callback");

    private final MovableTime time = new MovableTime(World.FRIDAY_NOON);
    private final InMemoryStores stores = new InMemoryStores();
    private final FakeLogin facebook = new FakeLogin();
    private final Person alma =
            new Person(new AgentId(1), "alma@example.com", "Alma", Set.of(Role.ADMINISTRATOR), Optional.empty(), true);
    private final Person other =
            new Person(new AgentId(2), "olga@example.com", "Olga", Set.of(Role.ADMINISTRATOR), Optional.empty(), true);

    private final ConnectionSteps steps = new ConnectionSteps(stores, time);
    private final StartConnection start = steps.start();
    private final FinishLogin finish = new FinishLogin(steps.recordLogin(), kind -> facebook);
    private final FakeCheckup checkup = new FakeCheckup(facebook);
    private final RecordHealth health = steps.recordHealth();
    private final CheckChannels check = steps.checkChannels(checkup);
    private final ConnectPage connect =
            new ConnectPage(steps.recordConnection(), kind -> facebook, kind -> checkup, check);
    private final SwitchOffChannel switchOff = new SwitchOffChannel(health, kind -> facebook);

    @Test
    void a_page_is_connected_by_login_consent_and_choice() {
        facebook.offers("page-1", "Almacén del Sur");
        ConnectionAttempt attempt = aLogin(Optional.empty());
        assertEquals(Step.CHOOSING_PAGE, attempt.step());

        ChannelId channel = connect.connect(alma, attempt.id(), "page-1", false);

        Channel connected = stores.channels().find(channel).orElseThrow();
        assertEquals("Almacén del Sur", connected.name());
        assertTrue(connected.active());
        assertEquals("token of page-1", stores.channels().connection(channel).accessToken());
        assertEquals(Set.of("page-1"), facebook.subscribed());
        assertEquals(List.of(channel), stores.channels().ofNetworkPerson(FACEBOOK, "person-1", time.instant()));
        assertEquals(Optional.empty(), stores.connectionAttempts().token(attempt.id(), "page-1"));
        assertEquals(
                Step.CONNECTED,
                stores.connectionAttempts().find(attempt.id()).orElseThrow().step());
    }

    @Test
    void a_removed_page_is_told_to_be_quiet_and_connected_again_is_the_same_channel() {
        facebook.offers("page-1", "Almacén del Sur");
        ChannelId channel = connect.connect(alma, aLogin(Optional.empty()).id(), "page-1", false);

        new RemoveChannel(switchOff, health).remove(channel);

        assertEquals(Set.of(), facebook.subscribed());
        assertFalse(stores.channels().connection(channel).hasToken());
        assertEquals(Light.OFF, stores.channels().tokenHealth(channel).light(time.instant()));

        ConnectionAttempt again = aLogin(Optional.empty());
        assertEquals(Optional.empty(), again.offers().get(0).channel());
        assertEquals(channel, connect.connect(alma, again.id(), "page-1", false));
        assertTrue(stores.channels().find(channel).orElseThrow().active());
        assertEquals(Set.of("page-1"), facebook.subscribed());
    }

    @Test
    void a_page_that_the_network_cannot_be_told_about_is_not_removed() {
        facebook.offers("page-1", "Almacén del Sur");
        ChannelId channel = connect.connect(alma, aLogin(Optional.empty()).id(), "page-1", false);
        facebook.isDown();
        refused(Reason.NETWORK_REFUSED, () -> new RemoveChannel(switchOff, health).remove(channel));
        assertTrue(stores.channels().find(channel).orElseThrow().active());
        assertTrue(stores.channels().connection(channel).hasToken());
    }

    @Test
    void without_all_permissions_nothing_can_be_chosen_and_each_is_named() {
        facebook.offers("page-1", "Almacén del Sur");
        facebook.answers("comments", Answer.DECLINED);

        ConnectionAttempt attempt = aLogin(Optional.empty());

        assertEquals(Step.PERMISSIONS_MISSING, attempt.step());
        assertEquals(Answer.DECLINED, attempt.permissions().get(1).answer());
        assertEquals(Optional.empty(), stores.connectionAttempts().token(attempt.id(), "page-1"));
        refused(Reason.CONFLICT, () -> connect.connect(alma, attempt.id(), "page-1", false));
    }

    @Test
    void who_says_no_at_the_login_is_told_so() {
        ConnectionAttempt attempt = started(Optional.empty());

        ConnectionAttempt back =
                finish.finish("state", "session", Optional.empty(), RETURN).orElseThrow();

        assertEquals(attempt.id(), back.id());
        assertEquals(Step.FAILED, back.step());
        assertEquals(Optional.of("CANCELLED"), back.failure());
    }

    @Test
    void a_code_that_does_not_work_and_a_person_without_pages_fail_in_words() {
        facebook.refusesCodesWith("CODE_EXPIRED");
        assertEquals(Optional.of("CODE_EXPIRED"), aLogin(Optional.empty()).failure());

        facebook.refusesCodesWith(null);
        assertEquals(Optional.of("NO_PAGES"), aLogin(Optional.empty()).failure());
    }

    @Test
    void a_state_works_once_for_its_own_session_and_only_for_half_an_hour() {
        facebook.offers("page-1", "Almacén del Sur");
        started(Optional.empty());
        assertEquals(Optional.empty(), finish.finish("state", "another session", Optional.of("code"), RETURN));
        assertTrue(
                finish.finish("state", "session", Optional.of("code"), RETURN).isPresent());
        assertEquals(Optional.empty(), finish.finish("state", "session", Optional.of("code"), RETURN));

        started(Optional.empty());
        time.passes(ConnectionAttempt.LIFETIME);
        assertEquals(Optional.empty(), finish.finish("state", "session", Optional.of("code"), RETURN));
    }

    @Test
    void a_page_without_the_role_or_already_connected_or_never_offered_is_refused() {
        facebook.offers("page-1", "Almacén del Sur");
        facebook.offers("page-2", "Sur Outlet", "MESSAGING");
        connect.connect(alma, aLogin(Optional.empty()).id(), "page-1", false);
        long attempt = aLogin(Optional.empty()).id();

        refused(Reason.PAGE_CONNECTED, () -> connect.connect(alma, attempt, "page-1", false));
        refused(Reason.PAGE_ROLE_MISSING, () -> connect.connect(alma, attempt, "page-2", false));
        refused(Reason.NOT_FOUND, () -> connect.connect(alma, attempt, "page-3", false));
        refused(Reason.NOT_FOUND, () -> connect.connect(other, attempt, "page-1", false));
    }

    @Test
    void while_the_network_cannot_reach_us_nothing_is_connected_unless_anyway() {
        facebook.offers("page-1", "Almacén del Sur");
        checkup.cannotReachUs("UNREACHABLE");
        long attempt = aLogin(Optional.empty()).id();

        Refused no = assertThrows(Refused.class, () -> connect.connect(alma, attempt, "page-1", false));
        assertEquals(Reason.ADDRESS_UNREACHABLE, no.reason());
        assertEquals(Map.of("answer", "UNREACHABLE", "address", "https://bandeja.example"), no.facts());
        assertEquals(Optional.empty(), stores.channels().byExternalId(FACEBOOK, "page-1"));
        assertEquals(Set.of(), facebook.subscribed());

        ChannelId channel = connect.connect(alma, attempt, "page-1", true);
        assertTrue(stores.channels().find(channel).orElseThrow().active());
        assertEquals(
                Verdict.FAILING,
                stores.healthChecks()
                        .find(channel, Kind.PUBLIC_ADDRESS)
                        .orElseThrow()
                        .check()
                        .verdict());
    }

    @Test
    void when_the_network_does_not_subscribe_nothing_is_half_done() {
        facebook.offers("page-1", "Almacén del Sur");
        facebook.refusesToSubscribe();
        long attempt = aLogin(Optional.empty()).id();

        refused(Reason.NETWORK_REFUSED, () -> connect.connect(alma, attempt, "page-1", false));

        assertEquals(Optional.empty(), stores.channels().byExternalId(FACEBOOK, "page-1"));
        assertEquals(
                Step.CHOOSING_PAGE,
                stores.connectionAttempts().find(attempt).orElseThrow().step());
    }

    @Test
    void activating_again_keeps_the_channel_and_takes_only_its_own_page() {
        facebook.offers("page-1", "Almacén del Sur");
        facebook.offers("page-2", "Sur Outlet");
        ChannelId channel = connect.connect(alma, aLogin(Optional.empty()).id(), "page-1", false);
        stores.inTransaction(() -> stores.channels().tokenRejected(channel, time.instant(), "TOKEN_INACTIVE"));
        long attempt = aLogin(Optional.of(channel)).id();

        refused(Reason.OTHER_PAGE, () -> connect.connect(alma, attempt, "page-2", false));
        assertEquals(channel, connect.connect(alma, attempt, "page-1", false));

        assertTrue(stores.channels().find(channel).orElseThrow().active());
    }

    @Test
    void a_look_at_a_dead_token_turns_the_light_red_and_an_unreachable_network_changes_nothing() {
        facebook.offers("page-1", "Almacén del Sur");
        ChannelId channel = connect.connect(alma, aLogin(Optional.empty()).id(), "page-1", false);
        facebook.isDown();
        check.check(channel);
        assertEquals(Light.GREEN, light(channel));

        facebook.isUpAgain();
        facebook.findsTokens("TOKEN_INACTIVE");
        time.passes(Duration.ofHours(7));
        check.checkSome();

        assertEquals(Light.RED, light(channel));
        assertFalse(stores.channels().find(channel).orElseThrow().active());
    }

    @Test
    void switching_off_tells_the_network_and_shows_no_fault() {
        facebook.offers("page-1", "Almacén del Sur");
        ChannelId channel = connect.connect(alma, aLogin(Optional.empty()).id(), "page-1", false);

        switchOff.switchOff(channel);

        assertEquals(Set.of(), facebook.subscribed());
        assertEquals(Light.OFF, light(channel));
    }

    @Test
    void a_working_page_stays_on_when_the_network_cannot_be_told() {
        facebook.offers("page-1", "Almacén del Sur");
        ChannelId channel = connect.connect(alma, aLogin(Optional.empty()).id(), "page-1", false);
        facebook.isDown();

        refused(Reason.NETWORK_REFUSED, () -> switchOff.switchOff(channel));

        assertEquals(Light.GREEN, light(channel));
    }

    private Light light(ChannelId channel) {
        return stores.channels().tokenHealth(channel).light(time.instant());
    }

    private ConnectionAttempt started(Optional<ChannelId> renews) {
        return start.start(alma, FACEBOOK, renews, "state", "session");
    }

    private ConnectionAttempt aLogin(Optional<ChannelId> renews) {
        started(renews);
        return finish.finish("state", "session", Optional.of("code"), RETURN).orElseThrow();
    }

    private static void refused(Reason reason, Runnable action) {
        assertEquals(reason, assertThrows(Refused.class, action::run).reason());
    }
}
