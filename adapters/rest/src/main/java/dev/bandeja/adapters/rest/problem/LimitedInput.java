package dev.bandeja.adapters.rest.problem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that may not be longer than so many bytes, whatever it said of its length. */
final class LimitedInput extends FilterInputStream {
    private long left;

    LimitedInput(InputStream in, long limit) {
        super(in);
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        return one < 0 ? one : counted(1, one);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        return read < 0 ? read : counted(read, read);
    }

    /** More was sent than is read. */
    boolean isTooLong() {
        return left < 0;
    }

    private int counted(int bytes, int result) throws IOException {
        left -= bytes;
        if (isTooLong()) {
            throw new IOException("longer than allowed");
        }
        return result;
    }
}
