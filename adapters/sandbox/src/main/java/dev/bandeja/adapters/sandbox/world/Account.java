package dev.bandeja.adapters.sandbox.world;

import java.util.Locale;

/**
 * Somebody who signs in to Facebook and looks after pages; not a customer.
 *
 * @param id the app-scoped id
 * @param name what people read
 */
public record Account(String id, String name) {

    /** What they are called in an address or by the control API: {@code alma}. */
    public String shortName() {
        return name.split(" ")[0].toLowerCase(Locale.ROOT);
    }
}
