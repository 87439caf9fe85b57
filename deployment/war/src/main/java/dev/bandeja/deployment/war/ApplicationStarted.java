package dev.bandeja.deployment.war;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import org.eclipse.microprofile.health.Readiness;

/**
 * Notes that the application has started as a whole: the container makes this servlet last, and not at all when
 * anything before it failed. It answers no requests.
 */
@WebServlet(name = "application-started", loadOnStartup = Integer.MAX_VALUE)
public class ApplicationStarted extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    @Readiness
    private transient ApplicationCheck check;

    @Override
    public void init() {
        check.started();
    }
}
