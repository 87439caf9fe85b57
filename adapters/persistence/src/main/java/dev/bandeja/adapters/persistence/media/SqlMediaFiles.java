package dev.bandeja.adapters.persistence.media;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.Many;
import dev.bandeja.application.media.MediaFiles;
import dev.bandeja.domain.media.MediaFile;
import dev.bandeja.domain.media.MediaId;
import dev.bandeja.domain.media.MediaOwner;
import dev.bandeja.domain.media.MediaType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Files in the database, so that every server has them and a backup as well. */
@ApplicationScoped
public class SqlMediaFiles implements MediaFiles {
    /** Bytes of a part. */
    private static final int PART = 1024 * 1024;

    private final Database database;

    @Inject
    public SqlMediaFiles(Database database) {
        this.database = database;
    }

    @Override
    public MediaFile keep(MediaOwner owner, String name, byte[] bytes, Instant at) {
        String hash = hash(bytes);
        MediaType type = MediaType.of(bytes);
        keepContent(hash, type, bytes, at);
        long id = database.first("select nextval('media_file_id') as id", row -> row.number("id"))
                .orElseThrow();
        MediaFile file = new MediaFile(new MediaId(id), owner, name, type, bytes.length);
        database.update(
                "insert into media_file (id, owner_kind, owner_id, name, hash, kept_at) values (?, ?, ?, ?, ?, ?)",
                id,
                owner.kind(),
                owner.id(),
                file.name(),
                hash,
                at);
        return file;
    }

    /** Held until the end of the transaction, so that nobody who forgets the last other file with it takes it away. */
    private void keepContent(String hash, MediaType type, byte[] bytes, Instant at) {
        boolean known = database.first(
                        """
                        insert into media_content (hash, type, size, kept_at) values (?, ?, ?, ?)
                        on conflict (hash) do update set size = excluded.size returning xmax <> 0 as known
                        """,
                        row -> row.flag("known"),
                        hash,
                        type.name(),
                        (long) bytes.length,
                        at)
                .orElseThrow();
        for (int number = 0; !known && number * PART < bytes.length; number++) {
            database.update(
                    "insert into media_part (hash, number, bytes) values (?, ?, ?)",
                    hash,
                    number,
                    Arrays.copyOfRange(bytes, number * PART, Math.min((number + 1) * PART, bytes.length)));
        }
    }

    @Override
    public Optional<MediaFile> find(MediaOwner owner, MediaId id) {
        return database.first(
                """
                select f.id, f.name, c.type, c.size from media_file f join media_content c using (hash)
                where f.id = ? and f.owner_kind = ? and f.owner_id = ?
                """,
                row -> file(owner, row),
                id.value(),
                owner.kind(),
                owner.id());
    }

    private static MediaFile file(MediaOwner owner, Columns row) {
        return new MediaFile(
                new MediaId(row.number("id")),
                owner,
                row.text("name"),
                new MediaType(row.text("type")),
                row.number("size"));
    }

    @Override
    public byte[] read(MediaFile file, long from, int length) {
        int wanted = (int) Math.min(length, file.size() - from);
        if (wanted <= 0) {
            return new byte[0];
        }
        List<byte[]> parts = database.query(
                """
                select p.bytes from media_file f join media_part p using (hash)
                where f.id = ? and p.number between ? and ? order by p.number
                """,
                row -> row.bytes("bytes"),
                file.id().value(),
                from / PART,
                (from + wanted - 1) / PART);
        ByteBuffer stretch = ByteBuffer.allocate(wanted);
        int skipped = (int) (from % PART);
        for (byte[] part : parts) {
            stretch.put(part, skipped, Math.min(part.length - skipped, stretch.remaining()));
            skipped = 0;
        }
        // Of a file that is gone meanwhile nothing was found.
        return stretch.hasRemaining() ? Arrays.copyOf(stretch.array(), stretch.position()) : stretch.array();
    }

    @Override
    public void forget(Collection<MediaId> files) {
        forgetContents(database.query(
                "delete from media_file where id = any(?) returning hash",
                row -> row.text("hash"),
                files.stream().map(MediaId::value).toList()));
    }

    @Override
    public void forgetAll(Collection<MediaOwner> owners) {
        forgetContents(database.query(
                """
                delete from media_file f using unnest(?, ?) as owner (kind, id)
                where f.owner_kind = owner.kind and f.owner_id = owner.id returning hash
                """,
                row -> row.text("hash"),
                Many.texts(owners, owner -> owner.kind().name()),
                Many.numbers(owners, MediaOwner::id)));
    }

    /** Contents that no file has any more. They are held first: what somebody keeps meanwhile is seen afterwards. */
    private void forgetContents(Collection<String> hashes) {
        if (hashes.isEmpty()) {
            return;
        }
        Many contents = Many.texts(new TreeSet<>(hashes));
        database.query(
                "select hash from media_content where hash = any(?) order by hash for update",
                row -> row.text("hash"),
                contents);
        database.update(
                """
                delete from media_content c
                where c.hash = any(?) and not exists (select from media_file f where f.hash = c.hash)
                """,
                contents);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
