package dev.bandeja.adapters.facebook;

import com.restfb.BinaryAttachment;
import com.restfb.DefaultFacebookClient;
import com.restfb.DefaultJsonMapper;
import com.restfb.FacebookClient;
import com.restfb.FacebookEndpoints;
import com.restfb.Parameter;
import com.restfb.Version;
import com.restfb.WebRequestor;
import dev.bandeja.application.channel.ChannelConnection;
import jakarta.json.JsonValue;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The way to the Graph API. RestFB's client, requestor and mapper refer to each other and keep state of the last call, so
 * each call gets its own; only the connections below are shared.
 */
final class Graph {
    /**
     * RestFB logs parameters, addresses and payloads, the JDK's client addresses and headers. The loggers are held here, or
     * the level set on them would be forgotten.
     */
    private static final List<Logger> SILENCED = Stream.of(
                    "com.restfb",
                    "com.restfb.HTTP",
                    "com.restfb.CLIENT",
                    "com.restfb.JSON_MAPPER",
                    "com.restfb.UTILITY",
                    "com.restfb.types.CHANGE_VALUE_FACTORY",
                    "jdk.httpclient.HttpClient",
                    "jdk.internal.httpclient.debug",
                    "jdk.internal.httpclient.hpack.debug")
            .map(Logger::getLogger)
            .toList();

    static {
        // Read by RestFB when it makes its first logger: whatever else is on the class path, it uses those above.
        System.setProperty("com.restfb.forceJUL", "true");
        SILENCED.forEach(logger -> logger.setLevel(Level.OFF));
    }

    private final FacebookSettings settings;
    private final HttpClient http;
    private final PageSigns signs;
    private final InstantSource time;

    /** For calls in which no connected page has a part. */
    Graph(FacebookSettings settings) {
        this(settings, PageSigns.NOBODY, InstantSource.system());
    }

    /**
     * @param signs hears what answers say about the pages in whose name the calls are made
     */
    Graph(FacebookSettings settings, PageSigns signs, InstantSource time) {
        this.settings = settings;
        this.signs = signs;
        this.time = time;
        this.http = HttpClient.newBuilder()
                .connectTimeout(settings.connectWithin())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** For one call in the name of that token; of nobody when it is empty. */
    Call call(String token) {
        return new Call(new BandejaWebRequestor(http, settings, token, BandejaWebRequestor.Answers.UNHEARD), token);
    }

    /** For one call in the name of a connected page: what its answer says about the page is heard. */
    Call call(ChannelConnection page) {
        PageAnswers answers = new PageAnswers(page, signs, time);
        return new Call(new BandejaWebRequestor(http, settings, page.accessToken(), answers), page.accessToken());
    }

    /** For one call in the name of the app itself. */
    Call callAsApp() {
        return call(settings.appId() + "|" + settings.appSecret());
    }

    /** One call: RestFB's client and the requestor it uses. */
    final class Call {
        private final BandejaWebRequestor requestor;
        private final PlainClient client;

        private Call(BandejaWebRequestor requestor, String token) {
            this.requestor = requestor;
            this.client = new PlainClient(token, settings.appSecret(), requestor);
            client.setFacebookEndpointUrls(new FacebookEndpoints() {
                @Override
                public String getGraphEndpoint() {
                    return settings.graph().toString();
                }

                @Override
                public String getGraphVideoEndpoint() {
                    return settings.video().toString();
                }
            });
            client.setHeaderAuthorization(true);
            client.setFacebookExceptionGenerator(new GraphError.Generator());
        }

        FacebookClient client() {
            return client;
        }

        BandejaWebRequestor requestor() {
            return requestor;
        }

        /**
         * What Graph answers, whatever kind of JSON it is.
         *
         * @throws RuntimeException as RestFB's client does, and when it is no JSON
         */
        JsonValue get(String path, Parameter... parameters) {
            return Loose.parse(client.get(path, parameters));
        }

        /** The same for a form. */
        JsonValue post(String path, Parameter... parameters) {
            return Loose.parse(client.post(path, parameters));
        }

        /** The same for a form with a file in it. */
        JsonValue upload(String path, BinaryAttachment file, Parameter... parameters) {
            return Loose.parse(client.upload(path, file, parameters));
        }

        /** The same for what is to be taken away. */
        JsonValue delete(String path, Parameter... parameters) {
            return Loose.parse(client.delete(path, parameters));
        }
    }

    /** RestFB's client that also hands out answers as they came: its own reading breaks on small differences. */
    private static final class PlainClient extends DefaultFacebookClient {
        private PlainClient(String token, String appSecret, WebRequestor requestor) {
            super(token, appSecret, requestor, new DefaultJsonMapper(), Version.UNVERSIONED);
        }

        private String get(String path, Parameter... parameters) {
            return makeRequest(path, parameters);
        }

        private String post(String path, Parameter... parameters) {
            return makeRequest(path, true, false, null, parameters);
        }

        private String upload(String path, BinaryAttachment file, Parameter... parameters) {
            return makeRequest(path, true, false, List.of(file), parameters);
        }

        private String delete(String path, Parameter... parameters) {
            return makeRequest(path, false, true, null, parameters);
        }
    }
}
