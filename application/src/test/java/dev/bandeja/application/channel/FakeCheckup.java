package dev.bandeja.application.channel;

import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.channel.Checkup;
import dev.bandeja.domain.channel.HealthCheck;
import dev.bandeja.domain.channel.HealthCheck.Kind;
import dev.bandeja.domain.channel.PermissionAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A network that says about pages what it was told to; about tokens it says what its login says. */
final class FakeCheckup implements NetworkCheckup {
    private final FakeLogin login;
    private HealthCheck address = HealthCheck.ok(Kind.PUBLIC_ADDRESS);
    private HealthCheck app = HealthCheck.ok(Kind.APP_SUBSCRIPTION);
    private Optional<String> name = Optional.empty();
    private Map<String, Boolean> granted = Map.of("messaging", true, "comments", true);
    private int asked;
    private boolean refusesTheApp;

    FakeCheckup(FakeLogin login) {
        this.login = login;
    }

    void cannotReachUs(String why) {
        address = HealthCheck.failing(Kind.PUBLIC_ADDRESS, why).withValue("https://bandeja.example");
    }

    void reachesUsAgain() {
        address = HealthCheck.ok(Kind.PUBLIC_ADDRESS);
    }

    void forgotTheApp() {
        app = HealthCheck.failing(Kind.APP_SUBSCRIPTION, "NOT_SUBSCRIBED");
    }

    void refusesTheApp() {
        refusesTheApp = true;
    }

    void calls(String pageName) {
        name = Optional.of(pageName);
    }

    void grants(Map<String, Boolean> permissions) {
        granted = permissions;
    }

    /** How often our address was looked at. */
    int asked() {
        return asked;
    }

    @Override
    public ChannelKind kind() {
        return login.kind();
    }

    @Override
    public HealthCheck publicAddress() {
        asked++;
        return address;
    }

    @Override
    public HealthCheck appSubscription() {
        return app;
    }

    @Override
    public void subscribeApp() throws NetworkLogin.Failed {
        if (refusesTheApp) {
            throw new NetworkLogin.Failed("REFUSED:2200");
        }
        app = HealthCheck.ok(Kind.APP_SUBSCRIPTION);
    }

    @Override
    public void subscribe(ChannelConnection page) throws NetworkLogin.Failed {
        login.subscribe(page.externalId(), page.accessToken());
    }

    @Override
    public Examination examine(ChannelConnection channel) {
        HealthCheck subscription = login.subscribed().contains(channel.externalId())
                ? HealthCheck.ok(Kind.PAGE_SUBSCRIPTION)
                : HealthCheck.failing(Kind.PAGE_SUBSCRIPTION, "NOT_SUBSCRIBED");
        HealthCheck permissions =
                Checkup.permissions(PermissionAnswer.compare(List.of("messaging", "comments"), List.of(), granted));
        try {
            return new Examination(
                    Told.of(login.inspect(channel.externalId(), channel.accessToken())),
                    name.map(called -> Told.of(new PageProfile(called, Optional.empty())))
                            .orElse(Told.nothing("TEMPORARY")),
                    List.of(subscription, permissions, HealthCheck.ok(Kind.TASKS)));
        } catch (NetworkLogin.Failed down) {
            return new Examination(
                    Told.nothing(down.reason()),
                    Told.nothing(down.reason()),
                    List.of(HealthCheck.unknown(Kind.PAGE_SUBSCRIPTION, down.reason())));
        }
    }
}
