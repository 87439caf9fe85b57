package dev.bandeja.deployment.tests.architecture.offenders.application;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The offenders' stereotype. */
@Retention(RetentionPolicy.RUNTIME)
public @interface UseCase {}
