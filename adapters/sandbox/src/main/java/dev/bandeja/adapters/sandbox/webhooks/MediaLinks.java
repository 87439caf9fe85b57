package dev.bandeja.adapters.sandbox.webhooks;

import dev.bandeja.adapters.sandbox.world.Attachment;
import dev.bandeja.adapters.sandbox.world.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Addresses of files: signed, and good for a week, as those of Facebook's file servers are. */
public final class MediaLinks {

    private static final long GOOD_FOR_SECONDS = Duration.ofDays(7).toSeconds();
    private static final int SEAL_LENGTH = 32;

    private final World world;

    /** For one world. */
    public MediaLinks(World world) {
        this.world = world;
    }

    /** The absolute address of an attachment. */
    public String of(Attachment attachment) {
        return attachment.mediaId().isEmpty()
                ? attachment.url()
                : world.setup().publicUrl() + path(attachment.mediaId(), attachment.name());
    }

    /** The address of a kept file below the sandbox's own. */
    public String path(String mediaId, String name) {
        var expires = Long.toHexString(world.clock().millis() / 1000 + GOOD_FOR_SECONDS);
        var file = URLEncoder.encode(name.isEmpty() ? "file" : name, StandardCharsets.UTF_8)
                .replace("+", "%20");
        return "/media/" + mediaId + "/" + file + "?oe=" + expires + "&oh=" + seal(mediaId, expires);
    }

    /** Whether the address with these two parameters is one of ours and still good. */
    public boolean good(String mediaId, String expires, String seal) {
        try {
            return seal(mediaId, expires).equals(seal)
                    && Long.parseLong(expires, 16) >= world.clock().millis() / 1000;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private String seal(String mediaId, String expires) {
        return Signature.proof(world.setup().appSecret(), mediaId + "|" + expires)
                .substring(0, SEAL_LENGTH);
    }
}
