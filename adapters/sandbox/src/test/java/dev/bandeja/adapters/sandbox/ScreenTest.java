package dev.bandeja.adapters.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenTest extends PlaygroundTest {

    @ParameterizedTest
    @CsvSource({
        "/,text/html",
        "/sandbox.css,text/css",
        "/dialog.css,text/css",
        "/sandbox.js,text/javascript",
        "/words.js,text/javascript",
        "/world.js,text/javascript",
        "/elements.js,text/javascript",
        "/people.js,text/javascript",
        "/tools.js,text/javascript",
        "/chat.js,text/javascript",
        "/wall.js,text/javascript",
        "/figtree.woff2,font/woff2"
    })
    void the_page_and_what_it_needs_are_served_with_a_policy(String path, String type) {
        var answer = sandbox.send(sandbox.at(path));

        assertEquals(200, answer.status());
        assertTrue(answer.header("Content-Type").startsWith(type));
        assertTrue(answer.header("Content-Security-Policy").startsWith("default-src 'self'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sandbox.css",
                "/dialog.css",
                "/sandbox.js",
                "/words.js",
                "/world.js",
                "/elements.js",
                "/people.js",
                "/tools.js",
                "/chat.js",
                "/wall.js"
            })
    void nothing_is_fetched_from_elsewhere_and_nothing_becomes_markup(String path) {
        var text = sandbox.send(sandbox.at(path)).text().replace("http://www.w3.org/2000/svg", "");

        assertFalse(text.contains("://"), path);
        assertFalse(text.contains("innerHTML"), path);
        assertFalse(text.contains(" style=\""), path);
    }

    @Test
    void every_word_is_there_in_three_languages() {
        var spanish = keys("es");

        assertTrue(spanish.size() > 60);
        assertEquals(spanish, keys("en"));
        assertEquals(spanish, keys("pt"));
    }

    @Test
    void every_word_of_the_page_is_in_the_dictionary() {
        var html = sandbox.send(sandbox.at("/")).text();
        var used = new TreeSet<String>();
        var attribute = Pattern.compile("data-(?:t|label|title)=\"(\\w+)\"").matcher(html);
        while (attribute.find()) {
            used.add(attribute.group(1));
        }
        used.removeAll(keys("es"));
        assertEquals(Set.of(), used);
    }

    private Set<String> keys(String language) {
        var script = sandbox.send(sandbox.at("/words.js")).text();
        var begin = script.indexOf("  " + language + ": {");
        var words = script.substring(begin, script.indexOf("\n  },", begin));
        var keys = new TreeSet<String>();
        var key = Pattern.compile("(\\w+): \"").matcher(words);
        while (key.find()) {
            keys.add(key.group(1));
        }
        return keys;
    }

    @Test
    void what_is_not_there_is_not_found() {
        for (var path :
                new String[] {"/nothing", "/screen/sandbox.html", "/../pom.xml", "/media/x/y", "/media/portrait/1.svg"
                }) {
            assertTrue(sandbox.send(sandbox.at(path)).status() >= 400, path);
        }
        assertEquals(
                302,
                sandbox.send(sandbox.at(sandbox.url().replace("/sandbox", "/"))).status());
    }
}
