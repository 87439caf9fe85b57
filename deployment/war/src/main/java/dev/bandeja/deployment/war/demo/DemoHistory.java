package dev.bandeja.deployment.war.demo;

import dev.bandeja.adapters.sandbox.DemoPast;
import dev.bandeja.adapters.sandbox.DemoWorld;
import dev.bandeja.application.channel.TurnRed;
import dev.bandeja.application.mail.RecordMail;
import dev.bandeja.application.ticket.TicketBoard.TicketCard;
import dev.bandeja.deployment.war.WallClock;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Presence;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * Two weeks of the demo company, lived through the use cases with a moved clock: customers write and comment, agents come,
 * answer, pause and go, some are too late, and yesterday the second page lost its token. The same every time, but for the
 * calendar.
 */
@ApplicationScoped
class DemoHistory {
    private static final int DAYS = 14;
    private static final Duration UNTIL = Duration.ofMinutes(1);
    private static final Duration GLANCE_EVERY = Duration.ofMinutes(2);
    private static final int MAILS = 100;
    private static final String TOKEN_REFUSED = "TOKEN_INACTIVE:190/460";

    private final WallClock clock;
    private final PastWork work;
    private final PastAgent desk;
    private final TurnRed turnRed;
    private final RecordMail mails;
    private final ZoneId zone;

    @Inject
    DemoHistory(WallClock clock, PastWork work, PastAgent desk, TurnRed turnRed, RecordMail mails, ZoneId zone) {
        this.clock = clock;
        this.work = work;
        this.desk = desk;
        this.turnRed = turnRed;
        this.mails = mails;
        this.zone = zone;
    }

    /**
     * Lives it, and returns when it is now again.
     *
     * @param outlet the second page
     */
    void live(List<AgentId> agents, ChannelId outlet) {
        Moving time = new Moving(zone);
        try (DemoPast past = DemoPast.open(time, new Random(DAYS))) {
            new Life(time, past, agents, outlet).live();
        } finally {
            clock.stopPretending();
        }
    }

    /** The past's clock, for the sandbox. */
    private static final class Moving extends Clock {
        private final ZoneId zone;
        private Instant now = Instant.EPOCH;

