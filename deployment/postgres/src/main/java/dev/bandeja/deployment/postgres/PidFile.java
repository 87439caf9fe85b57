package dev.bandeja.deployment.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running server says about itself in {@code postmaster.pid}.
 *
 * @param pid the process
 * @param ready it takes connections
 */
record PidFile(long pid, boolean ready) {
    private static final int STATE_LINE = 7;

    static Path path(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** Empty while there is no server, or while the file is being written. */
    static Optional<PidFile> of(Path data) throws IOException {
        try {
            List<String> lines = Files.readAllLines(path(data));
            if (lines.isEmpty() || lines.get(0).isBlank()) {
                return Optional.empty();
            }
            boolean ready =
                    lines.size() > STATE_LINE && lines.get(STATE_LINE).strip().equals("ready");
            return Optional.of(new PidFile(Long.parseLong(lines.get(0).strip()), ready));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
