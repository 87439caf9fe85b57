package dev.bandeja.application.agent;

import dev.bandeja.application.UseCase;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.agent.AgentId;
import jakarta.inject.Inject;
import java.util.Set;

/** A person chooses the language of their screens. */
@UseCase
public class ChooseLanguage {
    private static final Set<String> LANGUAGES = Set.of("es", "en", "pt");

    private final People people;

    @Inject
    public ChooseLanguage(People people) {
        this.people = people;
    }

    public void choose(AgentId person, String language) {
        if (language == null || !LANGUAGES.contains(language)) {
            throw Refused.invalid("language", "one-of-es-en-pt");
        }
        people.chooseLanguage(person, language);
    }
}
