package dev.bandeja.adapters.rest.campaign;

import dev.bandeja.application.audit.AuditTrail;
import java.time.Instant;
import java.util.List;

/** Who changed a campaign, newest first. */
public record ChangesJson(List<ChangeJson> items) {
    static ChangesJson of(List<AuditTrail.Line> lines) {
        return new ChangesJson(lines.stream()
                .map(line -> new ChangeJson(
                        line.entry().at(),
                        line.name(),
                        line.entry().changes().stream()
                                .map(AuditTrail.Change::field)
                                .toList()))
                .toList());
    }

    /**
     * One change.
     *
     * @param by name of who made it
     * @param fields what was changed, as members of the settings; {@code created} for the beginning
     */
    public record ChangeJson(Instant at, String by, List<String> fields) {}
}
