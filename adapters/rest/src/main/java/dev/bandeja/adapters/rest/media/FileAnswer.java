package dev.bandeja.adapters.rest.media;

import dev.bandeja.application.media.MediaFiles;
import dev.bandeja.domain.media.MediaFile;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Hands out a file somebody else made: whatever is in it, it runs nothing in our name. Pictures, sounds and films are shown in
 * place, all else is to be kept; browsers do not guess what it is, and what they show has no rights.
 */
public final class FileAnswer {
    static final String CONTENT_SECURITY_POLICY =
            "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'";

    /** So many bytes are in memory at once. */
    private static final int STRETCH = 1024 * 1024;

    private static final int NOT_THAT_FAR = 416;

    private FileAnswer() {}

    /**
     * @param range what the caller wants of it, as HTTP says it; all of it when null or when it is more than one stretch
     */
    public static Response of(MediaFile file, MediaFiles files, String range) {
        Optional<ByteRange> wanted = ByteRange.read(range, file.size());
        if (wanted.filter(each -> each.isOutside(file.size())).isPresent()) {
            return Response.status(NOT_THAT_FAR)
                    .header("Content-Range", "bytes */" + file.size())
                    .build();
        }
        ByteRange stretch = wanted.orElse(new ByteRange(0, file.size() - 1));
        Response.ResponseBuilder answer = Response.status(
                        wanted.isPresent() ? Response.Status.PARTIAL_CONTENT : Response.Status.OK)
                .type(file.type().name())
                .entity(bytes(file, files, stretch))
                .header("Content-Length", stretch.length())
                .header("Accept-Ranges", "bytes")
                .header("Content-Disposition", disposition(file))
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header("Cross-Origin-Resource-Policy", "same-origin");
        wanted.ifPresent(each -> answer.header("Content-Range", each.of(file.size())));
        return answer.build();
    }

    private static StreamingOutput bytes(MediaFile file, MediaFiles files, ByteRange stretch) {
        return out -> {
            long at = stretch.first();
            while (at <= stretch.last()) {
                byte[] next = files.read(file, at, (int) Math.min(STRETCH, stretch.last() + 1 - at));
                if (next.length == 0) {
                    return;
                }
                out.write(next);
                at += next.length;
            }
        };
    }

    private static String disposition(MediaFile file) {
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return (file.type().isShownInPlace() ? "inline" : "attachment") + "; filename*=UTF-8''" + name;
    }
}
