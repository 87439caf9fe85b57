package dev.bandeja.deployment.tests.architecture.offenders.adapters.mail;

import dev.bandeja.deployment.tests.architecture.offenders.adapters.rest.SilentResource;

/** A room that knows its neighbour. */
public class AsksRest {
    private final SilentResource neighbour = new SilentResource();

    public String ask() {
        return neighbour.anybody();
    }
}
