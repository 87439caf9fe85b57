package dev.bandeja.adapters.sandbox.world;

import dev.bandeja.adapters.sandbox.DemoWorld;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Everything the sandbox knows. It is changed and read by one thread at a time; every change is a journal entry, and
 * the entries of one {@link #change} are written together.
 */
public final class World implements AutoCloseable {

    private final SandboxSetup setup;
    private final Ids ids;
    private final RandomGenerator dice;
    private final SandboxClock clock;
    private final People people = new People();
    private final Chats chats = new Chats();
    private final Wall wall = new Wall();
    private final MediaShelf media;
    private final Switches switches = new Switches();
    private final Faults faults = new Faults();
    private final PageNames pageNames = new PageNames();
    private final Accounts accounts = new Accounts();
    private final Consents consents = new Consents();
    private final Tokens tokens;
    private final AppSettings app;
    private final Subscription subscription;
    private final Outbox outbox = new Outbox();
    private final Tampering tampering = new Tampering();
    private final Recent calls = new Recent("call");
    private final Recent deliveries = new Recent("delivery");
    private final List<Section> sections;
    private final List<Entry> unwritten = new ArrayList<>();
    private final Journal journal;
    private long last;
    private int depth;

    private World(SandboxSetup setup, Clock machineClock, RandomGenerator dice) {
        this.setup = setup;
        this.ids = new Ids(dice);
        this.dice = dice;
        this.clock = new SandboxClock(machineClock);
        this.media = new MediaShelf(setup.journal());
        this.tokens = new Tokens(setup.appId() + "|" + setup.appSecret());
        this.app = new AppSettings(setup.callbackUrl());
        this.subscription = new Subscription(setup.callbackUrl(), setup.verifyToken());
        this.sections = List.of(
                clock,
                people,
                chats,
                wall,
                media,
                switches,
                faults,
                pageNames,
                accounts,
                consents,
                tokens,
                app,
                subscription,
                outbox,
                tampering,
                calls,
                deliveries);
        this.journal = setup.journal() == null ? Journal.none() : Journal.open(setup.journal(), this::take);
    }

    /** The world as its journal tells it, or the demo world if there is no journal yet. */
    public static World open(SandboxSetup setup, Clock clock, RandomGenerator dice) {
        var world = new World(setup, clock, dice);
        var kind = world.last == 0 ? "opened" : "reopened";
        world.change(() -> world.note(kind, JsonText.object().add("app", setup.appId())));
        return world;
    }

    /** Does something that may change the world; what was noted is in the journal when this returns. */
    public synchronized <T> T change(Supplier<T> work) {
        depth++;
        try {
            return work.get();
        } finally {
            if (--depth == 0) {
                journal.append(unwritten);
                unwritten.clear();
                notifyAll();
            }
        }
    }

    /** Looks at the world while nobody changes it. */
    public synchronized <T> T look(Supplier<T> work) {
        return work.get();
    }

    /** Waits until the world has changed since that version, at most so long. */
    public synchronized void awaitChange(long version, long millis) throws InterruptedException {
        if (last == version) {
            wait(Math.max(1, millis));
        }
    }

    /** Writes down that something happened; only inside {@link #change}. */
    public Entry note(String kind, JsonObjectBuilder facts) {
        var entry = new Entry(last + 1, clock.millis(), kind, facts.build());
        unwritten.add(entry);
        take(entry);
        return entry;
    }

    private void take(Entry entry) {
        last = entry.number();
        if (entry.kind().equals("reset")) {
            sections.forEach(Section::clear);
        }
        sections.forEach(section -> section.apply(entry));
    }

    /** Number of the newest journal entry. */
    public synchronized long version() {
        return last;
    }

    /** What the sandbox was told when it was opened. */
    public SandboxSetup setup() {
        return setup;
    }

    /** Every page. */
    public List<Page> pages() {
        return DemoWorld.pages().stream().map(pageNames::named).toList();
    }

    /** The page with this id. */
    public Optional<Page> page(String id) {
        return pages().stream().filter(page -> page.id().equals(id)).findFirst();
    }

    /** Everybody who can sign in. */
    public Accounts accounts() {
        return accounts;
    }

    /** What they have allowed the app. */
    public Consents consents() {
        return consents;
    }

    /** Codes and access tokens. */
    public Tokens tokens() {
        return tokens;
    }

    /** What the app's owner has registered. */
    public AppSettings app() {
        return app;
    }

    /** The sandbox's time. */
    public SandboxClock clock() {
        return clock;
    }

    /** A maker of ids. */
    public Ids ids() {
        return ids;
    }

    /** The dice. */
    public RandomGenerator dice() {
        return dice;
    }

    /** Everybody who may write to a page. */
    public People people() {
        return people;
    }

    /** The threads. */
    public Chats chats() {
        return chats;
    }

    /** The posts and comments. */
    public Wall wall() {
        return wall;
    }

    /** The files. */
    public MediaShelf media() {
        return media;
    }

    /** What can be set from outside. */
    public Switches switches() {
        return switches;
    }

    /** What Graph shall do wrong. */
    public Faults faults() {
        return faults;
    }

    /** Where webhooks go. */
    public Subscription subscription() {
        return subscription;
    }

    /** What is still to be told. */
    public Outbox outbox() {
        return outbox;
    }

    /** What shall happen to the next events on their way. */
    public Tampering tampering() {
        return tampering;
    }

    /** The Graph calls received. */
    public Recent calls() {
        return calls;
    }

    /** The deliveries tried. */
    public Recent deliveries() {
        return deliveries;
    }

    @Override
    public synchronized void close() {
        journal.close();
    }
}
