package dev.bandeja.adapters.facebook;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.conversation.InboundItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MutatedDeliveriesTest {
    private static final String FRAGMENTS =
            "null|{}|[]|\"\"|1e400|-1|true|\"\\ud83d\"|\"\\u0000\"|99999999999999999999|[[]]|{\"id\":{}}";

    @Property(tries = 2000)
    void bytes_changed_or_cut_anywhere_never_break_the_reading(
            @ForAll("deliveries") byte[] delivery,
            @ForAll @Size(max = 5) List<@IntRange(max = 1_000_000) Integer> places,
            @ForAll byte with,
            @ForAll @IntRange(max = 1_000_000) int cut,
            @ForAll boolean cuts) {
        byte[] mutated = cuts ? Arrays.copyOf(delivery, cut % delivery.length) : delivery.clone();
        if (mutated.length > 0) {
            places.forEach(place -> mutated[place % mutated.length] = with);
        }
        assertIsRead(mutated);
    }

    @Property(tries = 2000)
    void values_replaced_by_others_never_break_the_reading(
            @ForAll("deliveries") byte[] delivery,
            @ForAll("fragments") String fragment,
            @ForAll @IntRange(max = 1000) int which) {
        String[] values = new String(delivery, java.nio.charset.StandardCharsets.UTF_8).split("(?<=: )");
        int place = values.length < 2 ? 0 : 1 + which % (values.length - 1);
        values[place] = values[place].replaceFirst(
                "^(\"[^\"]*\"|[-0-9.]+|true|false|null|\\{\\}|\\[\\])",
                java.util.regex.Matcher.quoteReplacement(fragment));
        assertIsRead(String.join("", values).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static void assertIsRead(byte[] body) {
        for (InboundItem item : Webhooks.GATEWAY.split(body, Webhooks.RECEIVED)) {
            assertNotNull(Webhooks.GATEWAY.understand(item));
            assertTrue(item.kind().length() <= 60 && !item.kind().isEmpty());
            assertFalse(item.conversationKey().isEmpty());
            HostileTextTest.assertStorable(item.kind() + item.conversationKey() + item.pageId() + item.raw());
            assertNotNull(item.at());
        }
    }

    @Provide
    Arbitrary<String> fragments() {
        return Arbitraries.of(FRAGMENTS.split("\\|"));
    }

    @Provide
    Arbitrary<byte[]> deliveries() {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/webhook"))) {
            return Arbitraries.of(
                    files.sorted().map(MutatedDeliveriesTest::read).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
