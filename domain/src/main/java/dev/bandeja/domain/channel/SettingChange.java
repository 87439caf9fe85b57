package dev.bandeja.domain.channel;

/**
 * One setting that is another afterwards.
 *
 * @param field the setting's name within its section
 * @param before its value before; an empty {@link java.util.Optional} for a setting that was off
 * @param after its value afterwards
 */
public record SettingChange(String field, Object before, Object after) {}
