package dev.bandeja.domain.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeTest {
    @ParameterizedTest
    @CsvSource({
        "FFD8FFE000104A46, image/jpeg, IMAGE",
        "89504E470D0A1A0A0000, image/png, IMAGE",
        "474946383961, image/gif, IMAGE",
        "524946460000000057454250, image/webp, IMAGE",
        "524946460000000057415645, audio/wav, AUDIO",
        "4F67675300020000, audio/ogg, AUDIO",
        "4F676753000200007468656F7261, video/ogg, VIDEO",
        "494433030000, audio/mpeg, AUDIO",
        "FFFB9064, audio/mpeg, AUDIO",
        "FFF15080, audio/aac, AUDIO",
        "0000001C667479704D344120, audio/mp4, AUDIO",
        "0000001C667479706D703432, video/mp4, VIDEO",
        "1A45DFA39F4286810142827765626D, video/webm, VIDEO",
        "0000001466747970717420200000, video/quicktime, FILE",
        "0000001866747970686569630000, image/heic, FILE",
        "255044462D312E37, application/pdf, FILE",
        "504B030414000600, application/zip, FILE",
        "FF, application/octet-stream, FILE"
    })
    void bytes_are_known_by_their_beginning(String hex, String type, MediaType.Kind kind) {
        MediaType found = MediaType.of(bytes(hex));
        assertEquals(type, found.name());
        assertEquals(kind, found.kind());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                " GIF89a",
                "",
                "PNG"
            })
    void what_could_run_is_never_shown_in_place(String text) {
        MediaType found = MediaType.of(text.getBytes(StandardCharsets.UTF_8));
        assertEquals(MediaType.UNKNOWN, found);
        assertFalse(found.isShownInPlace());
        assertTrue(MediaType.of(bytes("474946383961")).isShownInPlace());
    }

    @ParameterizedTest
    @CsvSource({
        "C:\\fakepath\\boleta.pdf, boleta.pdf",
        "../../etc/passwd, passwd",
        "'  ', file",
        "'..', file",
        "'a\"b\r\nc.png', abc.png",
        "foto día.jpg, foto día.jpg"
    })
    void a_name_is_only_a_name(String told, String kept) {
        assertEquals(kept, named(told));
    }

    @Test
    void a_long_name_keeps_its_end() {
        String kept = named("x".repeat(500) + ".jpeg");
        assertEquals(120, kept.length());
        assertTrue(kept.endsWith("x.jpeg"));
    }

    private static String named(String told) {
        return new MediaFile(new MediaId(1), MediaOwner.ticket(1), told, MediaType.UNKNOWN, 0).name();
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
