package dev.bandeja.adapters.rest.docs;

import dev.bandeja.adapters.rest.problem.Problem;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** In which ways of its own a call can end without what was asked for; for the description of the API. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Refuses {
    Problem[] value();
}
