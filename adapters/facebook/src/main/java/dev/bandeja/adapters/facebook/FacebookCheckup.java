package dev.bandeja.adapters.facebook;

import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.application.channel.NetworkCheckup;
import dev.bandeja.application.channel.NetworkLogin.Failed;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.channel.Checkup;
import dev.bandeja.domain.channel.HealthCheck;
import dev.bandeja.domain.channel.HealthCheck.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.InstantSource;
import java.util.List;

/** How Facebook tells whether everything stands that a page needs. */
@ApplicationScoped
public class FacebookCheckup implements NetworkCheckup {
    private final SelfTest selfTest;
    private final AppSubscription app;
    private final Subscribing subscribing;
    private final TokenInspection inspection;
    private final PageExamination pages;

    @Inject
    public FacebookCheckup(
            FacebookSettings settings,
            LoginSettings login,
            PublicAddress address,
            PageSigns signs,
            InstantSource time) {
        Graph graph = new Graph(settings, signs, time);
        this.selfTest = new SelfTest(address, settings);
        this.app = new AppSubscription(graph, settings, address);
        this.subscribing = new Subscribing(graph);
        this.inspection = new TokenInspection(graph, settings, login);
        this.pages = new PageExamination(graph, settings);
    }

    @Override
    public ChannelKind kind() {
        return FacebookGateway.KIND;
    }

    @Override
    public HealthCheck publicAddress() {
        return selfTest.run();
    }

    @Override
    public HealthCheck appSubscription() {
        return app.look();
    }

    @Override
    public void subscribeApp() throws Failed {
        app.subscribe();
    }

    @Override
    public void subscribe(ChannelConnection page) throws Failed {
        subscribing.subscribe(page);
    }

    @Override
    public Examination examine(ChannelConnection channel) {
        if (!GraphPath.isSafe(channel.externalId())) {
            return nothingTold(Reasons.REQUEST_FAULTY);
        }
        Told<JsonObject> page = pages.page(channel);
        HealthCheck subscription = pages.subscription(channel);
        try {
            TokenInspection.Inspected token = inspection.inspected(channel.externalId(), channel.accessToken());
            HealthCheck permissions = token.permissions().isEmpty()
                    ? HealthCheck.unknown(
                            Kind.PERMISSIONS, token.report().problem().orElse(Reasons.UNCLEAR_ANSWER))
                    : Checkup.permissions(token.permissions());
            return new Examination(
                    Told.of(token.report()),
                    PageExamination.profile(page),
                    List.of(subscription, permissions, PageExamination.tasks(page)));
        } catch (Failed untold) {
            return new Examination(
                    Told.nothing(untold.reason()),
                    PageExamination.profile(page),
                    List.of(
                            subscription,
                            HealthCheck.unknown(Kind.PERMISSIONS, untold.reason()),
                            PageExamination.tasks(page)));
        }
    }

    private static Examination nothingTold(String reason) {
        return new Examination(Told.nothing(reason), Told.nothing(reason), List.of());
    }
}
