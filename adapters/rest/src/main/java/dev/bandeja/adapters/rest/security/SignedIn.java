package dev.bandeja.adapters.rest.security;

import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Role;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The caller of a request who came with a session. */
public final class SignedIn extends CallerPrincipal {
    private static final long serialVersionUID = 1L;

    private final transient Person person;
    private final String session;

    /**
     * @param session hash of the session's token
     */
    public SignedIn(Person person, String session) {
        super(person.email());
        this.person = person;
        this.session = session;
    }

    /** Who called, if they came with a session. */
    public static Optional<SignedIn> in(HttpServletRequest request) {
        Principal caller = request.getUserPrincipal();
        return caller instanceof SignedIn signedIn ? Optional.of(signedIn) : Optional.empty();
    }

    /** Who called; for resources that admit only people with a session. */
    public static SignedIn of(SecurityContext security) {
        return (SignedIn) security.getUserPrincipal();
    }

    public Person person() {
        return person;
    }

    /** Hash of the session's token. */
    public String session() {
        return session;
    }

    /** Names of the person's roles, as the container knows them. */
    public Set<String> roles() {
        return person.roles().stream().map(Role::name).collect(Collectors.toSet());
    }
}
