package dev.bandeja.adapters.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResourcePathsTest {
    /** JAX-RS chooses the class by its path first: one that ends in a variable hides the methods of every shorter one. */
    @Test
    void no_resource_hides_another_ones_addresses() {
        assertEquals(
                List.of(),
                new RestApplication()
                        .getClasses().stream()
                                .filter(resource -> resource.isAnnotationPresent(Path.class))
                                .filter(resource -> resource.getAnnotation(Path.class)
                                        .value()
                                        .endsWith("}"))
                                .map(Class::getSimpleName)
                                .toList());
    }
}
