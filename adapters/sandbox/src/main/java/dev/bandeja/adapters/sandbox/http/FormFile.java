package dev.bandeja.adapters.sandbox.http;

/**
 * A file that came with a request.
 *
 * @param field name of the part
 * @param name name of the file, may be empty
 * @param contentType MIME type
 * @param bytes what is in it
 */
public record FormFile(String field, String name, String contentType, byte[] bytes) {}
