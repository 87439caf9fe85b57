package dev.bandeja.adapters.rest.live;

import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.adapters.rest.problem.Problems;
import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.live.LiveFeed.Cursor;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.agent.Sight;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Live updates as server-sent events. A servlet and not a resource: what is written here never waits for a slow screen, and
 * a waiting screen holds no thread.
 */
@WebServlet(urlPatterns = "/api/v1/events", asyncSupported = true)
public class EventsServlet extends HttpServlet {
    /** More than the longest stretch that is ever told at once. */
    private static final int QUEUE = 3_000;

    private final transient LiveUpdates live;
    private final transient FeedReader feed;
    private final transient Problems problems;
    private final transient InstantSource time;

    @Inject
    public EventsServlet(LiveUpdates live, FeedReader feed, Problems problems, InstantSource time) {
        this.live = live;
        this.feed = feed;
        this.problems = problems;
        this.time = time;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<SignedIn> caller = SignedIn.in(request);
        if (caller.isEmpty() || !maySeeTickets(caller.get().person())) {
            Problem problem = caller.isEmpty() ? Problem.UNAUTHENTICATED : Problem.FORBIDDEN;
            problems.answer(response, problems.of(request, problem, Map.of()));
            return;
        }
        String session = caller.get().session();
        Instant now = time.instant();
        Optional<Sight> sight = feed.sight(session, now);
        if (sight.isEmpty()) {
            problems.answer(response, problems.of(request, Problem.UNAUTHENTICATED, Map.of()));
            return;
        }
        Optional<String> known = known(request);
        Optional<Cursor> from = known.flatMap(Cursors::read);
        Cursor start = from.orElseGet(feed::now);
        EventStream stream = open(request, response);
        boolean lost = known.isPresent() && from.isEmpty();
        stream.offer(lost ? List.of(EventText.hello(start), EventText.reset(start)) : List.of(EventText.hello(start)));
        Subscriber subscriber = new Subscriber(stream, session, sight.get(), start, now);
        live.subscribe(caller.get().person().is(Role.AGENT) ? subscriber.ofAnAgent() : subscriber);
    }

    private static EventStream open(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext async = request.startAsync();
        async.setTimeout(0);
        EventStream stream = new EventStream(response.getOutputStream(), async::complete, QUEUE);
        response.getOutputStream().setWriteListener(stream);
        return stream;
    }

    /** What the screen says it knows: the header of a reconnecting browser, or a parameter, which a script can set. */
    private static Optional<String> known(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Last-Event-ID"))
                .or(() -> Optional.ofNullable(request.getParameter("lastEventId")))
                .filter(id -> !id.isBlank());
    }

    private static boolean maySeeTickets(Person person) {
        return person.is(Role.AGENT) || person.is(Role.SUPERVISOR) || person.is(Role.ADMINISTRATOR);
    }
}
