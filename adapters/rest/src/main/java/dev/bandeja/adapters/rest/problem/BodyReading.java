package dev.bandeja.adapters.rest.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;

/** What a caller sends must be JSON of the expected shape, and not too much of it; else it is their mistake, not ours. */
@Provider
@ApplicationScoped
public class BodyReading implements ReaderInterceptor {
    /** Bytes of the largest body a resource takes. */
    static final int LARGEST = 256 * 1024;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (InputStream.class.equals(context.getType())) {
            // Files: whoever takes them reads no more than is kept.
            return context.proceed();
        }
        if (isMissing(context)) {
            return null;
        }
        LimitedInput sent = new LimitedInput(context.getInputStream(), LARGEST);
        context.setInputStream(sent);
        Object body;
        try {
            body = context.proceed();
        } catch (IOException | ProcessingException | JsonbException | JsonException unreadable) {
            throw sent.isTooLong()
                    ? new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE, unreadable)
                    : new BadRequestException(unreadable);
        }
        if (body == null) {
            throw new BadRequestException("nothing was sent");
        }
        return body;
    }

    /** Whether nothing was sent where nothing need be. */
    private static boolean isMissing(ReaderInterceptorContext context) throws IOException {
        if (Arrays.stream(context.getAnnotations()).noneMatch(MayBeMissing.class::isInstance)) {
            return false;
        }
        PushbackInputStream sent = new PushbackInputStream(context.getInputStream());
        int first = sent.read();
        if (first >= 0) {
            sent.unread(first);
            context.setInputStream(sent);
        }
        return first < 0;
    }
}
