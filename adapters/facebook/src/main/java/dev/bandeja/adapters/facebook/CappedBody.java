package dev.bandeja.adapters.facebook;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** The bytes of an answer, unless there are more than wanted: then it stops reading, whatever was said of their number. */
final class CappedBody implements BodySubscriber<byte[]> {
    private final BodySubscriber<byte[]> bytes = BodySubscribers.ofByteArray();
    private final long most;
    private long read;
    private Flow.Subscription subscription;

    CappedBody(long most) {
        this.most = most;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return bytes.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription granted) {
        subscription = granted;
        bytes.onSubscribe(granted);
    }

    @Override
    public void onNext(List<ByteBuffer> next) {
        read += next.stream().mapToLong(ByteBuffer::remaining).sum();
        if (read > most) {
            subscription.cancel();
            bytes.onError(new TooLong());
        } else {
            bytes.onNext(next);
        }
    }

    @Override
    public void onError(Throwable broken) {
        bytes.onError(broken);
    }

    @Override
    public void onComplete() {
        bytes.onComplete();
    }

    /** There was more than wanted. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        private TooLong() {
            super("more bytes than wanted");
        }
    }
}
