package dev.bandeja.adapters.sandbox.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The files that customers and the page have sent. Their bytes lie in a folder beside the journal, or in memory if
 * there is none.
 */
public final class MediaShelf implements Section {

    /**
     * What is known of a file.
     *
     * @param id its name on the shelf
     * @param name the name it came with
     * @param contentType its MIME type
     * @param size in bytes
     */
    public record Media(String id, String name, String contentType, long size) {}

    private static final long SAVED_FOR_MS = Duration.ofDays(90).toMillis();

    private record Saved(Attachment attachment, long at) {}

    private final Path folder;
    private final Map<String, Media> known = new HashMap<>();
    private final Map<String, Saved> reusable = new HashMap<>();
    private final Map<String, byte[]> inMemory = new HashMap<>();

    MediaShelf(Path journal) {
        this.folder = journal == null ? null : journal.toAbsolutePath().resolveSibling("media");
    }

    /** What is known of a file. */
    public Optional<Media> find(String id) {
        return Optional.ofNullable(known.get(id));
    }

    /** The bytes of a file. */
    public Optional<byte[]> bytes(Media media) {
        if (folder == null) {
            return Optional.ofNullable(inMemory.get(media.id()));
        }
        try {
            var file = folder.resolve(media.id());
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a file on the shelf and notes it in the journal of the world. */
    public Media keep(World world, String name, String contentType, byte[] bytes) {
        var media = new Media(world.ids().file(), name, contentType, bytes.length);
        write(media, bytes);
        world.note(
                "media-kept",
                JsonText.object()
                        .add("id", media.id())
                        .add("name", name)
                        .add("type", contentType)
                        .add("size", bytes.length));
        return media;
    }

    /** Saves an attachment so that it can be sent again; gives the id under which it is known. */
    public String save(World world, Attachment attachment) {
        var id = world.ids().number();
        world.note("attachment-saved", JsonText.object().add("id", id).add("attachment", attachment.json()));
        return id;
    }

    /** An attachment that was saved, for 90 days. */
    public Optional<Attachment> saved(String id, long now) {
        return Optional.ofNullable(reusable.get(id))
                .filter(saved -> now - saved.at() <= SAVED_FOR_MS)
                .map(Saved::attachment);
    }

    private void write(Media media, byte[] bytes) {
        if (folder == null) {
            inMemory.put(media.id(), bytes);
            return;
        }
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(media.id()), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a file in " + folder, e);
        }
    }

    @Override
    public void apply(Entry entry) {
        if (entry.kind().equals("attachment-saved")) {
            var attachment = Attachment.of(entry.facts().getJsonObject("attachment"));
            reusable.put(entry.text("id"), new Saved(attachment, entry.at()));
        }
        if (entry.kind().equals("media-kept")) {
            var media = new Media(entry.text("id"), entry.text("name"), entry.text("type"), entry.number("size", 0));
            known.put(media.id(), media);
        }
    }

    @Override
    public void clear() {
        known.clear();
        inMemory.clear();
        reusable.clear();
    }
}
