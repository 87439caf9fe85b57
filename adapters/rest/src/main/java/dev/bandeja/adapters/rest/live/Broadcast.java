package dev.bandeja.adapters.rest.live;

import dev.bandeja.adapters.rest.live.FeedReader.Stretch;
import dev.bandeja.application.live.LiveFeed.Cursor;
import dev.bandeja.application.live.LiveFeed.Entry;
import dev.bandeja.application.live.LiveFeed.UnknownCursor;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Sight;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * Brings the feed to all screens of this server: read once, told to each as far as its reader may see it. Screens may come and
 * go at any time; {@link #turn} is called by one thread.
 */
final class Broadcast {
    private static final System.Logger LOG = System.getLogger(Broadcast.class.getName());
    private static final int STRETCH = 500;
    /** A screen that missed more than this reads everything again. */
    private static final int LONGEST_GAP = 2_000;

    private final FeedReader feed;
    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();
    /** What was looked up in this turn, by session: several screens of one person need it once. */
    private final Map<String, Optional<Sight>> sights = new HashMap<>();

    private Cursor position;
    private volatile Instant tellOfBrowsersAt = Instant.MIN;

    Broadcast(FeedReader feed) {
        this.feed = feed;
    }

    void join(Subscriber subscriber) {
        subscribers.add(subscriber);
        tellOfBrowsersAt = Instant.MIN;
    }

    /** Ends the streams of a session. */
    void end(String session) {
        subscribers.stream()
                .filter(subscriber -> subscriber.session().equals(session))
                .forEach(Subscriber::end);
    }

    void endAll() {
        subscribers.forEach(Subscriber::end);
    }

    boolean isEmpty() {
        return subscribers.isEmpty();
    }

    /** One look at the feed. */
    void turn(Instant now) {
        subscribers.removeIf(Subscriber::isEnded);
        sights.clear();
        if (subscribers.isEmpty()) {
            position = null;
            return;
        }
        tellOfBrowsers(now);
        List<Subscriber> due =
                subscribers.stream().filter(subscriber -> subscriber.beat(now)).toList();
        due.forEach(subscriber -> look(subscriber, now));
        if (position == null) {
            position = feed.now();
        }
        tellNews(now);
        subscribers.stream().filter(subscriber -> !subscriber.isCaughtUp()).forEach(this::admit);
    }

    /** Says which agents are there, often enough; a failure is made good by the next time. */
    private void tellOfBrowsers(Instant now) {
        if (now.isBefore(tellOfBrowsersAt)) {
            return;
        }
        tellOfBrowsersAt = now.plus(feed.goneAfter().dividedBy(4));
        Set<AgentId> agents = subscribers.stream()
                .flatMap(subscriber -> subscriber.agent().stream())
                .collect(Collectors.toSet());
        try {
            feed.heardOf(agents);
        } catch (RuntimeException notNow) {
            LOG.log(System.Logger.Level.WARNING, "Who is there could not be written down", notNow);
        }
    }

    private void tellNews(Instant now) {
        try {
            Stretch news;
            do {
                news = feed.after(position, STRETCH);
                tellAll(news, now);
            } while (news.entries().size() >= STRETCH);
        } catch (UnknownCursor restored) {
            position = feed.now();
            subscribers.forEach(subscriber -> subscriber.reset(position));
        }
    }

    private void tellAll(Stretch news, Instant now) {
        if (news.entries().isEmpty()) {
            return;
        }
        for (Subscriber subscriber : subscribers) {
            if (subscriber.isCaughtUp()) {
                if (subscriber.concerns(news)) {
                    look(subscriber, now);
                }
                subscriber.tell(news);
            }
        }
        position = last(news.entries());
    }

    /** Brings a new screen to where all others are. One that cannot be served must not hold up the others: it comes again. */
    private void admit(Subscriber subscriber) {
        try {
            catchUp(subscriber);
        } catch (RuntimeException cannotRead) {
            LOG.log(System.Logger.Level.WARNING, "A screen could not be told what it missed", cannotRead);
            subscriber.end();
        }
    }

    /** Tells what happened between the place it knows and the end of the feed; what it has then is not told again. */
    private void catchUp(Subscriber subscriber) {
        List<Entry> missed = new ArrayList<>();
        Stretch all = new Stretch(missed, new HashMap<>());
        Cursor at = subscriber.cursor();
        try {
            Stretch stretch;
            do {
                stretch = feed.after(at, STRETCH);
                missed.addAll(stretch.entries());
                all.presences().putAll(stretch.presences());
                at = missed.isEmpty() ? at : last(missed);
            } while (stretch.entries().size() >= STRETCH && missed.size() <= LONGEST_GAP);
        } catch (UnknownCursor unknown) {
            subscriber.reset(position);
            return;
        }
        if (missed.size() > LONGEST_GAP) {
            subscriber.reset(position);
        } else {
            subscriber.tell(all);
            subscriber.caughtUp();
        }
    }

    private void look(Subscriber subscriber, Instant now) {
        subscriber.see(sights.computeIfAbsent(subscriber.session(), session -> feed.sight(session, now)));
    }

    private static Cursor last(List<Entry> entries) {
        return entries.get(entries.size() - 1).cursor();
    }
}
