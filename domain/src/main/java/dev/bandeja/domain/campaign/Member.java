package dev.bandeja.domain.campaign;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.agent.AgentId;
import java.util.Map;

/**
 * An agent who receives a campaign's tickets.
 *
 * @param position their place in the list, from 0; decides turns and draws
 * @param penalty 0 to 100, the higher the seldomer the weighted draw chooses them; other orders do not ask
 * @param skills their level of each skill, 1 to 5; languages by their code
 */
public record Member(AgentId agent, int position, int penalty, Map<String, Integer> skills) {

    public Member {
        if (penalty < 0 || penalty > 100) {
            throw Refused.invalid("members.penalty", "0-to-100");
        }
        skills = SkillLevels.checked("members.skills", skills);
    }

    /** A member like any other: without penalty, and with no skill that would be asked for. */
    public Member(AgentId agent, int position) {
        this(agent, position, 0, Map.of());
    }
}
