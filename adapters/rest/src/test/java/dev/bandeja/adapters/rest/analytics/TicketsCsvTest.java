package dev.bandeja.adapters.rest.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.adapters.rest.problem.Language;
import dev.bandeja.adapters.rest.problem.Sentences;
import dev.bandeja.application.analytics.TicketEvents;
import dev.bandeja.application.analytics.TicketEvents.Question;
import dev.bandeja.application.analytics.TicketEvents.TicketFacts;
import dev.bandeja.domain.analytics.Figure;
import dev.bandeja.domain.analytics.Tally;
import dev.bandeja.domain.analytics.Tally.Count;
import dev.bandeja.domain.analytics.TicketEvent;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.TicketId;
import dev.bandeja.domain.ticket.TicketState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicketsCsvTest {
    private static final Instant NOON = Instant.parse("2026-11-20T15:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+54911", "-2", "@SUM(A1)", "\tx", "\rx", "|calc"})
    void what_a_spreadsheet_would_calculate_stays_text(String text) {
        assertEquals("'" + text, TicketsCsv.safe(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ana;=1+1;x", "Ana,  @SUM(A1)", "Ana\t+5"})
    void nor_is_it_calculated_where_the_cells_are_parted_at_another_mark(String text) {
        assertEquals(text.replaceFirst("[;,\t]", "$0'"), TicketsCsv.safe(text));
    }

    @Test
    void other_texts_stay_as_they_are() {
        assertEquals("José = 1", TicketsCsv.safe("José = 1"));
        assertEquals("", TicketsCsv.safe(""));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_column_has_a_word(Language language) throws IOException {
        String head = written(language).split("\r\n")[0];

        assertTrue(head.startsWith("\uFEFFTicket"), head);
        assertEquals(-1, head.indexOf("EXPORT."), head);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_state_has_a_word(Language language) {
        Stream.of(TicketState.Kind.values(), Place.Kind.values(), TicketState.CloseReason.values())
                .flatMap(Stream::of)
                .map(value -> value instanceof TicketState.Kind
                        ? "state." + value
                        : value instanceof Place.Kind ? "place." + value : "reason." + value)
                .forEach(name -> {
                    String word = Sentences.say(language, "EXPORT." + name, Map.of());
                    assertEquals(-1, word.indexOf("EXPORT."), word);
                });
    }

    @Test
    void a_row_tells_one_ticket_in_the_way_of_the_readers_language() throws IOException {
        String english = written(Language.EN).split("\r\n")[1];
        assertTrue(
                english.startsWith(
                        "42,\"Almacén, centro\",Ventas,,'=cmd()|x,\"VIP,' =1+1\",2026-11-20,12:00:00,2026-11-20,12:01:00,,,,,Open,in the queue,1,0"),
                english);
        assertTrue(english.contains(",90.500,"), english);

        String spanish = written(Language.ES).split("\r\n")[1];
        assertTrue(spanish.startsWith("42;Almacén, centro;Ventas;;'=cmd()|x;VIP,' =1+1;2026-11-20;12:00:00;"), spanish);
        assertTrue(spanish.contains(";90,500;"), spanish);
        assertTrue(spanish.contains(";Abierto;en la cola;1;0"), spanish);
    }

    private static String written(Language language) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        Question anything =
                new Question(NOON, NOON, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        new TicketsCsv(new OneTicket(), anything, ZoneId.of("America/Montevideo"), language).write(output);
        return output.toString(StandardCharsets.UTF_8);
    }

    /** A store with one ticket. */
    private static final class OneTicket implements TicketEvents {
        @Override
        public List<TicketEvent> of(TicketId ticket) {
            return List.of();
        }

        @Override
        public List<Line> tally(Question question, Set<By> ways, ZoneId zone) {
            return List.of();
        }

        @Override
        public List<Line> states(Question question, Set<By> ways) {
            return List.of();
        }

        @Override
        public List<TicketFacts> tickets(
                Question question, Optional<Figure> figure, Optional<TicketId> after, int max) {
            return List.of(new TicketFacts(
                    new TicketId(42),
                    "Almacén, centro",
                    Optional.of("Ventas"),
                    Optional.empty(),
                    Optional.of("=cmd()|x"),
                    Optional.of(TicketState.Kind.OPEN),
                    Optional.of(Place.Kind.WAITING),
                    Optional.empty(),
                    NOON,
                    Optional.empty(),
                    Optional.empty(),
                    NOON.plusSeconds(60),
                    List.of("VIP", "=1+1"),
                    Tally.of(count -> count == Count.CREATED ? 1L : count == Count.WAITED ? 90_500L : 0L)));
        }
    }
}
