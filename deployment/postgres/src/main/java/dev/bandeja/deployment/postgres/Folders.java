package dev.bandeja.deployment.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;

/** What the starter does with files and folders beyond the JDK's single steps. */
final class Folders {
    private Folders() {}

    /** Removes the path and all below it, if it is there. */
    static Path removed(Path path) throws IOException {
        if (Files.exists(path)) {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
                    Files.deleteIfExists(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return path;
    }

    /** Makes {@code owner} the owner of the path and all below it, if it is not yet. */
    static void give(Path path, UserPrincipal owner) throws IOException {
        if (Files.getOwner(path).equals(owner)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.setOwner(file, owner);
                return FileVisitResult.CONTINUE;
            }

            // The folder itself comes last: an interrupted walk is seen and repeated.
            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
                Files.setOwner(folder, owner);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Sets the permissions where the file system knows them (not on Windows). */
    static void allow(Path path, String permissions) throws IOException {
        if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    /** Writes a file that only its owner may read; it is there as a whole and on disk, or not at all. */
    static void writePrivately(Path file, String text) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished);
        allow(unfinished, "rw-------");
        Files.writeString(unfinished, text, StandardOpenOption.SYNC);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Why a program gave up, as its log says: the last fatal line, or else the last one. */
    static String lastWords(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        String last = lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1);
        for (String line : lines) {
            if (line.contains("FATAL: ")) {
                last = line.substring(line.indexOf("FATAL: ") + "FATAL: ".length());
            }
        }
        return last.strip();
    }
}
