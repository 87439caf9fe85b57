package dev.bandeja.deployment.tests.architecture.offenders.adapters.rest;

/** Names a network outside its room. */
public class FacebookButton {}
