package dev.bandeja.domain.routing;

import static dev.bandeja.domain.routing.SomeMember.member;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Readiness;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.Eligibility;
import dev.bandeja.domain.campaign.Order;
import dev.bandeja.domain.campaign.Strategy;
import dev.bandeja.domain.campaign.WantedSkills;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.ConversationId;
import dev.bandeja.domain.conversation.CustomerId;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.policy.ReplyWindow;
import dev.bandeja.domain.routing.RoutingDecision.Draw;
import dev.bandeja.domain.routing.RoutingDecision.Verdict;
import dev.bandeja.domain.servicelevel.Span;
import dev.bandeja.domain.servicelevel.Targets;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One table of {@code docs/routing.md}: the line of settings before it, its rows, and the line of results behind it.
 *
 * @param settings by name, in small letters
 * @param rows each by the heads of the columns
 */
record WorkedExample(
        String title, Map<String, String> settings, List<Map<String, String>> rows, List<String> expected) {
    private static final Path DOCUMENT = Path.of("..", "docs", "routing.md");
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    static List<WorkedExample> all() throws IOException {
        List<WorkedExample> all = new ArrayList<>();
        String title = "";
        Map<String, String> settings = Map.of();
        List<String> table = new ArrayList<>();
        for (String line : Files.readAllLines(DOCUMENT)) {
            if (line.startsWith("#")) {
                title = line.replaceFirst("^#+ ", "");
                table.clear();
            } else if (line.startsWith("|")) {
                table.add(line);
            } else if (line.matches("`(given to|served): .*`")) {
                all.add(new WorkedExample(title, settings, rows(table), list(line.replaceAll("^`[^:]*: |`$", ""))));
            } else if (line.matches("`[^`]*: [^`]*`")) {
                settings = pairs(line.replace("`", ""));
                table.clear();
            }
        }
        return all;
    }

    private static Map<String, String> pairs(String line) {
        Map<String, String> pairs = new LinkedHashMap<>();
        Stream.of(line.split(" · ")).forEach(pair -> pairs.put(pair.split(": ")[0], pair.split(": ", 2)[1]));
        return pairs;
    }

    private static List<Map<String, String>> rows(List<String> table) {
        List<String> heads = cells(table.get(0));
        return table.subList(2, table.size()).stream()
                .map(line -> {
                    List<String> cells = cells(line);
                    Map<String, String> row = new HashMap<>();
                    for (int i = 0; i < heads.size(); i++) {
                        row.put(heads.get(i), cells.get(i));
                    }
                    return row;
                })
                .toList();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(", ")).filter(each -> !each.isBlank()).toList();
    }

    boolean isQueue() {
        return settings.containsKey("queue by");
    }

    /** The tickets of a queue in the order in which they are served. */
    List<String> served() {
        boolean byLoss = settings.get("queue by").equals("loss");
        return rows.stream()
                .sorted(Comparator.comparing(
                                (Map<String, String> row) -> row.get("First").isEmpty())
                        .thenComparing(row -> ticket(row).turn(byLoss)))
                .map(row -> row.get("Ticket"))
                .toList();
    }

    private static Ticket ticket(Map<String, String> row) {
        Instant came = at(row.get("Came"));
        Ticket ticket = Ticket.open(
                new TicketId(1), new ChannelId(1), new ConversationId(1), new CustomerId(1), Visibility.PRIVATE, came);
        ticket.customerWrote(
                row.containsKey("Window closes") ? at(row.get("Window closes")).minus(ReplyWindow.STANDARD) : came);
        if (!row.getOrDefault("Promised for", "").isEmpty()) {
            ticket.promise(resolutionIn(Duration.between(came, at(row.get("Promised for")))));
        }
        ticket.enter(
                new CampaignId(1), new Place.Waiting(came, !row.get("First").isEmpty()));
        ticket.prioritise(Integer.parseInt(row.get("Priority")));
        return ticket;
    }

    private static Targets resolutionIn(Duration time) {
        return new Targets(Optional.empty(), Optional.empty(), Optional.of(Span.of(time)), 0, Optional.empty());
    }

    Strategy strategy() {
        Strategy strategy = Strategy.of(
                        Eligibility.valueOf(settings.get("eligibility")), Order.valueOf(settings.get("order")))
                .wanting(new WantedSkills(
                        skills(settings.getOrDefault("skills", "")),
                        Integer.parseInt(settings.getOrDefault("language level", "0")),
                        seconds("relax every")));
        return settings.containsKey("same agent") ? strategy.toTheSameAgent() : strategy;
    }

    /** One ticket after the other, as many as there are results. */
    List<RoutingDecision> decisions() {
        Deque<Integer> drawn =
                new ArrayDeque<>(draws().stream().map(Draw::number).toList());
        Router router = new Router(
                new Rules(new CampaignId(1), strategy(), Integer.parseInt(settings.get("limit"))),
                rows.stream().map(this::candidate).toList(),
                Optional.ofNullable(settings.get("last turn")).map(this::agent),
                bound -> drawn.removeFirst());
        List<RoutingDecision> decisions = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            boolean first = i == 0;
            decisions.add(router.decide(
                    new WaitingTicket(
                            new TicketId(i),
                            NOW.minus(seconds("waited")),
                            Optional.ofNullable(settings.get("had by"))
                                    .filter(each -> first)
                                    .map(this::agent),
                            list(settings.getOrDefault("served by", "")).stream()
                                    .map(this::agent)
                                    .toList(),
                            Optional.ofNullable(settings.get("language"))),
                    NOW));
        }
        return decisions;
    }

    String chosen(RoutingDecision decision) {
        return decision.chosen()
                .map(agent -> rows.get((int) agent.value()).get("Member"))
                .orElse("nobody");
    }

    List<Verdict> verdicts() {
        return rows.stream().map(row -> Verdict.valueOf(row.get("Verdict"))).toList();
    }

    void assertDrawn(List<RoutingDecision> decisions) {
        assertEquals(
                draws(),
                decisions.stream().flatMap(each -> each.draw().stream()).toList());
    }

    private List<Draw> draws() {
        return list(settings.getOrDefault("drawn", "")).stream()
                .map(draw -> draw.split(" of "))
                .map(numbers -> new Draw(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])))
                .toList();
    }

    private Candidate candidate(Map<String, String> row) {
        SomeMember member = member(rows.indexOf(row))
                .has(number(row, "Here"))
                .hasInAll(Math.max(number(row, "Here"), number(row, "In all")))
                .unanswered(number(row, "Unanswered"))
                .penalty(number(row, "Penalty"));
        skills(row.getOrDefault("Skills", "")).forEach(member::skill);
        switch (row.get("There")) {
            case "break" -> member.is(Readiness.ON_BREAK);
            case "away" -> member.is(Readiness.DISCONNECTED);
            case "wrapping up" -> member.is(Readiness.WRAPPING_UP);
            case "off" -> member.switchedOff();
            case "no voice" -> member.lacksVoice();
            default -> assertEquals("yes", row.get("There"));
        }
        if (is(row, "Call")) {
            member.onCall();
        }
        if (is(row, "Engaged")) {
            member.engaged();
        }
        if (row.containsKey("Cap")) {
            member.cap(number(row, "Cap"));
        }
        if (!row.getOrDefault("Last ticket", "never").equals("never")) {
            member.last(at(row.get("Last ticket")));
        }
        return member.now();
    }

    private AgentId agent(String name) {
        return new AgentId(rows.stream().map(row -> row.get("Member")).toList().indexOf(name));
    }

    private Duration seconds(String name) {
        return Duration.ofSeconds(
                Long.parseLong(settings.getOrDefault(name, "0 s").split(" ")[0]));
    }

    private static Map<String, Integer> skills(String text) {
        Map<String, Integer> skills = new HashMap<>();
        list(text).forEach(each -> skills.put(each.split(" ")[0], Integer.parseInt(each.split(" ")[1])));
        return skills;
    }

    private static boolean is(Map<String, String> row, String column) {
        return row.getOrDefault(column, "").equals("yes");
    }

    private static int number(Map<String, String> row, String column) {
        return Integer.parseInt(row.getOrDefault(column, "0"));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-20T" + time + ":00Z");
    }
}
