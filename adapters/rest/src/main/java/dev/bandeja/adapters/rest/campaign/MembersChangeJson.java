package dev.bandeja.adapters.rest.campaign;

import dev.bandeja.application.routing.ChangeMembers;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.Member;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Who is to be a member, in the order of their positions.
 *
 * @param version the version that was changed
 * @param tickets what becomes of the open tickets of those who are removed
 */
public record MembersChangeJson(long version, List<NewMemberJson> members, ChangeMembers.Leaving tickets) {
    List<Member> wanted() {
        if (members == null) {
            throw Refused.invalid("members", "required");
        }
        return IntStream.range(0, members.size())
                .mapToObj(
                        position -> new Member(new AgentId(members.get(position).agentId()), position))
                .toList();
    }

    /**
     * A member.
     *
     * @param penalty 0 to 100, the higher the seldomer the weighted draw chooses them
     * @param skills level of each skill, 1 to 5
     */
    public record NewMemberJson(long agentId, int penalty, Map<String, Integer> skills) {
        private Member at(int position) {
            return new Member(
                    new AgentId(agentId),
                    position,
                    penalty,
                    Optional.ofNullable(skills).orElse(Map.of()));
        }
    }
}
