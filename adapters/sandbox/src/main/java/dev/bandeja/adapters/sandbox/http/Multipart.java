package dev.bandeja.adapters.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A {@code multipart/form-data} body. Read here and not by the server, because both servers must understand the same,
 * down to the closing boundary that some clients write after every part.
 */
public final class Multipart {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<FormFile> files = new ArrayList<>();

    /** Reads the body of a request. */
    public Multipart(SandboxRequest request) {
        var boundary = BOUNDARY.matcher(request.header("content-type"));
        if (boundary.find()) {
            // One byte is one char: positions in the text are positions in the body.
            split(request.body(), "--" + boundary.group(1).strip());
        }
    }

    /** The parts that are plain values. */
    public Map<String, String> fields() {
        return fields;
    }

    /** The parts that are files. */
    public List<FormFile> files() {
        return files;
    }

    private void split(byte[] body, String delimiter) {
        var text = new String(body, StandardCharsets.ISO_8859_1);
        for (int at = text.indexOf(delimiter); at >= 0; ) {
            var begin = at + delimiter.length();
            var next = text.indexOf("\r\n" + delimiter, begin);
            if (next < 0) {
                return;
            }
            var head = text.indexOf("\r\n\r\n", begin);
            if (head >= 0 && head < next) {
                part(text.substring(begin, head), text.substring(head + 4, next));
            }
            at = next + 2;
        }
    }

    private void part(String head, String content) {
        var bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        var name = first(NAME, head);
        if (head.contains("filename=")) {
            files.add(new FormFile(name, first(FILE_NAME, head), type(head), bytes));
        } else {
            fields.put(name, new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private static String type(String head) {
        for (var line : head.split("\r\n")) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-type:")) {
                return line.substring("content-type:".length()).strip();
            }
        }
        return "application/octet-stream";
    }

    private static String first(Pattern pattern, String head) {
        var found = pattern.matcher(head);
        var text = found.find() ? found.group(1) : "";
        return new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
