package dev.bandeja.adapters.rest.people;

import dev.bandeja.application.routing.OpenWork;
import dev.bandeja.domain.agent.Role;
import java.util.List;

/**
 * What somebody is to be called, may do and supervises.
 *
 * @param email what they sign in with
 * @param language {@code es}, {@code en} or {@code pt}; absent = the browser's
 * @param supervises numbers of campaigns; only counts for supervisors
 * @param tickets what becomes of their open tickets when they are no agent any more; absent = back to the queue
 */
public record PersonChangeJson(
        String name, String email, List<Role> roles, String language, List<Long> supervises, OpenWork tickets) {}
