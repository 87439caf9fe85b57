package dev.bandeja.application.media;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.domain.media.MediaFile;
import dev.bandeja.domain.media.MediaId;
import dev.bandeja.domain.media.MediaOwner;
import dev.bandeja.domain.media.MediaType;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/** Files in memory. */
public final class InMemoryMediaFiles implements MediaFiles {
    private final Table<MediaId, Kept> rows;
    private long last;

    public InMemoryMediaFiles(Transactions transactions) {
        rows = new Table<>(transactions);
    }

    @Override
    public MediaFile keep(MediaOwner owner, String name, byte[] bytes, Instant at) {
        MediaFile file = new MediaFile(new MediaId(++last), owner, name, MediaType.of(bytes), bytes.length);
        rows.put(file.id(), new Kept(file, bytes.clone()));
        return file;
    }

    @Override
    public Optional<MediaFile> find(MediaOwner owner, MediaId id) {
        return rows.get(id).map(Kept::file).filter(file -> file.owner().equals(owner));
    }

    @Override
    public byte[] read(MediaFile file, long from, int length) {
        byte[] all = rows.get(file.id()).map(Kept::bytes).orElse(new byte[0]);
        int begin = (int) Math.min(from, all.length);
        return Arrays.copyOfRange(all, begin, (int) Math.min((long) begin + length, all.length));
    }

    @Override
    public void forget(Collection<MediaId> files) {
        files.forEach(rows::remove);
    }

    @Override
    public void forgetAll(Collection<MediaOwner> owners) {
        forget(rows.rows()
                .map(Kept::file)
                .filter(file -> owners.contains(file.owner()))
                .map(MediaFile::id)
                .toList());
    }

    private record Kept(MediaFile file, byte[] bytes) {}
}
