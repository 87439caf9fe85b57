package dev.bandeja.adapters.rest;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Function;

/** Stands in for one of the container's large interfaces, of which a test needs a method or two. */
public final class StandIn {
    private StandIn() {}

    /**
     * @param answers what the methods of that name answer, by their arguments; any other method fails the test
     */
    public static <T> T of(Class<T> type, Map<String, Function<Object[], Object>> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            Function<Object[], Object> answer = answers.get(method.getName());
            if (answer == null) {
                throw new AssertionError("unexpected call of " + method);
            }
            return answer.apply(args);
        }));
    }
}
