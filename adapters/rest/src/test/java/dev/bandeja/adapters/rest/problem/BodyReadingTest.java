package dev.bandeja.adapters.rest.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BodyReadingTest {
    private InputStream sent;

    @Test
    void a_body_that_may_be_missing_is_null_when_nothing_was_sent_and_read_when_something_was() throws Exception {
        assertNull(read("", "optional"));
        assertEquals("{\"a\":1}", read("{\"a\":1}", "optional"));
    }

    @Test
    void every_other_body_is_read_as_it_was_sent() throws Exception {
        assertEquals("{}", read("{}", "required"));
    }

    private Object read(String body, String method) throws Exception {
        sent = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
        Annotation[] annotations =
                BodyReadingTest.class.getDeclaredMethod(method, String.class).getParameterAnnotations()[0];
        return new BodyReading().aroundReadFrom(context(annotations));
    }

    /** A reader of texts, for which nothing is nothing. */
    private ReaderInterceptorContext context(Annotation[] annotations) {
        return (ReaderInterceptorContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ReaderInterceptorContext.class},
                (self, asked, given) -> switch (asked.getName()) {
                    case "getType" -> String.class;
                    case "getAnnotations" -> annotations;
                    case "getInputStream" -> sent;
                    case "setInputStream" -> {
                        sent = (InputStream) given[0];
                        yield null;
                    }
                    case "proceed" -> text();
                    default -> throw new UnsupportedOperationException(asked.getName());
                });
    }

    private String text() throws IOException {
        String text = new String(sent.readAllBytes(), StandardCharsets.UTF_8);
        return text.isEmpty() ? null : text;
    }

    void optional(@MayBeMissing String body) {}

    void required(String body) {}
}
