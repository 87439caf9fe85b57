package dev.bandeja.deployment.war;

import dev.bandeja.adapters.rest.security.AccessAddress;
import dev.bandeja.application.agent.SetUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** While nobody works here, each start prints the link with which the first administrator comes in. */
@ApplicationScoped
public class SetUpLink {
    private static final Logger LOG = System.getLogger(SetUpLink.class.getName());

    private final SetUp setUp;
    private final AccessAddress addresses;

    @Inject
    public SetUpLink(SetUp setUp, AccessAddress addresses) {
        this.setUp = setUp;
        this.addresses = addresses;
    }

    /** To be called once the demo company, if it is wanted, is there. */
    public void offerIfNeeded() {
        setUp.offer()
                .ifPresent(token -> LOG.log(
                        Level.INFO,
                        "Nobody can sign in yet. Set Bandeja up within 30 minutes, once: {0}",
                        addresses.of(token)));
    }
}
