package dev.bandeja.domain.media;

/**
 * A file that we keep: somebody's name for bytes. The same bytes under two names are two files with one content.
 *
 * @param name for people; without folders, never empty, at most {@value #LONGEST_NAME} characters
 * @param type what the bytes are, whatever anybody says of them
 * @param size in bytes
 */
public record MediaFile(MediaId id, MediaOwner owner, String name, MediaType type, long size) {
    private static final int LONGEST_NAME = 120;
    private static final String NAMELESS = "file";

    public MediaFile {
        name = plain(name);
    }

    /** The last part of a path, without characters that mean something to a computer; its end, which tells the type, stays. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String readable = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "").strip();
        if (readable.isEmpty() || readable.chars().allMatch(each -> each == '.')) {
            return NAMELESS;
        }
        return readable.length() <= LONGEST_NAME ? readable : readable.substring(readable.length() - LONGEST_NAME);
    }
}
