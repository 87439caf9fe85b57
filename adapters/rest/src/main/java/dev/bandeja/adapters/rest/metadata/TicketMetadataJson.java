package dev.bandeja.adapters.rest.metadata;

import dev.bandeja.application.ticket.FillInMetadata;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.ticket.Metadata;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is written in the company's own fields for a ticket and its customer; a field without a value is not there.
 */
public record TicketMetadataJson(List<ValueJson> ticket, List<ValueJson> customer) {
    /**
     * A field that is filled in.
     *
     * @param value several only of MULTIPLE; dates as 2026-11-20, yes and no as true and false
     */
    public record ValueJson(String key, List<String> value) {}

    static TicketMetadataJson of(FillInMetadata.Filled filled) {
        return new TicketMetadataJson(values(filled.ticket()), values(filled.customer()));
    }

    private static List<ValueJson> values(Metadata metadata) {
        return metadata.values().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new ValueJson(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Values as they were sent, by key. */
    static Map<String, List<String>> sent(List<ValueJson> values) {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        for (ValueJson each : Optional.ofNullable(values).orElse(List.of())) {
            if (each.key() == null) {
                throw Refused.invalid("key", "required");
            }
            sent.put(each.key(), Optional.ofNullable(each.value()).orElse(List.of()));
        }
        return sent;
    }
}
