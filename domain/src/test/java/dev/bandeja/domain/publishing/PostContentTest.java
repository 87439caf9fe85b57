package dev.bandeja.domain.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.media.MediaId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostContentTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void a_post_says_or_shows_something() {
        refused("text", "required", () -> new PostContent(" \0 ", Optional.empty(), List.of()));
        assertEquals("Hola", new PostContent("  Hola\0 ", Optional.of(" "), List.of()).text());
        new PostContent("", Optional.of("https://example.com/a?b=c"), List.of());
        new PostContent("", Optional.empty(), pictures(1));
    }

    @Test
    void a_text_is_counted_in_characters_as_people_do() {
        new PostContent("😀".repeat(PostContent.LONGEST_TEXT), Optional.empty(), List.of());
        Refused refused = assertThrows(
                Refused.class,
                () -> new PostContent("x".repeat(PostContent.LONGEST_TEXT + 1), Optional.empty(), List.of()));
        assertEquals(Refused.Reason.TEXT_TOO_LONG, refused.reason());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com",
                "javascript:alert(1)",
                "ftp://example.com",
                "https://",
                "https://user@example.com",
                "https://exa mple.com"
            })
    void a_link_is_an_address_of_the_web(String link) {
        refused("link", "web-address", () -> new PostContent("Hola", Optional.of(link), List.of()));
    }

    @Test
    void pictures_go_together_a_video_stands_alone_and_neither_has_a_link() {
        new PostContent("", Optional.empty(), pictures(10));
        refused("media", "at-most-10", () -> new PostContent("", Optional.empty(), pictures(11)));
        refused("link", "not-with-media", () -> new PostContent("", Optional.of("https://a.example"), pictures(1)));
        PostMedia video = new PostMedia(new MediaId(99), PostMedia.Kind.VIDEO);
        assertTrue(new PostContent("", Optional.empty(), List.of(video)).isVideo());
        refused(
                "media",
                "video-alone",
                () -> new PostContent(
                        "", Optional.empty(), List.of(video, pictures(1).get(0))));
        refused(
                "media",
                "once",
                () -> new PostContent(
                        "",
                        Optional.empty(),
                        List.of(pictures(1).get(0), pictures(1).get(0))));
    }

    @Test
    void facebook_takes_what_is_ten_minutes_to_thirty_days_ahead() {
        PostTime.check(NOW.plus(Duration.ofMinutes(10)), NOW);
        PostTime.check(NOW.plus(Duration.ofDays(30)), NOW);
        refused("scheduledFor", "10-minutes-to-30-days", () -> PostTime.check(NOW.plusSeconds(599), NOW));
        refused(
                "scheduledFor",
                "10-minutes-to-30-days",
                () -> PostTime.check(NOW.plus(Duration.ofDays(30)).plusSeconds(1), NOW));
        assertTrue(PostTime.isChangeable(NOW.plusSeconds(121), NOW));
        assertFalse(PostTime.isChangeable(NOW.plusSeconds(120), NOW));
    }

    private static List<PostMedia> pictures(int number) {
        return LongStream.rangeClosed(1, number)
                .mapToObj(file -> new PostMedia(new MediaId(file), PostMedia.Kind.PICTURE))
                .toList();
    }

    private static void refused(String field, String rule, Runnable work) {
        Refused refused = assertThrows(Refused.class, work::run);
        assertEquals(field, refused.facts().get("field"));
        assertEquals(rule, refused.facts().get("rule"));
    }
}
