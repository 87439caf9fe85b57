package dev.bandeja.domain.publishing;

import dev.bandeja.domain.Refused;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a post says and shows: a text, a link, up to ten pictures or one video, in any mixture that Facebook knows.
 *
 * @param text without surrounding blanks; empty when the rest speaks for itself
 * @param link the address whose preview is shown; only without pictures and video, which Facebook would show instead of it
 * @param media in the order in which they are seen
 */
public record PostContent(String text, Optional<String> link, List<PostMedia> media) {
    /** Facebook's limit for the text of a post, in characters. */
    public static final int LONGEST_TEXT = 63_206;

    public static final int MOST_PICTURES = 10;
    private static final int LONGEST_LINK = 2_000;

    /** @throws Refused {@code INVALID} with the field {@code text}, {@code link} or {@code media}, {@code TEXT_TOO_LONG} */
    public PostContent {
        text = words(text);
        link = link.map(String::strip).filter(given -> !given.isEmpty());
        link.ifPresent(PostContent::requireWebAddress);
        media = List.copyOf(media);
        requireShowable(media);
        if (link.isPresent() && !media.isEmpty()) {
            throw Refused.invalid("link", "not-with-media");
        }
        if (text.isEmpty() && link.isEmpty() && media.isEmpty()) {
            throw Refused.invalid("text", "required");
        }
    }

    /** The same post with another text. */
    public PostContent saying(String other) {
        return new PostContent(other, link, media);
    }

    /** Whether it shows a video: those go another way. */
    public boolean isVideo() {
        return media.stream().anyMatch(each -> each.kind() == PostMedia.Kind.VIDEO);
    }

    /** @throws Refused {@code INVALID}, field {@code media}, when no post can show so many files */
    public static void requireFew(int files) {
        if (files > MOST_PICTURES) {
            throw Refused.invalid("media", "at-most-10");
        }
    }

    private static String words(String text) {
        String stripped = text == null ? "" : text.replace("\0", "").strip();
        if (stripped.codePointCount(0, stripped.length()) > LONGEST_TEXT) {
            throw Refused.because(Refused.Reason.TEXT_TOO_LONG).with("limit", LONGEST_TEXT);
        }
        return stripped;
    }

    private static void requireWebAddress(String link) {
        try {
            URI address = new URI(link);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("https") || scheme.equals("http");
            if (web && address.getHost() != null && address.getUserInfo() == null && link.length() <= LONGEST_LINK) {
                return;
            }
        } catch (URISyntaxException noAddress) {
            throw Refused.invalid("link", "web-address");
        }
        throw Refused.invalid("link", "web-address");
    }

    private static void requireShowable(List<PostMedia> media) {
        boolean video = media.stream().anyMatch(each -> each.kind() == PostMedia.Kind.VIDEO);
        if (video && media.size() > 1) {
            throw Refused.invalid("media", "video-alone");
        }
        requireFew(media.size());
        if (media.stream().map(PostMedia::file).distinct().count() < media.size()) {
            throw Refused.invalid("media", "once");
        }
    }
}
