package dev.bandeja.adapters.rest.people;

import dev.bandeja.application.routing.OpenWork;

/**
 * How somebody leaves.
 *
 * @param tickets what becomes of their open tickets; absent = back to the queue
 */
public record LeavingJson(OpenWork tickets) {}
