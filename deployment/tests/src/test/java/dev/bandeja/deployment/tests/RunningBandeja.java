package dev.bandeja.deployment.tests;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of this class ask a running Bandeja, which they get as a parameter of type {@link BandejaServer}. It is the
 * built product, started as a process of its own once per test run for every combination of what is said here; so a test
 * must not rely on an empty inbox, nor stop it for good. A class whose tests would be in others' way, or others in theirs,
 * has one to itself. A test that kills starts its own: {@link BandejaServer#demo()}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RunningBandejaExtension.class)
public @interface RunningBandeja {
    /** With the other classes that wish the same; otherwise it ends with the class. */
    boolean shared() default true;

    /** The demo company with its accounts. */
    boolean demo() default true;

    /** The sandbox inside the product. */
    boolean sandbox() default true;

    /** More settings, each as {@code key=value}. */
    String[] settings() default {};
}
