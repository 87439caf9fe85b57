package dev.bandeja.adapters.persistence.campaign;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.Member;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** A campaign's member, as kept. */
@Embeddable
public class MemberRow {
    @Column(name = "agent_id")
    private long agent;

    private int position;

    protected MemberRow() {}

    MemberRow(Member member) {
        agent = member.agent().value();
        position = member.position();
    }

    Member member() {
        return new Member(new AgentId(agent), position);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MemberRow that && agent == that.agent && position == that.position;
    }

    @Override
    public int hashCode() {
        return Objects.hash(agent, position);
    }
}
