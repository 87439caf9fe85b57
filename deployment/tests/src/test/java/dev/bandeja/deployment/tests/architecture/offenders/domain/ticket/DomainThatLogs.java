package dev.bandeja.deployment.tests.architecture.offenders.domain.ticket;

import dev.bandeja.deployment.tests.architecture.offenders.domain.agent.KnowsTicket;
import jakarta.json.Json;
import java.time.Instant;

/** Knows a library, asks for the time and stands in a circle with another word. */
public class DomainThatLogs {
    private final KnowsTicket agent = new KnowsTicket();

    public String tell() {
        return Json.createValue(agent.toString()).getString() + Instant.now();
    }
}
