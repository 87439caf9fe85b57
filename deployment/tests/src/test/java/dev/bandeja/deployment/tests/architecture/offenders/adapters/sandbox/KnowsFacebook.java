package dev.bandeja.deployment.tests.architecture.offenders.adapters.sandbox;

import dev.bandeja.deployment.tests.architecture.offenders.adapters.facebook.KnowsSandbox;

/** A stand-in that shares code with what it stands in for. */
public class KnowsFacebook {
    public Class<?> other() {
        return KnowsSandbox.class;
    }
}