        private Moving(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return Clock.fixed(now, other);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Something that happens at a moment; what is planned first happens first. */
    private record Happening(Instant at, int order, Runnable what) {}

    /** One run through the two weeks. */
    private final class Life {
        private final PriorityQueue<Happening> ahead =
                new PriorityQueue<>(Comparator.comparing(Happening::at).thenComparing(Happening::order));
        private final Random dice = new Random(DAYS);
        private final PastTalks talks = PastTalks.read();
        private final Map<String, PastTalks.Customer> customers = new HashMap<>();
        private final Map<String, PastTalk> running = new HashMap<>();
        private final Moving time;
        private final DemoPast past;
        private final List<AgentId> agents;
        private final ChannelId outlet;
        private final Instant end;
        private final List<String> posts = new ArrayList<>(List.of(DemoWorld.OPENING_POST));
        private int planned;
        private boolean stirred;

        private Life(Moving time, DemoPast past, List<AgentId> agents, ChannelId outlet) {
            this.time = time;
            this.past = past;
            this.agents = agents;
            this.outlet = outlet;
            this.end = Instant.now().minus(UNTIL);
        }

        private void live() {
            LocalDate today = end.atZone(zone).toLocalDate();
            moveTo(at(today.minusDays(DAYS), LocalTime.of(7, 0)));
            introduce();
            for (int day = DAYS; day >= 0; day--) {
                planDay(today.minusDays(day));
            }
            plan(at(today.minusDays(1), LocalTime.of(16, 20)), () -> turnRed.turn(outlet, TOKEN_REFUSED));
            planLastHour();
            while (!ahead.isEmpty() && !ahead.peek().at().isAfter(end)) {
                Happening next = ahead.poll();
                moveTo(next.at());
                next.what().run();
                if (stirred) {
                    stirred = false;
                    work.follow(past, customers);
                }
            }
            // The past is never mailed: it is kept for the list of mails only.
            while (mails.keep(MAILS)) {
                // Each call keeps a batch.
            }
        }

        private void moveTo(Instant moment) {
            time.now = moment;
            clock.pretend(moment);
        }

        private void introduce() {
            talks.people().forEach(person -> newcomer(person, DemoWorld.PAGE_ID));
            talks.outletPeople().forEach(person -> newcomer(person, DemoWorld.OUTLET_ID));
            past.subscribe(DemoWorld.OUTLET_ID);
            posts.add(past.posts(DemoWorld.PAGE_ID, "Nuevas lámparas de lino, cosidas a mano. ¿Cuál va en tu living?"));
            posts.add(past.posts(DemoWorld.PAGE_ID, "Taller abierto este mes: ven a ver cómo se hacen."));
        }

        private void newcomer(PastTalks.Customer person, String page) {
            customers.put(person.id(), person);
            String[] name = person.name().split(" ", 2);
            past.newcomer(person.id(), page, name[0], name[1], person.locale());
        }

        private void planDay(LocalDate day) {
            boolean weekend = day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
            for (int i = 0; i < (weekend ? 12 : 23); i++) {
                plan(moment(day, 8, 12), this::someoneWrites);
            }
            for (int i = 0; i < (weekend ? 0 : 6); i++) {
                // Everybody at once, when the newsletter is out.
                plan(moment(day, 11, 0).plusSeconds(dice.nextInt(600)), this::someoneWrites);
            }
            if (dice.nextInt(3) == 0) {
                plan(moment(day, 1, 5), this::someoneWrites);
            }
            if (!weekend && dice.nextBoolean()) {
                plan(moment(day, 9, 8), () -> writes(talks.outletPeople(), Visibility.PRIVATE));
            }
            planShifts(day, weekend);
            for (int minute = 0; minute < 24 * 60; minute += minute < 8 * 60 ? 60 : 10) {
                plan(at(day, LocalTime.MIDNIGHT).plus(Duration.ofMinutes(minute)), this::timePasses);
            }
        }

        private void planShifts(LocalDate day, boolean weekend) {
            if (weekend) {
                shift(day, agents.get(0), LocalTime.of(10, 0), LocalTime.of(14, 0));
                return;
            }
            for (int i = 0; i < agents.size(); i++) {
                AgentId agent = agents.get(i);
                shift(day, agent, LocalTime.of(9, 0).plusMinutes(dice.nextInt(12)), LocalTime.of(18, 0));
                Instant lunch = at(day, LocalTime.of(12 + i, 30));
                plan(lunch, () -> desk.is(agent, Presence.Choice.BREAK, Optional.of("Almuerzo")));
                plan(lunch.plus(Duration.ofMinutes(45)), () -> comes(agent));
            }
        }

        private void shift(LocalDate day, AgentId agent, LocalTime from, LocalTime to) {
            plan(at(day, from), () -> comes(agent));
            plan(at(day, to), () -> leaves(agent));
            Instant last = at(day, to);
            for (Instant look = at(day, from).plusSeconds(40 + dice.nextInt(60));
                    look.isBefore(last);
                    look = look.plus(GLANCE_EVERY)) {
                plan(look, () -> looks(agent));
            }
        }

        /** Whatever the hour, somebody has just written, and everybody is about to come in. */
        private void planLastHour() {
            plan(end.minus(Duration.ofMinutes(12)), () -> agents.forEach(this::leaves));
            for (int minutes : new int[] {9, 6, 4, 2}) {
                plan(end.minus(Duration.ofMinutes(minutes)), () -> writes(talks.people(), Visibility.PRIVATE));
            }
            plan(end.minus(Duration.ofMinutes(3)), () -> writes(talks.people(), Visibility.PUBLIC));
            plan(end, this::timePasses);
        }

        private void timePasses() {
            work.passTime();
            stirred = true;
        }

        private void comes(AgentId agent) {
            stirred = true;
            desk.is(agent, Presence.Choice.AVAILABLE, Optional.empty());
        }

        private void leaves(AgentId agent) {
            stirred = true;
            desk.is(agent, Presence.Choice.DISCONNECTED, Optional.empty());
        }

        private void someoneWrites() {
            writes(talks.people(), dice.nextInt(5) == 0 ? Visibility.PUBLIC : Visibility.PRIVATE);
        }

        private void writes(List<PastTalks.Customer> people, Visibility visibility) {
            PastTalks.Customer customer = people.get(dice.nextInt(people.size()));
            List<PastTalks.Script> fitting = talks.scripts().stream()
                    .filter(script -> script.visibility() == visibility)
                    .filter(script -> script.language().equals(customer.language()))
                    .toList();
            PastTalk talk = new PastTalk(customer, fitting.get(dice.nextInt(fitting.size())), 88_000 + planned % 997);
            if (running.putIfAbsent(key(customer.name(), visibility), talk) == null) {
                speaks(talk);
            }
        }

        private void speaks(PastTalk talk) {
            String words = talk.next();
            stirred = true;
            if (!talk.isPublic()) {
                past.says(talk.customer().id(), words);
            } else if (talk.comment() == null) {
                talk.begunAt(past.comments(talk.customer().id(), posts.get(dice.nextInt(posts.size())), words));
            } else {
                past.comments(talk.customer().id(), talk.comment(), words);
            }
            if (talk.isCustomersTurn()) {
                plan(time.now.plusSeconds(20 + dice.nextInt(60)), () -> speaks(talk));
            }
        }

        private void looks(AgentId agent) {
            if (running.values().stream().allMatch(PastTalk::isCustomersTurn)) {
                return;
            }
            desk.workOn(agent, this::talkOf).ifPresent(talk -> {
                stirred = true;
                if (talk.isCustomersTurn()) {
                    customerGoesOn(talk);
                } else if (talk.isClosed() || isForgotten(talk)) {
                    running.values().remove(talk);
                }
            });
        }

        /** Somebody forgets to close it. */
        private boolean isForgotten(PastTalk talk) {
            return talk.isOver() && !talk.isPublic() && dice.nextInt(12) == 0;
        }

        private void customerGoesOn(PastTalk talk) {
            if (dice.nextInt(12) == 0) {
                talk.breakOff();
            } else {
                plan(time.now.plusSeconds(60 + dice.nextInt(400)), () -> speaks(talk));
            }
        }

        private Optional<PastTalk> talkOf(TicketCard card) {
            return card.customerName().map(name -> running.get(key(name, card.visibility())));
        }

        private static String key(String name, Visibility visibility) {
            return name + " " + visibility;
        }

        private void plan(Instant moment, Runnable what) {
            ahead.add(new Happening(moment, planned++, what));
        }

        private Instant at(LocalDate day, LocalTime hour) {
            return day.atTime(hour).atZone(zone).toInstant();
        }

        /** Any moment from an hour on, within so many hours. */
        private Instant moment(LocalDate day, int from, int hours) {
            return at(day, LocalTime.of(from, 0)).plusSeconds(dice.nextInt(Math.max(1, hours * 3_600)));
        }
    }
}
