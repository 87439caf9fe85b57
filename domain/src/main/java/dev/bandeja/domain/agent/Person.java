package dev.bandeja.domain.agent;

import dev.bandeja.domain.Refused;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Somebody who works with Bandeja.
 *
 * @param email what they sign in with, in lower case
 * @param language language of their screens, {@code es}, {@code en} or {@code pt}; empty = the browser's
 * @param active an inactive person can neither sign in nor receive tickets
 */
public record Person(
        AgentId id, String email, String name, Set<Role> roles, Optional<String> language, boolean active) {

    private static final int LONGEST_NAME = 100;
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>,;\"]{1,64}@[^@\\s<>,;\"]{1,250}");

    public Person {
        if (email == null || !ADDRESS.matcher(email.strip()).matches()) {
            throw Refused.invalid("email", "address");
        }
        if (name == null || name.isBlank()) {
            throw Refused.invalid("name", "required");
        }
        if (name.length() > LONGEST_NAME) {
            throw Refused.invalid("name", "too-long");
        }
        if (roles.isEmpty()) {
            throw Refused.invalid("roles", "required");
        }
        email = normalised(email);
        name = name.strip();
        roles = Set.copyOf(roles);
    }

    /** The one spelling of an e-mail address under which a person is found. */
    public static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether they may sign in and receive tickets from now on. */
    public Person activeFromNow(boolean nowActive) {
        return new Person(id, email, name, roles, language, nowActive);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** May see and steer every ticket, whoever has it. */
    public boolean seesEverything() {
        return is(Role.ADMINISTRATOR);
    }
}
