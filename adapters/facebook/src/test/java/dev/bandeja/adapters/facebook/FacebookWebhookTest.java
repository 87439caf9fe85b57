package dev.bandeja.adapters.facebook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.WakeUp;
import dev.bandeja.application.conversation.AcceptDelivery;
import dev.bandeja.application.conversation.Deliveries;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.channel.BackfillId;
import dev.bandeja.domain.channel.ChannelKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FacebookWebhookTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:30Z");
    private static final int LIMIT = 16 * 1024 * 1024;

    private final Kept kept = new Kept();
    private final List<WakeUp.Work> woken = new ArrayList<>();
    private final FacebookWebhook webhook = new FacebookWebhook(
            Webhooks.settings("http://127.0.0.1:1"), new AcceptDelivery(kept, woken::add), InstantSource.fixed(NOW));

    @Test
    void facebooks_question_is_answered_with_its_challenge() {
        Exchange answer =
                question("subscribe", "the-verify-token", "1158201444").to(webhook);
        assertEquals(200, answer.status());
        assertEquals("1158201444", answer.text());
        assertTrue(answer.type().startsWith("text/plain"));
    }

    @Test
    void a_question_with_another_token_mode_or_nothing_is_refused_in_silence() {
        assertRefused(question("subscribe", "another", "1"));
        assertRefused(question("subscribe", "", "1"));
        assertRefused(question("unsubscribe", "the-verify-token", "1"));
        assertRefused(question(null, "the-verify-token", "1"));
        assertRefused(question("subscribe", null, "1"));
        assertRefused(question("subscribe", "the-verify-token", null));
        assertRefused(Exchange.get());
    }

    @Test
    void our_own_question_gets_an_answer_that_only_we_can_give() {
        String nonce = "00112233445566778899aabbccddeeff";
        Exchange answer = Exchange.get().with("self-test", nonce).to(webhook);
        assertEquals(200, answer.status());
        assertEquals(HubSignature.selfTest(nonce, "the-app-secret"), answer.text());
        for (String other : List.of("", "00", nonce.toUpperCase(java.util.Locale.ROOT), nonce + "0", "<script>")) {
            assertRefused(Exchange.get().with("self-test", other));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<script>", "12a", "-1", "123456789012345678901234567890123", "1\n2"})
    void only_a_number_is_repeated(String challenge) {
        assertRefused(question("subscribe", "the-verify-token", challenge));
    }

    @Test
    void without_a_configured_token_every_question_is_refused() {
        FacebookWebhook unset = new FacebookWebhook(
                new FacebookSettings("", "", "", java.net.URI.create("http://x"), Duration.ZERO, Duration.ZERO),
                new AcceptDelivery(kept, woken::add),
                InstantSource.fixed(NOW));
        assertEquals(403, question("subscribe", "", "1").to(unset).status());
        byte[] body = Webhooks.body("text");
        assertEquals(
                401,
                Exchange.post(body)
                        .header("X-Hub-Signature-256", signature(body))
                        .to(unset)
                        .status());
        assertTrue(kept.bodies.isEmpty());
    }

    @Test
    void a_signed_delivery_is_kept_byte_by_byte_and_then_acknowledged() {
        byte[] body = Webhooks.body("text");
        Exchange answer = signed(body).to(webhook);
        assertEquals(200, answer.status());
        assertEquals("EVENT_RECEIVED", answer.text());
        assertArrayEquals(body, kept.bodies.get(0));
        assertEquals(new ChannelKind("facebook"), kept.kind);
        assertEquals(NOW, kept.receivedAt);
        assertEquals(List.of(WakeUp.Work.DELIVERIES), woken);
    }

    @Test
    void what_is_signed_is_kept_even_if_it_is_no_json() {
        byte[] body = "no json".getBytes(StandardCharsets.UTF_8);
        assertEquals(200, signed(body).to(webhook).status());
        assertArrayEquals(body, kept.bodies.get(0));
    }

    @Test
    void what_is_not_signed_is_refused_without_a_word_and_not_kept() {
        byte[] body = Webhooks.body("text");
        byte[] other = Webhooks.body("reply");
        assertTurnedAway(Exchange.post(body));
        assertTurnedAway(Exchange.post(body).header("X-Hub-Signature-256", signature(other)));
        assertTurnedAway(Exchange.post(body).header("X-Hub-Signature", "sha1=" + "0".repeat(40)));
        assertTurnedAway(Exchange.post(body).header("X-Hub-Signature", signature(body)));
    }

    @Test
    void when_the_delivery_cannot_be_kept_facebook_is_asked_to_come_again() {
        kept.failure = Refused.because(Refused.Reason.UNAVAILABLE);
        Exchange refused = signed(Webhooks.body("text")).to(webhook);
        assertEquals(503, refused.status());
        assertEquals("", refused.text());

        kept.failure = new IllegalStateException("disk of a thousand secrets");
        Exchange failed = signed(Webhooks.body("text")).to(webhook);
        assertEquals(503, failed.status());
        assertEquals("", failed.text());
        assertEquals(List.of(), woken);
    }

    @Test
    void sixteen_mebibytes_are_taken_and_one_byte_more_is_not() {
        byte[] longest = new byte[LIMIT];
        assertEquals(200, signed(longest).to(webhook).status());

        byte[] tooLong = new byte[LIMIT + 1];
        assertEquals(413, signed(tooLong).to(webhook).status());
        assertEquals(1, kept.bodies.size());
    }

    @Test
    void a_body_that_hides_its_length_is_read_no_further_than_the_limit() {
        Endless chunked = new Endless();
        assertEquals(413, Exchange.post(chunked, -1).to(webhook).status());
        assertEquals(LIMIT + 1, chunked.given);

        Endless liar = new Endless();
        assertEquals(413, Exchange.post(liar, 10).to(webhook).status());
        assertEquals(LIMIT + 1, liar.given);

        Endless announced = new Endless();
        assertEquals(413, Exchange.post(announced, LIMIT + 1L).to(webhook).status());
        assertEquals(0, announced.given, "turned away unread");
    }

    private static Exchange question(String mode, String token, String challenge) {
        return Exchange.get()
                .with("hub.mode", mode)
                .with("hub.verify_token", token)
                .with("hub.challenge", challenge);
    }

    private static Exchange signed(byte[] body) {
        return Exchange.post(body).header("X-Hub-Signature-256", signature(body));
    }

    private static String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("the-app-secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private void assertRefused(Exchange exchange) {
        exchange.to(webhook);
        assertEquals(403, exchange.status());
        assertEquals("", exchange.text());
    }

    private void assertTurnedAway(Exchange exchange) {
        exchange.to(webhook);
        assertEquals(401, exchange.status());
        assertEquals("", exchange.text());
        assertTrue(kept.bodies.isEmpty());
    }

    /** Gives bytes for ever and counts them. */
    private static final class Endless extends InputStream {
        private long given;

        @Override
        public int read() {
            given++;
            return 'x';
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            given += length;
            return length;
        }
    }

    private static final class Kept implements Deliveries {
        private final List<byte[]> bodies = new ArrayList<>();
        private ChannelKind kind;
        private Instant receivedAt;
        private RuntimeException failure;

        @Override
        public void keep(ChannelKind kind, byte[] body, Instant receivedAt) {
            if (failure != null) {
                throw failure;
            }
            this.kind = kind;
            this.receivedAt = receivedAt;
            bodies.add(body);
        }

        @Override
        public void addFound(BackfillId backfill, ChannelKind kind, byte[] body, Instant readAt) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void releaseFound(BackfillId backfill, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Raw> claim(int max, Instant now, Duration lease) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void split(Collection<Long> deliveries, Instant at) {
            throw new UnsupportedOperationException();
        }
    }
}
