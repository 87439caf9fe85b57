package dev.bandeja.adapters.persistence.agent;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Precision;
import dev.bandeja.domain.agent.Presence;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** An agent's presence, as kept. */
@Entity
@Table(name = "presence")
public class PresenceRow {
    @Id
    @Column(name = "agent_id")
    private long id;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Presence.Choice choice;

    @Column(name = "break_name")
    private String breakName;

    private boolean connected;
    private Instant since;

    @Column(name = "on_call_since")
    private Instant onCallSince;

    @Column(name = "wrap_up_until")
    private Instant wrapUpUntil;

    @Version
    private long version;

    protected PresenceRow() {}

    PresenceRow(long agent, Presence presence) {
        id = agent;
        keep(presence);
    }

    final void keep(Presence presence) {
        choice = presence.choice();
        breakName = presence.breakName().orElse(null);
        connected = presence.connected();
        since = Precision.kept(presence.since());
        onCallSince = Precision.keptOrNull(presence.onCallSince());
        wrapUpUntil = Precision.keptOrNull(presence.wrapUpUntil());
    }

    Presence presence() {
        return new Presence(
                choice,
                Optional.ofNullable(breakName),
                connected,
                since,
                Optional.ofNullable(onCallSince),
                Optional.ofNullable(wrapUpUntil));
    }

    /** The presence that a row of a query tells of. */
    public static Presence presence(Columns row) {
        return new Presence(
                row.one(Presence.Choice.class, "choice"),
                row.maybeText("break_name"),
                row.flag("connected"),
                row.instant("since"),
                row.maybeInstant("on_call_since"),
                row.maybeInstant("wrap_up_until"));
    }
}
