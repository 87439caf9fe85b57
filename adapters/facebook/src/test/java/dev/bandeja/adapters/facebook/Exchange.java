package dev.bandeja.adapters.facebook;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** One HTTP request to a servlet and its answer, without a server: what the webhook uses of both, and nothing else. */
final class Exchange {
    private final String method;
    private final Map<String, String> parameters = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private InputStream body = new ByteArrayInputStream(new byte[0]);
    private long announced = -1;

    private final Map<String, String> answerHeaders = new HashMap<>();
    private final ByteArrayOutputStream answer = new ByteArrayOutputStream();
    private String type;
    private int status = 200;

    private Exchange(String method) {
        this.method = method;
    }

    static Exchange get() {
        return new Exchange("GET");
    }

    static Exchange post(byte[] body) {
        return post(new ByteArrayInputStream(body), body.length);
    }

    /** @param announced what Content-Length claims; -1 = chunked */
    static Exchange post(InputStream body, long announced) {
        Exchange exchange = new Exchange("POST");
        exchange.body = body;
        exchange.announced = announced;
        return exchange;
    }

    Exchange with(String parameter, String value) {
        parameters.put(parameter, value);
        return this;
    }

    Exchange header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Exchange to(HttpServlet servlet) {
        try {
            servlet.service(request(), response());
        } catch (ServletException | IOException broken) {
            throw new AssertionError(broken);
        }
        return this;
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    String text() {
        return answer.toString(StandardCharsets.UTF_8);
    }

    private HttpServletRequest request() {
        return fake(HttpServletRequest.class, (call, argument) -> switch (call) {
            case "getMethod" -> method;
            case "getParameter" -> parameters.get(argument);
            case "getHeader" -> headers.get(argument);
            case "getContentLengthLong" -> announced;
            case "getInputStream" -> new Body(body);
            default -> throw new UnsupportedOperationException(call);
        });
    }

    private HttpServletResponse response() {
        return fake(HttpServletResponse.class, (call, argument) -> {
            switch (call) {
                case "setStatus" -> status = (Integer) argument;
                case "setContentType" -> type = (String) argument;
                case "setHeader" -> answerHeaders.put((String) argument, "");
                case "getOutputStream" -> {
                    return new Answer(answer);
                }
                default -> throw new UnsupportedOperationException(call);
            }
            return null;
        });
    }

    private static <T> T fake(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> calls.answer(method.getName(), arguments == null ? null : arguments[0])));
    }

    private interface Calls {
        Object answer(String call, Object firstArgument);
    }

    private static final class Body extends ServletInputStream {
        private final InputStream bytes;

        private Body(InputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return bytes.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Answer extends ServletOutputStream {
        private final ByteArrayOutputStream bytes;

        private Answer(ByteArrayOutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int octet) {
            bytes.write(octet);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
