package dev.bandeja.deployment.tests.architecture.offenders.adapters.facebook;

import dev.bandeja.deployment.tests.architecture.offenders.adapters.sandbox.KnowsFacebook;

/** The product leaning on its own stand-in. */
public class KnowsSandbox {
    public Class<?> other() {
        return KnowsFacebook.class;
    }
}
