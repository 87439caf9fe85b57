package dev.bandeja.adapters.rest.security;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SameOriginFilterTest {
    private static final String HOST = "care.example.com:8080";

    @Test
    void a_browsers_own_screens_are_let_through() {
        assertTrue(SameOriginFilter.isOwn("same-origin", "http://care.example.com:8080", HOST));
        assertTrue(SameOriginFilter.isOwn("none", null, HOST));
    }

    @Test
    void another_site_is_not_even_with_our_origin_in_its_mouth() {
        assertFalse(SameOriginFilter.isOwn("cross-site", "http://care.example.com:8080", HOST));
        assertFalse(SameOriginFilter.isOwn("same-site", null, HOST));
    }

    @Test
    void an_older_browser_is_known_by_its_origin() {
        assertTrue(SameOriginFilter.isOwn(null, "https://CARE.example.com:8080", HOST));
        assertFalse(SameOriginFilter.isOwn(null, "https://evil.example", HOST));
        assertFalse(SameOriginFilter.isOwn(null, "null", HOST));
        assertFalse(SameOriginFilter.isOwn(null, "http://care.example.com:8080.evil.example", HOST));
        assertFalse(SameOriginFilter.isOwn(null, "::", HOST));
    }

    @Test
    void a_program_sends_neither() {
        assertTrue(SameOriginFilter.isOwn(null, null, HOST));
    }
}
