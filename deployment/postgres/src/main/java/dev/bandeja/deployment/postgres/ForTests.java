package dev.bandeja.deployment.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The one server for the tests of a Java process, in a temporary folder. */
final class ForTests {
    private static final String PREFIX = "bandeja-test-postgres-";
    /** Younger folders may belong to somebody who is about to take the lock. */
    private static final Duration SETTLED = Duration.ofMinutes(2);

    static final EmbeddedPostgres SERVER = start();

    private ForTests() {}

    private static EmbeddedPostgres start() {
        try {
            removeLeftBehind();
            Path folder = Files.createTempDirectory(PREFIX);
            EmbeddedPostgres server = EmbeddedPostgres.start(folder, false);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(server, folder), "test-postgres-remove"));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(EmbeddedPostgres server, Path folder) {
        try {
            server.close();
            Folders.removed(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A killed test run leaves its server and its folder; the next run clears them away. */
    private static void removeLeftBehind() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary.toRealPath(), PREFIX + "*")) {
            for (Path folder : folders) {
                boolean settled = Files.getLastModifiedTime(folder)
                        .toInstant()
                        .isBefore(Instant.now().minus(SETTLED));
                if (settled && Files.isWritable(folder)) {
                    removeLeftBehind(folder);
                }
            }
        }
    }

    private static void removeLeftBehind(Path folder) {
        try {
            Optional<FolderLock> lock = FolderLock.take(folder);
            if (lock.isPresent()) {
                PidFile.of(folder.resolve("data"))
                        .flatMap(file -> ProcessHandle.of(file.pid()))
                        .filter(process -> Cluster.isServerOf(folder.resolve("data"), process.info()))
                        .ifPresent(ProcessHandle::destroyForcibly);
                lock.get().close();
                Folders.removed(folder);
            }
        } catch (IOException e) {
            // Its last workers may still be leaving; the run after this one tries again.
        }
    }
}
