package dev.bandeja.adapters.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResourcePathsTest {
    private final List<Class<?>> resources = new RestApplication()
            .getClasses().stream()
                    .filter(each -> each.isAnnotationPresent(Path.class))
                    .toList();

    /** JAX-RS chooses the class by its path first: a longer one that ends in a variable hides the methods of a shorter one. */
    @Test
    void no_resource_hides_another_ones_addresses() {
        assertEquals(
                List.of(),
                resources.stream()
                        .filter(resource -> pathOf(resource).endsWith("}"))
                        .flatMap(this::hiddenBy)
                        .toList());
    }

    private Stream<String> hiddenBy(Class<?> longer) {
        return resources.stream()
                .filter(shorter -> pathOf(longer).startsWith(pathOf(shorter) + "/"))
                .flatMap(ResourcePathsTest::addresses)
                .filter(address -> (address + "/").startsWith(pathOf(longer) + "/"));
    }

    private static Stream<String> addresses(Class<?> resource) {
        return Arrays.stream(resource.getMethods())
                .flatMap(method -> Optional.ofNullable(method.getAnnotation(Path.class)).stream())
                .map(path -> pathOf(resource) + "/" + path.value());
    }

    private static String pathOf(Class<?> resource) {
        return resource.getAnnotation(Path.class).value();
    }
}
