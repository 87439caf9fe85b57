package dev.bandeja.adapters.facebook;

import com.restfb.DebugHeaderInfo;
import com.restfb.WebRequestor;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;

/**
 * RestFB's way to the network, for one token (or none) and one call. RestFB's own requestor stands on {@code HttpURLConnection}, which
 * posts a second time by itself when a connection ends without an answer (and so would write to a customer twice), waits for
 * three minutes and logs addresses with the token in them. This one posts once, waits for a bounded time, follows no
 * redirection, talks to nobody but the configured Graph address, sends the token as a header always, keeps what Graph says
 * whatever its HTTP status, and logs nothing.
 */
final class BandejaWebRequestor implements WebRequestor {
    private static final int OK = 200;

    /** A file of the largest size over a slow line. */
    private static final Duration FILE_WITHIN = Duration.ofSeconds(60);

    /** RestFB looks into the body for an error only with a status it knows. */
    private static final int ANY_ERROR = 400;

    /** Graph puts the token into its paging links. */
    private static final Pattern TOKEN_IN_LINK = Pattern.compile("([?&])access_token=[^&#]*&?");

    private final HttpClient http;
    private final FacebookSettings settings;
    private final String token;
    private final Answers answers;
    private Duration regainAfter = Duration.ZERO;
    private Duration restAfter = Duration.ZERO;

    /**
     * @param answers hears every answer
     */
    BandejaWebRequestor(HttpClient http, FacebookSettings settings, String token, Answers answers) {
        this.http = http;
        this.settings = settings;
        this.token = token;
        this.answers = answers;
    }

    /** How long Graph asked to wait before more is accepted; zero when it did not say. */
    Duration regainAfter() {
        return regainAfter;
    }

    /** How long what is not urgent should leave Graph alone; zero while most of the allowance is unused. */
    Duration restAfter() {
        return restAfter;
    }

    @Override
    public Response executeGet(Request request) throws IOException {
        return exchange(to(request.getFullUrl()).GET());
    }

    @Override
    public Response executeDelete(Request request) throws IOException {
        return exchange(to(request.getFullUrl()).DELETE());
    }

    @Override
    public Response executePost(Request request) throws IOException {
        if (request.hasBody()) {
            throw new IllegalArgumentException("only forms are posted");
        }
        if (!request.getBinaryAttachments().isEmpty()) {
            FormWithFile form = FormWithFile.of(request);
            return exchange(
                    to(request.getUrl())
                            .timeout(settings.connectWithin().plus(FILE_WITHIN))
                            .header("Content-Type", form.contentType())
                            .POST(form.body()),
                    settings.connectWithin().plus(FILE_WITHIN));
        }
        return exchange(to(request.getUrl())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(request.getParameters())));
    }

    @Override
    public DebugHeaderInfo getDebugHeaderInfo() {
        return null;
    }

    private HttpRequest.Builder to(String address) throws NothingSent {
        HttpRequest.Builder request = HttpRequest.newBuilder(pinned(address))
                .timeout(settings.connectWithin().plus(settings.answerWithin()))
                .header("Accept", "application/json");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    /**
     * The address if it is Graph's. RestFB turns {@code http} in paging links into {@code https}; that is undone, and the
     * token in them taken out. Where they lead is said by whoever answers, so anything but Graph's own origin is refused.
     */
    private URI pinned(String address) throws NothingSent {
        URI asked = URI.create(address);
        boolean forVideos = settings.video().getRawAuthority().equalsIgnoreCase(asked.getRawAuthority());
        URI graph = forVideos ? settings.video() : settings.graph();
        boolean sameServer = graph.getRawAuthority().equalsIgnoreCase(asked.getRawAuthority());
        boolean sameScheme =
                graph.getScheme().equalsIgnoreCase(asked.getScheme()) || "https".equalsIgnoreCase(asked.getScheme());
        if (!sameServer || !sameScheme) {
            throw new NothingSent("not an address of Graph");
        }
        String withoutToken = TOKEN_IN_LINK.matcher(address).replaceAll("$1");
        return URI.create(graph.getScheme() + withoutToken.substring(withoutToken.indexOf(':')));
    }

    private Response exchange(HttpRequest.Builder request) throws IOException {
        return exchange(request, settings.connectWithin().plus(settings.answerWithin()));
    }

    private Response exchange(HttpRequest.Builder request, Duration patience) throws IOException {
        answers.asking();
        HttpResponse<String> answer = await(http.sendAsync(request.build(), BodyHandlers.ofString()), patience);
        regainAfter = UsageHeaders.regainAfter(answer.headers());
        restAfter = UsageHeaders.restAfter(answer.headers());
        Optional<GraphError> error = GraphError.in(answer.body());
        answers.answered(answer.headers(), error);
        if (error.isPresent()) {
            return new Response(ANY_ERROR, answer.body());
        }
        if (answer.statusCode() != OK) {
            throw new NotGraph(answer.statusCode());
        }
        return new Response(OK, answer.body());
    }

    private static HttpResponse<String> await(CompletableFuture<HttpResponse<String>> answer, Duration patience)
            throws IOException {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw nothingWasSent(failed.getCause()) ? new NothingSent("no connection to Graph") : new Broken();
        } catch (TimeoutException tooLate) {
            answer.cancel(true);
            throw new Broken();
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private static boolean nothingWasSent(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof UnresolvedAddressException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || cause instanceof SSLHandshakeException;
    }

    /** Hears of a call and of its answer, whatever it is. */
    interface Answers {
        /** The call goes out now. */
        void asking();

        void answered(HttpHeaders headers, Optional<GraphError> error);

        /** For whom answers say nothing beside what was asked. */
        Answers UNHEARD = new Answers() {
            @Override
            public void asking() {
                // Nobody listens.
            }

            @Override
            public void answered(HttpHeaders headers, Optional<GraphError> error) {
                // Nobody listens.
            }
        };
    }

    /** The call did not go out: Graph knows nothing of it. */
    static final class NothingSent extends IOException {
        NothingSent(String why) {
            super(why);
        }
    }

    /** The call went out and no complete answer came. */
    static final class Broken extends IOException {
        Broken() {
            super("no complete answer from Graph");
        }
    }

    /** Something answered that does not speak like Graph. */
    static final class NotGraph extends IOException {
        private final int status;

        NotGraph(int status) {
            super("HTTP status " + status + " without a word of Graph");
            this.status = status;
        }

        int status() {
            return status;
        }
    }
}
