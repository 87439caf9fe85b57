package dev.bandeja.deployment.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What lies in the folder of the embedded database: programs, data, password; and the commands on them. */
final class Cluster {
    static final String SUPERUSER = "postgres";

    private static final long STOP_SECONDS = 60;

    private final Path folder;
    private final Binaries binaries;
    private final Account account;
    private final boolean durable;
    private final String password;

    private Cluster(Path folder, Binaries binaries, Account account, boolean durable) throws IOException {
        this.folder = folder;
        this.binaries = binaries;
        this.account = account;
        this.durable = durable;
        this.password = keptPassword();
    }

    /** The cluster of this folder, which is made at the first call. The caller owns the folder. */
    static Cluster in(Path folder, boolean durable) throws IOException, InterruptedException {
        Binaries binaries = Binaries.unpackedIn(folder);
        Cluster cluster =
                new Cluster(folder, binaries, Account.reaching(folder, binaries.program("postgres")), durable);
        if (Files.notExists(cluster.data())) {
            cluster.initialize();
        }
        cluster.refuseOtherVersion();
        cluster.account.own(cluster.data());
        return cluster;
    }

    /** The password of the superuser and of the owner of the databases, random, known to this folder only. */
    String password() {
        return password;
    }

    Path data() {
        return folder.resolve("data");
    }

    /** Remembers the port, so that the address stays the same over restarts. */
    Path portFile() {
        return folder.resolve("port");
    }

    /** What the server said since its last start. */
    Path log() {
        return folder.resolve("server.log");
    }

    /** Starts the server as a child of this process; it is not yet ready. */
    Process launch(int port) throws IOException {
        if (Files.exists(log())) {
            Files.move(log(), folder.resolve("server.previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> command = new ArrayList<>();
        if (Account.onPath("setsid")) {
            // Ctrl-C in the terminal is for Bandeja, which stops the database last.
            command.add("setsid");
        }
        command.addAll(account.command(List.of(binaries.program("postgres"), "-D", data().toString())));
        settings(port).forEach(setting -> command.addAll(List.of("-c", setting)));
        return builder(command).redirectOutput(log().toFile()).start();
    }

    private List<String> settings(int port) {
        List<String> settings = new ArrayList<>(List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=200",
                // Refused statements are told to their caller; their values have no place in a log.
                "log_min_messages=log",
                "log_checkpoints=off"));
        if (!durable) {
            settings.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        }
        return settings;
    }

    /** Stops whatever server works on this data, and returns when it is gone. */
    void stop() throws IOException, InterruptedException {
        if (!pgCtlStop("fast")) {
            pgCtlStop("immediate");
        }
    }

    private boolean pgCtlStop(String mode) throws IOException, InterruptedException {
        return run(List.of(
                        binaries.program("pg_ctl"),
                        "stop",
                        "-w",
                        "-s",
                        "-t",
                        Long.toString(STOP_SECONDS),
                        "-m",
                        mode,
                        "-D",
                        data().toString()))
                == 0;
    }

    /** The server that a killed owner of this folder left behind, if it still runs. */
    Optional<ProcessHandle> orphan() throws IOException {
        Optional<ProcessHandle> process = PidFile.of(data()).flatMap(file -> ProcessHandle.of(file.pid()));
        if (process.isPresent() && !isServerOf(data(), process.get().info())) {
            // After a restart of the machine the number belongs to somebody else, who must be left alone.
            Files.delete(PidFile.path(data()));
            return Optional.empty();
        }
        return process;
    }

    static boolean isServerOf(Path data, ProcessHandle.Info info) {
        boolean isPostgres = info.command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
        return isPostgres
                && info.arguments()
                        .map(arguments -> List.of(arguments).contains(data.toString()))
                        .orElse(true);
    }

    private void initialize() throws IOException, InterruptedException {
        Path unfinished = Files.createDirectories(Folders.removed(folder.resolve("data-unfinished")));
        Path passwordFile = folder.resolve("initial-password");
        Folders.writePrivately(passwordFile, password);
        account.own(unfinished);
        account.own(passwordFile);
        List<String> command = new ArrayList<>(List.of(
                binaries.program("initdb"),
                "--pgdata=" + unfinished,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8"));
        if (!durable) {
            command.add("--no-sync");
        }
        int result = run(command);
        Files.delete(passwordFile);
        if (result != 0) {
            throw new CannotStart("PostgreSQL could not make its files in " + folder + ": " + lastWords());
        }
        Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void refuseOtherVersion() throws IOException {
        String version = Files.readString(data().resolve("PG_VERSION")).strip();
        if (!version.equals(Binaries.MAJOR)) {
            throw new CannotStart("The database in " + data() + " was made by PostgreSQL " + version
                    + ", this Bandeja brings PostgreSQL " + Binaries.MAJOR
                    + "; start the Bandeja that made it, or dump and restore the database.");
        }
    }

    private String keptPassword() throws IOException {
        Path file = folder.resolve("password");
        if (Files.notExists(file)) {
            if (Files.exists(data())) {
                throw new CannotStart("The database's password is missing: there is no file " + file + ".");
            }
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Folders.writePrivately(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    private int run(List<String> command) throws IOException, InterruptedException {
        Process process = builder(account.command(command))
                .redirectOutput(folder.resolve("command.log").toFile())
                .start();
        if (!process.waitFor(2 * STOP_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        return process.exitValue();
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        // Settings that people keep for their own PostgreSQL are not meant for this one.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        return builder;
    }

    private String lastWords() throws IOException {
        return Folders.lastWords(folder.resolve("command.log"));
    }
}
