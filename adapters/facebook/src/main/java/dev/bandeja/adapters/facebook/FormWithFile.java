package dev.bandeja.adapters.facebook;

import com.restfb.BinaryAttachment;
import com.restfb.WebRequestor.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The body of a form with a file in it (RFC 7578). RestFB's own closes itself after each part. */
final class FormWithFile {
    private static final String LINE = "\r\n";

    private final String boundary = "bandeja-" + UUID.randomUUID();
    private final List<byte[]> parts = new ArrayList<>();

    private FormWithFile() {}

    static FormWithFile of(Request request) {
        FormWithFile form = new FormWithFile();
        for (String parameter : request.getParameters().split("&")) {
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                form.add(decoded(parameter.substring(0, equals)), decoded(parameter.substring(equals + 1)));
            }
        }
        request.getBinaryAttachments().forEach(form::add);
        form.text("--" + form.boundary + "--" + LINE);
        return form;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    /** Of a length that is known beforehand. */
    BodyPublisher body() {
        long length = parts.stream().mapToLong(part -> part.length).sum();
        return BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(parts), length);
    }

    private void add(String name, String value) {
        head("form-data; name=\"" + name + "\"");
        text(LINE + value + LINE);
    }

    private void add(BinaryAttachment file) {
        head("form-data; name=\"" + file.getFieldName() + "\"; filename=\"" + file.getFilename() + "\"");
        text("Content-Type: " + file.getContentType() + LINE + LINE);
        parts.add(bytes(file));
        text(LINE);
    }

    private static byte[] bytes(BinaryAttachment file) {
        try (InputStream data = file.getData()) {
            return data.readAllBytes();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private void head(String disposition) {
        text("--" + boundary + LINE + "Content-Disposition: " + disposition + LINE);
    }

    private void text(String text) {
        parts.add(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
