package dev.bandeja.domain.channel;

import dev.bandeja.domain.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What a person answered when their network asked whether Bandeja may do something in their name (decision D18).
 *
 * @param permission the network's name for it
 */
public record PermissionAnswer(String permission, Answer answer) {

    /** Granted, said no to, or not answered at all. */
    public enum Answer {
        GRANTED,
        DECLINED,
        /** The network does not mention it: it was not asked for, or is taken back. */
        MISSING
    }

    public PermissionAnswer {
        if (permission == null || permission.isBlank()) {
            throw Refused.invalid("permission", "required");
        }
    }

    /**
     * Every needed permission with its answer, in the order of the list.
     *
     * @param answers what the network tells: by permission, whether it was granted
     */
    public static List<PermissionAnswer> compare(Collection<String> needed, Map<String, Boolean> answers) {
        return needed.stream()
                .map(permission -> new PermissionAnswer(permission, answer(answers.get(permission))))
                .toList();
    }

    /** Nothing is missing: only then a page may be connected. */
    public static boolean allGranted(Collection<PermissionAnswer> answers) {
        return answers.stream().allMatch(each -> each.answer() == Answer.GRANTED);
    }

    private static Answer answer(Boolean granted) {
        if (granted == null) {
            return Answer.MISSING;
        }
        return granted ? Answer.GRANTED : Answer.DECLINED;
    }
}
