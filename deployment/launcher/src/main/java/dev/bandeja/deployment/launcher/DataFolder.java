package dev.bandeja.deployment.launcher;

import dev.bandeja.deployment.postgres.FolderLock;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder with everything that must survive: it belongs to one running Bandeja. */
final class DataFolder implements AutoCloseable {
    private static final int KEY_BYTES = 32;
    private static final String GENERATED = "generated";

    private final Path path;
    private final FolderLock lock;

    private DataFolder(Path path, FolderLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes the folder if there is none and takes possession of it.
     *
     * @throws CannotRun if it cannot be written or another Bandeja works on it
     */
    static DataFolder open(Path wanted) {
        try {
            Path path = wanted.toAbsolutePath().normalize();
            if (Files.notExists(path)) {
                // Others may pass, as the account that PostgreSQL runs under for root has to, but not look around.
                allow(Files.createDirectories(path), "rwx--x--x");
            }
            Files.createDirectories(path);
            FolderLock lock = FolderLock.take(path)
                    .orElseThrow(() -> new CannotRun("Another Bandeja works on the data folder " + path
                            + "; stop it, or name another folder in bandeja.data-folder."));
            return new DataFolder(path, lock);
        } catch (IOException e) {
            throw new CannotRun(
                    "The data folder " + wanted + " cannot be written (" + reason(e)
                            + "); name another one in bandeja.data-folder.",
                    e);
        }
    }

    Path path() {
        return path;
    }

    Path database() {
        return path.resolve("postgres");
    }

    /** The newest log file. */
    Path log() {
        return path.resolve("logs").resolve("bandeja.0.log");
    }

    /** Makes the folder of the log files. */
    void makeLogFolder() throws IOException {
        allow(Files.createDirectories(log().getParent()), "rwx------");
    }

    /** A new, empty folder for the server's own files; those of earlier starts are removed. */
    Path freshServerFolder() throws IOException {
        removeServerFolder();
        Path runs = path.resolve("server");
        return Files.createDirectories(
                runs.resolve(Long.toString(ProcessHandle.current().pid())));
    }

    /** A random key that is made at the first call and stays the same; only the folder's owner can read it. */
    String generated(String name) {
        Path file = path.resolve(GENERATED).resolve(name);
        try {
            if (Files.notExists(file)) {
                byte[] key = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(key);
                Files.createDirectories(file.getParent());
                Path unfinished = file.resolveSibling(name + ".new");
                Files.deleteIfExists(unfinished);
                Files.createFile(unfinished);
                allow(unfinished, "rw-------");
                Files.writeString(unfinished, Base64.getEncoder().encodeToString(key), StandardOpenOption.SYNC);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CannotRun("The key " + file + " cannot be kept (" + reason(e) + ").", e);
        }
    }

    /**
     * Only the demo makes its own key.
     *
     * @throws CannotRun if this is a folder that somebody works with in earnest
     */
    void requireDemo() {
        if (Files.notExists(path.resolve(GENERATED).resolve("secret-key"))) {
            throw new CannotRun("The data folder " + path + " was not made by the demo; nothing in it was touched.");
        }
    }

    /** Removes the database, the sandbox's journal and the demo's keys. */
    void removeDemo() {
        try {
            for (Path each : List.of(database(), path.resolve("sandbox"), path.resolve(GENERATED))) {
                remove(each);
            }
        } catch (IOException e) {
            throw new CannotRun("The demo in " + path + " cannot be removed (" + reason(e) + ").", e);
        }
    }

    /** Removes the server's own files, once it has ended. */
    void removeServerFolder() throws IOException {
        remove(path.resolve("server"));
    }

    /** Another Bandeja may have the folder. */
    @Override
    public void close() throws IOException {
        lock.close();
    }

    /** Sets the permissions where the file system knows them (not on Windows). */
    private static void allow(Path path, String permissions) throws IOException {
        if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException exists) {
            return exists.getFile() + " is a file";
        }
        if (e instanceof FileSystemException failed) {
            return failed.getReason() == null ? "permission denied for " + failed.getFile() : failed.getReason();
        }
        return e.getMessage();
    }
}
