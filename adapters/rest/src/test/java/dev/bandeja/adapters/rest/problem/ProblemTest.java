package dev.bandeja.adapters.rest.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.domain.Refused;
import jakarta.json.bind.JsonbBuilder;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {
    @ParameterizedTest
    @EnumSource(Refused.Reason.class)
    void every_refusal_of_the_business_has_a_problem(Refused.Reason reason) {
        assertEquals(reason.name(), Problem.of(reason).name());
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void every_problem_has_a_title_and_a_sentence_in_every_language(Problem problem) {
        for (Language language : Language.values()) {
            assertTrue(Sentences.find(language, problem + ".title", Map.of()).isPresent(), language + " title");
            assertTrue(Sentences.find(language, problem + ".detail", Map.of()).isPresent(), language + " detail");
        }
    }

    @Test
    void every_sentence_exists_in_every_language() {
        Set<String> spanish = Sentences.keys(Language.ES);
        assertEquals(spanish, Sentences.keys(Language.EN));
        assertEquals(spanish, Sentences.keys(Language.PT));
    }

    @Test
    void every_language_names_the_same_values_in_a_sentence() {
        for (String key : Sentences.keys(Language.ES)) {
            Set<String> spanish = placeholders(Language.ES, key);
            assertEquals(spanish, placeholders(Language.EN, key), key);
            assertEquals(spanish, placeholders(Language.PT, key), key);
        }
    }

    @Test
    void a_problem_is_told_in_the_readers_language_with_its_values() {
        ProblemJson problem = Problems.worded(Language.EN, Problem.AGENT_FULL, Map.of("limit", 5), Optional.empty());
        assertEquals("urn:bandeja:problem:agent-full", problem.type());
        assertEquals(409, problem.status());
        assertEquals(
                "The limit of 5 simultaneous tickets is reached. Close one before you take another.", problem.detail());
        assertEquals(Map.of("limit", 5), problem.facts());
    }

    @Test
    void a_rule_with_a_sentence_of_its_own_is_told_by_it() {
        Map<String, Object> facts = Map.of("field", "q", "rule", "too-long");
        assertEquals(
                "“q” is too long.",
                Problems.worded(Language.EN, Problem.INVALID, facts, Optional.empty())
                        .detail());
    }

    @Test
    void a_rule_without_a_sentence_is_named() {
        Map<String, Object> facts = Map.of("field", "name", "rule", "spelling");
        assertEquals(
                "The value “name” is not acceptable (spelling).",
                Problems.worded(Language.EN, Problem.INVALID, facts, Optional.empty())
                        .detail());
    }

    @Test
    void a_fault_tells_its_code_and_nothing_else() {
        ProblemJson fault = Problems.worded(Language.PT, Problem.FAULT, Map.of(), Optional.of("ABCD2345"));
        assertEquals("ABCD2345", fault.code());
        assertTrue(fault.detail().contains("ABCD2345"));
        assertNull(fault.facts());
    }

    @Test
    void absent_members_are_left_out() {
        String json = JsonbBuilder.create()
                .toJson(Problems.worded(Language.ES, Problem.NOT_FOUND, Map.of(), Optional.empty()));
        assertFalse(json.contains("facts"));
        assertFalse(json.contains("code"));
    }

    @ParameterizedTest
    @CsvSource({
        "400,MALFORMED",
        "401,UNAUTHENTICATED",
        "403,FORBIDDEN",
        "404,NOT_FOUND",
        "405,METHOD_NOT_ALLOWED",
        "406,NOT_ACCEPTABLE",
        "413,TOO_LARGE",
        "415,UNSUPPORTED_MEDIA",
        "500,FAULT",
        "502,FAULT",
        "503,UNAVAILABLE"
    })
    void a_containers_status_is_told_as_a_problem(int status, Problem problem) {
        assertEquals(problem, Problem.ofStatus(status));
    }

    private static Set<String> placeholders(Language language, String key) {
        return Pattern.compile("\\{(\\w+)}")
                .matcher(Sentences.say(language, key, Map.of()))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
