package dev.bandeja.domain.ticket;

import dev.bandeja.domain.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A field by which the company classifies its tickets, or knows its customers (P21).
 *
 * @param key its name for programs: small letters, digits and {@code _}; never changes
 * @param label what people call it, up to 80 characters
 * @param options what can be chosen, only of {@link Type#SINGLE} and {@link Type#MULTIPLE}
 * @param requiredToSave no form is saved without it
 * @param requiredToClose no person closes a ticket without it (P20); a rule that closes does not ask
 * @param agentsReadOnly agents see it; supervisors, administrators and programs write it
 */
public record MetadataField(
        long id,
        Subject subject,
        String key,
        String label,
        Type type,
        List<String> options,
        boolean requiredToSave,
        boolean requiredToClose,
        boolean agentsReadOnly) {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final int LONGEST_LABEL = 80;
    private static final int MOST_OPTIONS = 200;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_PARAGRAPH = 4_000;

    /** What it tells about. */
    public enum Subject {
        TICKET,
        CUSTOMER
    }

    /** What can be written into it. */
    public enum Type {
        TEXT,
        PARAGRAPH,
        SINGLE,
        MULTIPLE,
        YES_NO,
        DATE,
        NUMBER
    }

    public MetadataField {
        if (subject == null || type == null) {
            throw Refused.invalid(subject == null ? "subject" : "type", "required");
        }
        if (key == null || !KEY.matcher(key).matches()) {
            throw Refused.invalid("key", "key");
        }
        label = label == null ? "" : label.strip();
        if (label.isEmpty() || label.length() > LONGEST_LABEL) {
            throw Refused.invalid("label", label.isEmpty() ? "required" : "too-long");
        }
        options = List.copyOf(options);
        boolean choice = type == Type.SINGLE || type == Type.MULTIPLE;
        if (choice == options.isEmpty()
                || options.size() > MOST_OPTIONS
                || new LinkedHashSet<>(options).size() < options.size()
                || options.stream().anyMatch(option -> option.isBlank() || option.length() > LONGEST_LINE)) {
            throw Refused.invalid("options", "options");
        }
    }

    /**
     * What was written, as it is kept: dates as {@code 2026-11-20}, numbers plain, yes and no as {@code true} and
     * {@code false}; several values only of {@link Type#MULTIPLE}. Nothing written is an empty list.
     *
     * @param before what was written until now; an option that is in it may stay, even if it is none any more
     */
    public List<String> read(List<String> written, List<String> before) {
        List<String> given = written.stream()
                .filter(value -> value != null && !value.isBlank())
                .map(String::strip)
                .toList();
        if (given.size() > 1 && type != Type.MULTIPLE) {
            throw wrong("one-value");
        }
        return given.stream()
                .map(value -> before.contains(value) ? value : readOne(value))
                .distinct()
                .toList();
    }

    /** The options that are none any more in another state of this field. */
    public List<String> optionsGoneIn(MetadataField after) {
        return options.stream()
                .filter(option -> !after.options.contains(option))
                .toList();
    }

    private String readOne(String value) {
        return switch (type) {
            case TEXT ->
                checked(value, value.length() <= LONGEST_LINE && value.lines().count() == 1, "text-line");
            case PARAGRAPH -> checked(value, value.length() <= LONGEST_PARAGRAPH, "paragraph");
            case SINGLE, MULTIPLE -> checked(value, options.contains(value), "option");
            case YES_NO -> checked(value, value.equals("true") || value.equals("false"), "yes-no");
            case DATE -> date(value);
            case NUMBER -> number(value);
        };
    }

    private String date(String value) {
        try {
            return LocalDate.parse(value).toString();
        } catch (DateTimeParseException noDate) {
            throw wrong("date");
        }
    }

    private String number(String value) {
        try {
            String plain = new BigDecimal(value).toPlainString();
            return checked(plain, plain.length() <= 40, "number");
        } catch (NumberFormatException noNumber) {
            throw wrong("number");
        }
    }

    private String checked(String value, boolean right, String rule) {
        if (!right) {
            throw wrong(rule);
        }
        return value;
    }

    private Refused wrong(String rule) {
        return Refused.invalid(key, rule).with("label", label);
    }
}
