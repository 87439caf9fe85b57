package dev.bandeja.deployment.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.domain.channel.SettingsSection;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tracing table names only what exists, and names every row. */
class RequirementsTest {
    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern ROW =
            Pattern.compile("\\| ([PU]\\d\\d) \\| ([^|]+) \\| ([^|]*) \\| ([^|]*) \\| ([^|]*) \\|");
    private static final Pattern BEYOND =
            Pattern.compile("\\| ([BD]\\d+) \\| ([^|]+) \\| ([^|]*) \\| ([^|]*) \\| ([^|]*) \\|");
    private static final Pattern SETTING =
            Pattern.compile("\\| `([A-Z]+\\.[a-zA-Z]+)` \\| `([a-zA-Z]+)` \\| ([^|]+) \\|");
    private static final Pattern TOURED = Pattern.compile("\\[([PU]\\d\\d[^]]*)]");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    private final List<Matcher> rows = rows(ROW);

    @Test
    void every_row_of_both_products_is_in_the_table_once() {
        assertEquals(
                numbered(Stream.of("P01–P50", "U01–U65")),
                rows.stream().map(row -> row.group(1)).toList());
    }

    @Test
    void the_tour_touches_every_row() {
        Set<String> touched = new TreeSet<>();
        read(REPOSITORY.resolve("docs/tour.md"))
                .lines()
                .filter(line -> line.matches("\\| \\d.*"))
                .forEach(line -> {
                    Matcher brackets = TOURED.matcher(line);
                    assertTrue(brackets.find(), line);
                    touched.addAll(numbered(Stream.of(brackets.group(1).split(", "))));
                });

        assertEquals(numbered(Stream.of("P01–P50", "U01–U65")), List.copyOf(touched));
    }

    /** Rows as they are written, <em>P03</em> or <em>P03–P07</em>, each by its own name. */
    private static List<String> numbered(Stream<String> written) {
        return written.flatMap(row -> {
                    String[] ends = row.split("–");
                    return IntStream.rangeClosed(
                                    Integer.parseInt(ends[0].substring(1)),
                                    Integer.parseInt(ends[ends.length - 1].substring(1)))
                            .mapToObj(number -> String.format("%s%02d", row.substring(0, 1), number));
                })
                .toList();
    }

    @Test
    void every_operation_it_names_is_in_the_openapi_document() throws IOException {
        Set<String> operations = operationIds();

        assertEquals(
                List.of(), names(4).filter(name -> !operations.contains(name)).toList(), "not among " + operations);
    }

    @Test
    void every_test_it_names_exists() throws IOException {
        List<String> missing = names(5).filter(name -> !testExists(name)).toList();

        assertEquals(List.of(), missing);
        assertTrue(names(5).findAny().isPresent());
    }

    @Test
    void every_setting_of_a_page_names_the_test_that_flips_it_and_the_operation_that_saves_it() throws IOException {
        List<String> settings = Arrays.stream(SettingsSection.Name.values())
                .flatMap(section -> Arrays.stream(section.type().getRecordComponents())
                        .map(setting -> section + "." + setting.getName()))
                .toList();
        List<Matcher> table = rows(SETTING);
        assertEquals(settings, table.stream().map(row -> row.group(1)).toList(), "docs/requirements.md names them all");

        Set<String> operations = operationIds();
        for (Matcher row : table) {
            assertTrue(operations.contains(row.group(2)), row.group());
            List<String> tests = NAME.matcher(row.group(3))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertTrue(!tests.isEmpty() && tests.stream().allMatch(RequirementsTest::testExists), row.group());
        }
    }

    private Stream<String> names(int column) {
        return Stream.concat(rows.stream(), rows(BEYOND).stream())
                .flatMap(row -> NAME.matcher(row.group(column)).results())
                .map(found -> found.group(1));
    }

    private static boolean testExists(String name) {
        String[] classAndMethod = name.split("#");
        Pattern method = classAndMethod.length == 1
                ? Pattern.compile("@Test|@Property|@ParameterizedTest")
                : Pattern.compile("void " + Pattern.quote(classAndMethod[1]) + "\\(");
        try (Stream<Path> files = Files.walk(REPOSITORY)) {
            return files.filter(file -> file.endsWith(classAndMethod[0] + ".java"))
                    .anyMatch(file -> method.matcher(read(file)).find());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> operationIds() throws IOException {
        try (InputStream document =
                        RequirementsTest.class.getResourceAsStream("/dev/bandeja/adapters/rest/docs/openapi.json");
                JsonReader reader = Json.createReader(document)) {
            return reader.readObject().getJsonObject("paths").values().stream()
                    .flatMap(path -> path.asJsonObject().values().stream())
                    .filter(JsonObject.class::isInstance)
                    .map(operation -> operation.asJsonObject().getString("operationId", ""))
                    .collect(Collectors.toSet());
        }
    }

    private static List<Matcher> rows(Pattern row) {
        return read(REPOSITORY.resolve("docs/requirements.md"))
                .lines()
                .map(row::matcher)
                .filter(Matcher::matches)
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
