package dev.bandeja.adapters.rest.people;

/** Somebody new, and the link with which they come in. */
public record InvitedJson(PersonJson person, LinkJson link) {}
