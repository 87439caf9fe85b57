package dev.bandeja.adapters.rest.analytics;

import dev.bandeja.adapters.rest.problem.Language;
import dev.bandeja.adapters.rest.problem.Sentences;
import dev.bandeja.application.analytics.TicketEvents;
import dev.bandeja.application.analytics.TicketEvents.Question;
import dev.bandeja.application.analytics.TicketEvents.TicketFacts;
import dev.bandeja.domain.analytics.Tally;
import dev.bandeja.domain.analytics.Tally.Count;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tickets of a period as a file for spreadsheets, read and written stretch by stretch. Its columns of counts and times are
 * those of {@link Tally}, so that they add up to the figures on the screen.
 */
final class TicketsCsv implements StreamingOutput {
    /** What may begin a formula, at the beginning of a cell. */
    private static final Pattern FORMULA = Pattern.compile("(^|[,;\\t\\r\\n])(\\s*[=+\\-@|]|^[\\t\\r\\n])");

    private static final int STRETCH = 5_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final Set<Count> TIMES = EnumSet.of(
            Count.WAITED, Count.CUSTOMER_WAITED, Count.AGENT_WAITED, Count.RESPONSE_TIME, Count.FIRST_RESPONSE_TIME);
    private static final List<String> TEXTS = List.of("ticket", "page", "campaign", "agent", "customer", "tags");
    private static final List<String> MOMENTS = List.of("created", "updated", "addressed", "ended");

    private final TicketEvents events;
    private final Question question;
    private final ZoneId zone;
    private final Language language;

    TicketsCsv(TicketEvents events, Question question, ZoneId zone, Language language) {
        this.events = events;
        this.question = question;
        this.zone = zone;
        this.language = language;
    }

    @Override
    public void write(OutputStream output) throws IOException {
        Writer writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        // Without this mark spreadsheets take the file for one of the last century.
        writer.write('\uFEFF');
        writeRow(writer, head());
        Optional<TicketId> last = Optional.empty();
        List<TicketFacts> stretch;
        do {
            stretch = events.tickets(question, Optional.empty(), last, STRETCH);
            for (TicketFacts facts : stretch) {
                writeRow(writer, cells(facts));
            }
            last = stretch.isEmpty()
                    ? last
                    : Optional.of(stretch.get(stretch.size() - 1).ticket());
        } while (stretch.size() == STRETCH);
        writer.flush();
    }

    private List<String> head() {
        List<String> head = new ArrayList<>();
        TEXTS.forEach(name -> head.add(word(name)));
        for (String moment : MOMENTS) {
            head.add(word(moment + ".day"));
            head.add(word(moment + ".time"));
        }
        head.add(word("state"));
        head.add(word("detail"));
        for (Count count : Count.values()) {
            head.add(word("count." + count.name().toLowerCase(Locale.ROOT)));
        }
        return head;
    }

    private String word(String name) {
        return Sentences.say(language, "EXPORT." + name, Map.of());
    }

    private List<String> cells(TicketFacts facts) {
        List<String> cells = new ArrayList<>();
        cells.add(Long.toString(facts.ticket().value()));
        cells.add(safe(facts.channel()));
        cells.add(safe(facts.campaign().orElse("")));
        cells.add(safe(facts.agent().orElse("")));
        cells.add(safe(facts.customer().orElse("")));
        cells.add(safe(String.join(", ", facts.tags())));
        for (Optional<Instant> moment : List.of(
                Optional.of(facts.openedAt()),
                Optional.of(facts.lastEventAt()),
                facts.addressedAt(),
                facts.endedAt())) {
            cells.add(moment.map(at -> DAY.format(at.atZone(zone))).orElse(""));
            cells.add(moment.map(at -> TIME.format(at.atZone(zone))).orElse(""));
        }
        cells.add(facts.state().map(state -> word("state." + state)).orElse(""));
        cells.add(detail(facts));
        for (Count count : Count.values()) {
            long counted = facts.tally().get(count);
            cells.add(TIMES.contains(count) ? seconds(counted) : Long.toString(counted));
        }
        return cells;
    }

    /** Where it is, of an open ticket; why it was closed, of a closed one. */
    private String detail(TicketFacts facts) {
        return facts.place()
                .map(place -> word("place." + place))
                .or(() -> facts.reason().map(reason -> word("reason." + reason)))
                .orElse("");
    }

    /** Milliseconds as seconds with three places; the point is the decimal sign where the comma parts the cells. */
    private String seconds(long millis) {
        String text = millis / 1_000 + "." + String.format(Locale.ROOT, "%03d", millis % 1_000);
        return language == Language.EN ? text : text.replace('.', ',');
    }

    /** A text of somebody else: never a formula, not even where a spreadsheet parts the cells at another mark than ours. */
    static String safe(String text) {
        return FORMULA.matcher(text).replaceAll("$1'$2");
    }

    private void writeRow(Writer writer, List<String> cells) throws IOException {
        // Where the comma is the decimal sign, spreadsheets expect semicolons between the cells.
        String mark = language == Language.EN ? "," : ";";
        writer.write(cells.stream().map(cell -> quoted(cell, mark)).collect(Collectors.joining(mark)));
        writer.write("\r\n");
    }

    private static String quoted(String cell, String mark) {
        boolean plain = !cell.contains(mark) && !cell.contains("\"") && !cell.contains("\n") && !cell.contains("\r");
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
