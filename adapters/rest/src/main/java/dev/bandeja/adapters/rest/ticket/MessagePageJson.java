package dev.bandeja.adapters.rest.ticket;

import java.util.List;

/**
 * A stretch of a talk, oldest line first.
 *
 * @param next where the stretch before it ends; absent at the beginning of the talk
 */
public record MessagePageJson(List<MessageJson> items, String next) {}
