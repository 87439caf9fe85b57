package dev.bandeja.adapters.rest.media;

import dev.bandeja.application.media.KeepFile;
import dev.bandeja.application.media.MediaFiles;
import jakarta.ws.rs.BadRequestException;
import java.io.IOException;
import java.io.InputStream;

/** The bytes that a caller sends as they are. */
public final class SentFile {
    private SentFile() {}

    /** All of them; refuses more than is kept without reading further. */
    public static byte[] read(InputStream body) {
        byte[] bytes;
        try {
            bytes = body.readNBytes(MediaFiles.LARGEST + 1);
        } catch (IOException broken) {
            throw new BadRequestException(broken);
        }
        if (bytes.length > MediaFiles.LARGEST) {
            throw KeepFile.tooLarge();
        }
        return bytes;
    }
}
