package dev.bandeja.deployment.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A Java process of its own that starts the database of a folder and keeps it until its input ends. */
final class Owner {
    private Owner() {}

    public static void main(String[] arguments) throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(arguments[0]));
        System.out.println(postgres.pid());
        while (System.in.read() != -1) {
            // whatever is written to it
        }
    }

    static Process of(Path folder) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(List.of(
                        java, "-cp", System.getProperty("java.class.path"), Owner.class.getName(), folder.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Waits until the process's database runs, and returns the database's process. */
    static ProcessHandle server(Process owner) throws IOException {
        BufferedReader output = owner.inputReader();
        return ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
    }
}
