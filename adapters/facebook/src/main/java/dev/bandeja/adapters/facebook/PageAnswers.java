package dev.bandeja.adapters.facebook;

import dev.bandeja.adapters.facebook.ErrorCatalogue.Step;
import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.application.channel.NoteSigns.Signs;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads out of the answer to one call in a page's name what it says about the page itself. */
final class PageAnswers implements BandejaWebRequestor.Answers {
    /** The time in an answer is cut off to the second. */
    private static final Duration PRECISION = Duration.ofSeconds(1);

    private final ChannelConnection page;
    private final PageSigns signs;
    private final InstantSource time;
    private Instant askedAt = Instant.EPOCH;

    PageAnswers(ChannelConnection page, PageSigns signs, InstantSource time) {
        this.page = page;
        this.signs = signs;
        this.time = time;
    }

    @Override
    public void asking() {
        askedAt = time.instant();
    }

    @Override
    public void answered(HttpHeaders headers, Optional<GraphError> error) {
        Optional<Integer> used = UsageHeaders.usedPercent(headers);
        Optional<Duration> ahead = headers.firstValue("Date").flatMap(this::ahead);
        if (used.isPresent() || ahead.isPresent()) {
            boolean refuses = !UsageHeaders.regainAfter(headers).isZero();
            signs.heard(page, new Signs(used, refuses, ahead));
        }
        error.filter(no -> ErrorCatalogue.of(no).step() == Step.ACTIVATE_AGAIN)
                .ifPresent(no -> signs.tokenRefused(page, Reasons.TOKEN_INACTIVE + ":" + no.codes()));
    }

    /** How much our clock is ahead at least: the answer was written somewhere between asking and now. */
    private Optional<Duration> ahead(String date) {
        try {
            Instant there = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Instant now = time.instant();
            if (there.isAfter(now)) {
                return Optional.of(Duration.between(there, now));
            }
            Instant latest = there.plus(PRECISION);
            return Optional.of(latest.isBefore(askedAt) ? Duration.between(latest, askedAt) : Duration.ZERO);
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }
}
