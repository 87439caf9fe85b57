package dev.bandeja.adapters.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.domain.agent.Role;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RolesTest {
    private static final Set<String> ROLES =
            Arrays.stream(Role.values()).map(Enum::name).collect(Collectors.toSet());

    @Test
    void resources_use_the_names_of_the_domain() {
        assertEquals(ROLES, Set.of(Roles.ADMINISTRATOR, Roles.SUPERVISOR, Roles.AGENT, Roles.ANALYST));
    }

    @Test
    void the_container_is_told_every_role() throws IOException {
        String fragment = read("/META-INF/web-fragment.xml");
        for (String role : List.copyOf(ROLES)) {
            assertTrue(fragment.contains("<role-name>" + role + "</role-name>"), role);
        }
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(Roles.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
