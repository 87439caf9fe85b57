package dev.bandeja.deployment.war;

import dev.bandeja.application.channel.BeginBackfill;
import dev.bandeja.application.channel.ResealTokens;
import dev.bandeja.deployment.war.demo.DemoCompany;
import dev.bandeja.deployment.war.work.Workers;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** What happens when the application has been deployed, and before it goes. */
@WebListener
public class ApplicationStart implements ServletContextListener {
    private static final Logger LOG = System.getLogger(ApplicationStart.class.getName());

    @Inject
    private ResealTokens reseal;

    @Inject
    private DemoCompany demo;

    @Inject
    private BeginBackfill backfill;

    @Inject
    private SetUpLink setUp;

    @Inject
    private Workers workers;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        int resealed = reseal.reseal();
        if (resealed > 0) {
            LOG.log(Level.INFO, resealed + " tokens are encrypted with bandeja.secret-key now; .previous can go");
        }
        demo.createIfWanted();
        backfill.started();
        setUp.offerIfNeeded();
        workers.start();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        workers.stop();
    }
}
