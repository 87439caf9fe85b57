package dev.bandeja.adapters.rest.session;

/** The language of somebody's screens. */
public record LanguageJson(String language) {}
