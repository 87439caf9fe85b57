package dev.bandeja.domain.campaign;

import dev.bandeja.domain.Refused;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a campaign's tickets want of an agent, and how soon they are content with less: with each step of waiting every level
 * falls by one, and what has fallen to nothing is no longer asked for. A language is a skill that is named by its code
 * ({@code es}).
 *
 * @param skills level wanted of each skill, 1 to 5
 * @param language level wanted of the customer's language, 1 to 5; 0 = it does not matter
 * @param relaxEvery length of a step; zero = the levels never fall
 */
public record WantedSkills(Map<String, Integer> skills, int language, Duration relaxEvery) {
    /** Anybody will do. */
    public static final WantedSkills NONE = new WantedSkills(Map.of(), 0, Duration.ZERO);

    public static final int HIGHEST_LEVEL = 5;

    public WantedSkills {
        skills = SkillLevels.checked("strategy.wanted.skills", skills);
        if (language < 0 || language > HIGHEST_LEVEL) {
            throw Refused.invalid("strategy.wanted.language", "0-to-5");
        }
        if (relaxEvery.isNegative()) {
            throw Refused.invalid("strategy.wanted.relaxEverySeconds", "at-least-0");
        }
    }

    /** Nothing is asked of anybody. */
    public boolean isEmpty() {
        return skills.isEmpty() && language == 0;
    }

    /**
     * The levels a ticket asks for after having waited that long.
     *
     * @param spoken the customer's language, when it is known
     */
    public Map<String, Integer> after(Duration waited, Optional<String> spoken) {
        int steps = steps(waited);
        Map<String, Integer> levels = new HashMap<>();
        skills.forEach((skill, level) -> ask(levels, skill, level - steps));
        spoken.ifPresent(code -> ask(levels, code, language - steps));
        return levels;
    }

    /** After how much waiting in all the next level falls; empty when nothing more can fall. */
    public Optional<Duration> nextStep(Duration waited) {
        int highest = Math.max(
                language, skills.values().stream().mapToInt(each -> each).max().orElse(0));
        int steps = steps(waited);
        return relaxEvery.isZero() || steps >= highest
                ? Optional.empty()
                : Optional.of(relaxEvery.multipliedBy(steps + 1L));
    }

    private int steps(Duration waited) {
        return relaxEvery.isZero() || waited.isNegative()
                ? 0
                : (int) Math.min(HIGHEST_LEVEL, waited.dividedBy(relaxEvery));
    }

    private static void ask(Map<String, Integer> levels, String skill, int level) {
        if (level > 0) {
            levels.merge(skill, level, Math::max);
        }
    }
}
