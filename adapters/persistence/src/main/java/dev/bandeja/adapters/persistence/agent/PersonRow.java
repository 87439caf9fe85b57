package dev.bandeja.adapters.persistence.agent;

import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** A person, as kept. */
@Entity
@Table(name = "person")
public class PersonRow {
    @Id
    private long id;

    private String email;
    private String name;

    @Column(columnDefinition = "text[]")
    private String[] roles;

    private String language;
    private boolean active;

    @Column(name = "password_hash")
    private String passwordHash;

    @Version
    private long version;

    protected PersonRow() {}

    PersonRow(Person person, String passwordHash) {
        id = person.id().value();
        keep(person);
        this.passwordHash = passwordHash;
    }

    final void keep(Person person) {
        email = person.email();
        name = person.name();
        roles = person.roles().stream().map(Role::name).sorted().toArray(String[]::new);
        language = person.language().orElse(null);
        active = person.active();
    }

    void choosePassword(String hash) {
        passwordHash = hash;
    }

    void choose(String newLanguage) {
        language = newLanguage;
    }

    static Set<Role> rolesOf(String... names) {
        return Arrays.stream(names).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
