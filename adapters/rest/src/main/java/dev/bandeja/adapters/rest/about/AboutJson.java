package dev.bandeja.adapters.rest.about;

import dev.bandeja.domain.agent.Role;
import java.util.List;

/**
 * What this server is.
 *
 * @param sandbox customers can be played in the sandbox
 * @param demo the demo company is on
 * @param demoAccounts whom one can sign in as; absent without the demo
 * @param languages the languages of its screens
 */
public record AboutJson(
        String name,
        String version,
        boolean sandbox,
        boolean demo,
        List<DemoAccountJson> demoAccounts,
        List<String> languages) {

    /** An account of the demo company. */
    public record DemoAccountJson(String email, List<Role> roles) {}
}
