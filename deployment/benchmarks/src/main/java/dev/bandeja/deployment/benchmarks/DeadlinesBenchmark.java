package dev.bandeja.deployment.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.bandeja.adapters.persistence.TestDatabase;
import dev.bandeja.adapters.persistence.ticket.DueWork;
import dev.bandeja.adapters.persistence.ticket.OpenTickets;
import dev.bandeja.deployment.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Fifty tickets become due each second, beside more and more that are open and not due. First what a tick of fifty costs, the
 * sizes in turn; then how long after its moment a ticket is done when a worker looks four times a second, as on a server.
 */
public final class DeadlinesBenchmark {
    private static final int A_SECOND = 50;
    private static final Duration APART = Duration.ofSeconds(1).dividedBy(A_SECOND);
    private static final int ROUNDS = 3;
    private static final int TICKS = 20;
    private static final int SECONDS = 15;
    /** As often as a server's worker looks. */
    private static final Duration LOOKS_EVERY = Duration.ofMillis(250);

    private final EmbeddedPostgres server;
    private final List<OpenTickets> companies;
    private final StringBuilder report = new StringBuilder();

    private DeadlinesBenchmark(EmbeddedPostgres server, List<OpenTickets> companies) {
        this.server = server;
        this.companies = companies;
    }

    /** @param arguments the file that the tables go to; how many open tickets, e.g. {@code 1000,100000} */
    public static void main(String[] arguments) throws IOException, SQLException {
        Logger.getLogger("").setLevel(Level.WARNING);
        List<Integer> sizes = Arrays.stream(arguments[1].split(","))
                .map(String::strip)
                .map(Integer::valueOf)
                .toList();
        Path folder = Files.createTempDirectory("bandeja-benchmark-");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            String report = report(server, sizes);
            Files.writeString(Path.of(arguments[0]), report);
            System.out.print(report);
        } finally {
            remove(folder);
        }
    }

    private static String report(EmbeddedPostgres server, List<Integer> sizes) throws SQLException {
        List<OpenTickets> companies = new ArrayList<>();
        try {
            for (int size : sizes) {
                companies.add(new OpenTickets(new TestDatabase(server, DeadlinesBenchmark::kept), size));
            }
            DeadlinesBenchmark benchmark = new DeadlinesBenchmark(server, companies);
            for (DueWork work : DueWork.values()) {
                benchmark.measure(work);
            }
            return benchmark.report.toString();
        } finally {
            for (OpenTickets each : companies) {
                each.close();
            }
        }
    }

    /** Connections that are kept, as a server keeps them; they end with the database. */
    private static DataSource kept(DataSource server) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(server);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    private void measure(DueWork work) throws SQLException {
        Map<OpenTickets, Costs> costs = new LinkedHashMap<>();
        companies.forEach(company -> costs.put(company, new Costs()));
        for (int round = 0; round <= ROUNDS; round++) {
            for (OpenTickets company : companies) {
                // The first round only warms everything up.
                round(company, work, round == 0 ? new Costs() : costs.get(company));
            }
        }
        line("%n### %s%n", work.title);
        line(
                "| open | pages for %d | ms | slowest | processor ms | ms ÷ smallest | done after ms | at the latest |",
                A_SECOND);
        line("|---:|---:|---:|---:|---:|---:|---:|---:|");
        double smallest = costs.get(companies.get(0)).median();
        for (OpenTickets company : companies) {
            Costs cost = costs.get(company);
            Sample after = inRealTime(company, work);
            line(
                    "| %,d | %.0f | %.1f | %.1f | %.1f | %.2f | %.0f | %.0f |",
                    company.count,
                    cost.pages(),
                    cost.median(),
                    cost.slowest(),
                    cost.processor(),
                    cost.median() / smallest,
                    after.median(),
                    after.most());
        }
    }

    private void round(OpenTickets company, DueWork work, Costs costs) throws SQLException {
        double[] ticks = new double[TICKS];
        Duration processor = Duration.ZERO;
        for (int tick = 0; tick < TICKS; tick++) {
            makeDue(company, work);
            Duration before = databaseTime();
            long begun = System.nanoTime();
            doAll(company, work);
            ticks[tick] = (System.nanoTime() - begun) / 1e6;
            processor = processor.plus(databaseTime()).minus(before);
            requireAll(company, work, A_SECOND);
        }
        makeDue(company, work);
        costs.add(Sample.of(ticks), processor.toMillis() / (double) TICKS, company.pages(work));
    }

    private static void makeDue(OpenTickets company, DueWork work) throws SQLException {
        company.makeDue(work, A_SECOND, OpenTickets.TIME.instant().minusSeconds(1), APART);
    }

    /** Processor time that the database has taken so far, in all of its processes; zero where the system does not tell. */
    private Duration databaseTime() {
        return ProcessHandle.of(server.pid()).stream()
                .flatMap(ProcessHandle::descendants)
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static void doAll(OpenTickets company, DueWork work) {
        boolean more = true;
        while (more) {
            more = company.doSome(work);
        }
    }

    /** For each ticket, the milliseconds from its moment to the end of the transaction that saw to it. */
    private static Sample inRealTime(OpenTickets company, DueWork work) throws SQLException {
        int all = A_SECOND * SECONDS;
        Instant first = OpenTickets.TIME.instant().plusSeconds(2);
        company.makeDue(work, all, first, APART);
        double[] late = new double[all];
        int done = 0;
        while (done < all) {
            LockSupport.parkNanos(LOOKS_EVERY.toNanos());
            Instant looked = OpenTickets.TIME.instant();
            doAll(company, work);
            Instant end = OpenTickets.TIME.instant();
            for (; done < all && !first.plus(APART.multipliedBy(done)).isAfter(looked); done++) {
                Duration since = Duration.between(first.plus(APART.multipliedBy(done)), end);
                late[done] = since.toNanos() / 1e6;
            }
        }
        requireAll(company, work, all);
        return Sample.of(late);
    }

    private static void requireAll(OpenTickets company, DueWork work, int expected) {
        int happened = company.happened(work);
        if (happened != expected) {
            throw new IllegalStateException(work + ": " + happened + " of " + expected + " at " + company.count);
        }
    }

    private void line(String format, Object... values) {
        report.append(String.format(Locale.ROOT, format + "%n", values));
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(each -> {
                try {
                    Files.delete(each);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /** Of one size, round by round. */
    private static final class Costs {
        private final List<Sample> rounds = new ArrayList<>();
        private final List<Double> processor = new ArrayList<>();
        private final List<Double> pages = new ArrayList<>();

        void add(Sample ticks, double processorEach, double pagesOfOne) {
            rounds.add(ticks);
            processor.add(processorEach);
            pages.add(pagesOfOne);
        }

        double median() {
            return median(rounds.stream().map(Sample::median).toList());
        }

        double slowest() {
            return rounds.stream().mapToDouble(Sample::most).max().orElseThrow();
        }

        double processor() {
            return median(processor);
        }

        double pages() {
            return median(pages);
        }

        private static double median(List<Double> rounds) {
            return Sample.of(rounds.stream().mapToDouble(each -> each).toArray())
                    .median();
        }
    }
}
