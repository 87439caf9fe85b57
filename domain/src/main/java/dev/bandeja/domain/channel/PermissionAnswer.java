package dev.bandeja.domain.channel;

import dev.bandeja.domain.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a person answered when their network asked whether Bandeja may do something in their name (decision D18).
 *
 * @param permission the network's name for it
 * @param needed no page can be connected without it; else it is only good to have
 */
public record PermissionAnswer(String permission, boolean needed, Answer answer) {

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

    /** A permission that is needed. */
    public static PermissionAnswer needed(String permission, Answer answer) {
        return new PermissionAnswer(permission, true, answer);
    }

    /**
     * Every permission that is asked for with its answer: the needed ones, then the others, each in the order of its list.
     *
     * @param answers what the network tells: by permission, whether it was granted
     */
    public static List<PermissionAnswer> compare(
            Collection<String> needed, Collection<String> optional, Map<String, Boolean> answers) {
        return Stream.concat(needed.stream(), optional.stream())
                .distinct()
                .map(permission ->
                        new PermissionAnswer(permission, needed.contains(permission), answer(answers.get(permission))))
                .toList();
    }

    /** Nothing that is needed is missing: only then a page may be connected. */
    public static boolean allGranted(Collection<PermissionAnswer> answers) {
        return answers.stream().allMatch(each -> !each.needed() || each.answer() == Answer.GRANTED);
    }

    private static Answer answer(Boolean granted) {
        if (granted == null) {
            return Answer.MISSING;
        }
        return granted ? Answer.GRANTED : Answer.DECLINED;
    }
}
