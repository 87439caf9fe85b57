package dev.bandeja.adapters.persistence.campaign;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.Member;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.hibernate.annotations.ColumnTransformer;

/** A campaign's member, as kept. */
@Embeddable
public class MemberRow {
    @Column(name = "agent_id")
    private long agent;

    private int position;
    private int penalty;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(read = "skills::text", write = "?::jsonb")
    private String skills;

    protected MemberRow() {}

    MemberRow(Member member) {
        agent = member.agent().value();
        position = member.position();
        penalty = member.penalty();
        skills = SkillsJson.write(member.skills());
    }

    Member member() {
        return new Member(new AgentId(agent), position, penalty, SkillsJson.read(skills));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MemberRow that && member().equals(that.member());
    }

    @Override
    public int hashCode() {
        return Objects.hash(agent, position, penalty);
    }
}
