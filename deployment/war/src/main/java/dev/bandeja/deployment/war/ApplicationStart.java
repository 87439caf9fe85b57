package dev.bandeja.deployment.war;

import dev.bandeja.application.channel.BeginBackfill;
import dev.bandeja.deployment.war.demo.DemoCompany;
import dev.bandeja.deployment.war.work.Workers;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** What happens when the application has been deployed, and before it goes. */
@WebListener
public class ApplicationStart implements ServletContextListener {
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
