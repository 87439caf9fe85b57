package dev.bandeja.adapters.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mail server as it is configured; without a host there is none. */
@ApplicationScoped
public class MailSettings {
    private final Optional<String> host;
    private final int port;
    private final Optional<String> user;
    private final Optional<String> password;
    private final Optional<String> from;
    private final boolean startTls;
    private final boolean tls;

    /**
     * @param from who the mails come from; empty = Bandeja at the public address' host
     * @param startTls the connection must become encrypted before anything is said
     * @param tls it is encrypted from the first byte on
     */
    @Inject
    public MailSettings(
            @ConfigProperty(name = "bandeja.mail.host") Optional<String> host,
            @ConfigProperty(name = "bandeja.mail.port", defaultValue = "587") int port,
            @ConfigProperty(name = "bandeja.mail.user") Optional<String> user,
            @ConfigProperty(name = "bandeja.mail.password") Optional<String> password,
            @ConfigProperty(name = "bandeja.mail.from") Optional<String> from,
            @ConfigProperty(name = "bandeja.mail.start-tls", defaultValue = "true") boolean startTls,
            @ConfigProperty(name = "bandeja.mail.tls", defaultValue = "false") boolean tls) {
        this.host = host;
        this.port = port;
        this.user = user;
        this.password = password;
        this.from = from;
        this.startTls = startTls;
        this.tls = tls;
    }

    Optional<String> host() {
        return host;
    }

    int port() {
        return port;
    }

    Optional<String> user() {
        return user;
    }

    String password() {
        return password.orElse("");
    }

    Optional<String> from() {
        return from;
    }

    boolean startTls() {
        return startTls && !tls;
    }

    boolean tls() {
        return tls;
    }
}
