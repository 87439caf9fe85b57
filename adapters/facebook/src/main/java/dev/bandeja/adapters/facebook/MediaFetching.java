package dev.bandeja.adapters.facebook;

import dev.bandeja.application.conversation.Copy;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Fetches files from where Facebook keeps them: without any token, for a bounded time and size. */
final class MediaFetching {
    static final String NOT_THERE = "NOT_THERE";
    static final String TOO_LARGE = "TOO_LARGE";
    static final String NOT_OF_THE_NETWORK = "NOT_OF_THE_NETWORK";

    private static final int MOST_REDIRECTIONS = 3;

    private final MediaAddress addresses;
    private final HttpClient http;
    private final Duration within;

    /**
     * @param within how long one file may take
     */
    MediaFetching(FacebookSettings settings, Duration within) {
        this.addresses = new MediaAddress(settings.graph());
        this.within = within;
        this.http = HttpClient.newBuilder()
                .connectTimeout(settings.connectWithin())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    Copy fetch(String address, int most) {
        Optional<URI> next = addresses.allowed(address);
        for (int hop = 0; hop <= MOST_REDIRECTIONS && next.isPresent(); hop++) {
            URI asked = next.get();
            HttpResponse<byte[]> answer;
            try {
                if (addresses.leadsIntoOurNetwork(asked)) {
                    return new Copy.Lost(NOT_OF_THE_NETWORK);
                }
                answer = answer(asked, most);
            } catch (CappedBody.TooLong tooLong) {
                return new Copy.Lost(TOO_LARGE);
            } catch (IOException notNow) {
                return new Copy.NotNow();
            }
            if (!isRedirection(answer.statusCode())) {
                return read(asked, answer);
            }
            next = answer.headers().firstValue("Location").flatMap(to -> resolved(asked, to));
        }
        return new Copy.Lost(NOT_OF_THE_NETWORK);
    }

    private Optional<URI> resolved(URI asked, String location) {
        try {
            return addresses.allowed(asked.resolve(location).toString());
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static boolean isRedirection(int status) {
        return status >= 300 && status < 400;
    }

    private static Copy read(URI asked, HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        if (status == 200) {
            return answer.body().length == 0
                    ? new Copy.Lost(NOT_THERE)
                    : new Copy.Fetched(answer.body(), nameIn(asked));
        }
        boolean later = status >= 500 || status == 408 || status == 429;
        return later ? new Copy.NotNow() : new Copy.Lost(NOT_THERE);
    }

    private static String nameIn(URI asked) {
        String path = asked.getRawPath();
        try {
            return URLDecoder.decode(
                    path.substring(path.lastIndexOf('/') + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException senseless) {
            return "";
        }
    }

    private HttpResponse<byte[]> answer(URI asked, int most) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(asked).timeout(within).GET().build();
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, head -> new CappedBody(most));
        try {
            return answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw tooLong(failed).orElseGet(() -> new IOException("not fetched"));
        } catch (TimeoutException tooSlow) {
            answer.cancel(true);
            throw new IOException("too slow");
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("stopping");
        }
    }

    private static Optional<IOException> tooLong(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                .filter(CappedBody.TooLong.class::isInstance)
                .map(IOException.class::cast)
                .findFirst();
    }
}
