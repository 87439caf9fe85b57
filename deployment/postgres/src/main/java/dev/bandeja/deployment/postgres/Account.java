package dev.bandeja.deployment.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The account that PostgreSQL's programs run under. They refuse to run as root; then an ordinary account of the machine
 * is borrowed, or, where that account cannot reach the folder (a closed home), a user name space of its own is used.
 *
 * @param prefix what comes before a program's own command line
 * @param owner who has to own the database's files, or nobody in particular
 */
record Account(List<String> prefix, Optional<UserPrincipal> owner) {
    private static final Set<String> ORDINARY = Set.of("postgres", "nobody");

    /** The account for programs and data below {@code folder}, shown by running {@code program} with it. */
    static Account reaching(Path folder, String program) throws IOException, InterruptedException {
        if (!System.getProperty("user.name").equals("root")) {
            return new Account(List.of(), Optional.empty());
        }
        for (Account account : accountsForRoot(folder)) {
            List<String> trial = account.command(List.of(program, "--version"));
            if (onPath(trial.get(0)) && succeeds(trial)) {
                return account;
            }
        }
        throw new CannotStart("PostgreSQL does not run as root, and this machine lets root neither borrow an ordinary"
                + " account (setpriv) nor open a user name space (unshare); start Bandeja from an ordinary account or"
                + " name a PostgreSQL server in bandeja.database.url.");
    }

    /** The whole command line. */
    List<String> command(List<String> programAndArguments) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(programAndArguments);
        return command;
    }

    /** The files below the path are the account's own. */
    void own(Path path) throws IOException {
        if (owner.isPresent()) {
            Folders.give(path, owner.get());
        }
    }

    static boolean onPath(String program) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static List<Account> accountsForRoot(Path folder) throws IOException {
        var accounts = folder.getFileSystem().getUserPrincipalLookupService();
        List<Account> possible = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("/etc/passwd"))) {
            String[] fields = line.split(":");
            if (ORDINARY.contains(fields[0])) {
                possible.add(new Account(
                        List.of("setpriv", "--reuid=" + fields[2], "--regid=" + fields[3], "--clear-groups"),
                        Optional.of(accounts.lookupPrincipalByName(fields[0]))));
            }
        }
        possible.add(new Account(List.of("unshare", "--user"), Optional.of(accounts.lookupPrincipalByName("root"))));
        return possible;
    }

    private static boolean succeeds(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
