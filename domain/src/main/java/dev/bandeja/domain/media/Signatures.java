package dev.bandeja.domain.media;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** How files of the types that customers and pages send begin; from their specifications. */
final class Signatures {
    /** As far as any of them has to be looked at. */
    private static final int HEAD = 128;

    private static final Set<String> SOUND_BRANDS = Set.of("M4A ", "M4B ", "F4A ");
    private static final Set<String> PICTURE_BRANDS = Set.of("heic", "heix", "mif1", "msf1", "heim", "heis");
    private static final int BRAND_AT = 8;
    private static final int BRAND_END = 12;

    private Signatures() {}

    static Optional<String> find(byte[] bytes) {
        // One character for each byte.
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        return picture(head).or(() -> container(head)).or(() -> sound(head)).or(() -> document(head));
    }

    private static Optional<String> picture(String head) {
        if (head.startsWith("\u00FF\u00D8\u00FF")) {
            return Optional.of("image/jpeg");
        }
        if (head.startsWith("\u0089PNG\r\n\u001A\n")) {
            return Optional.of("image/png");
        }
        return head.startsWith("GIF87a") || head.startsWith("GIF89a") ? Optional.of("image/gif") : Optional.empty();
    }

    /** What may hold one thing or another. */
    private static Optional<String> container(String head) {
        if (head.startsWith("RIFF") && head.length() >= BRAND_END) {
            return riff(head.substring(BRAND_AT, BRAND_END));
        }
        if (head.startsWith("ftyp", 4) && head.length() >= BRAND_END) {
            return Optional.of(mp4(head.substring(BRAND_AT, BRAND_END)));
        }
        if (head.startsWith("OggS")) {
            return Optional.of(head.contains("theora") ? "video/ogg" : "audio/ogg");
        }
        if (head.startsWith("\u001A\u0045\u00DF\u00A3")) {
            return Optional.of(head.contains("webm") ? "video/webm" : "video/x-matroska");
        }
        return Optional.empty();
    }

    private static Optional<String> riff(String form) {
        return switch (form) {
            case "WEBP" -> Optional.of("image/webp");
            case "WAVE" -> Optional.of("audio/wav");
            case "AVI " -> Optional.of("video/x-msvideo");
            default -> Optional.empty();
        };
    }

    private static String mp4(String brand) {
        if (SOUND_BRANDS.contains(brand)) {
            return "audio/mp4";
        }
        if (PICTURE_BRANDS.contains(brand)) {
            return "image/heic";
        }
        if (brand.equals("avif") || brand.equals("avis")) {
            return "image/avif";
        }
        if (brand.equals("qt  ")) {
            return "video/quicktime";
        }
        return brand.startsWith("3g") ? "video/3gpp" : "video/mp4";
    }

    private static Optional<String> sound(String head) {
        if (head.startsWith("fLaC")) {
            return Optional.of("audio/flac");
        }
        if (head.startsWith("ID3")) {
            return Optional.of("audio/mpeg");
        }
        if (head.length() < 2 || head.charAt(0) != 0xFF) {
            return Optional.empty();
        }
        int second = head.charAt(1);
        if ((second & 0xF6) == 0xF0) {
            return Optional.of("audio/aac");
        }
        boolean frameOfMpegSound = (second & 0xE0) == 0xE0 && (second & 0x18) != 0x08 && (second & 0x06) != 0;
        return frameOfMpegSound ? Optional.of("audio/mpeg") : Optional.empty();
    }

    private static Optional<String> document(String head) {
        if (head.startsWith("%PDF-")) {
            return Optional.of("application/pdf");
        }
        // Also what office programs write.
        return head.startsWith("PK\u0003\u0004") ? Optional.of("application/zip") : Optional.empty();
    }
}
