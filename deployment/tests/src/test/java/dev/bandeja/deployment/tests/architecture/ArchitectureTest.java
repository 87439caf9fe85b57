package dev.bandeja.deployment.tests.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The house keeps its rules, and every rule catches somebody who breaks it. */
class ArchitectureTest {
    private static final String HOUSE = "dev.bandeja";
    private static final String OFFENDERS = "dev.bandeja.deployment.tests.architecture.offenders";

    private static JavaClasses house;
    private static JavaClasses offenders;

    @BeforeAll
    static void readTheClasses() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(HOUSE);
        offenders = new ClassFileImporter().importPackages(OFFENDERS);
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                rule("the domain knows only java", HouseRules::theDomainKnowsOnlyJava),
                rule(
                        "the application knows the domain and two stereotypes",
                        HouseRules::theApplicationKnowsTheDomainAndTwoStereotypes),
                rule(
                        "persistence knows only itself and its tools",
                        rules -> rules.anAdapterKnowsOnlyItselfAndItsTools(
                                "persistence",
                                "jakarta..",
                                "javax.sql..",
                                "org.hibernate..",
                                "org.flywaydb..",
                                "org.postgresql..",
                                "com.google.crypto.tink..")),
                rule(
                        "facebook knows only itself and its tools",
                        rules -> rules.anAdapterKnowsOnlyItselfAndItsTools(
                                "facebook", "jakarta..", "javax.crypto..", "javax.net..", "com.restfb..")),
                rule(
                        "mail knows only itself and its tools",
                        rules -> rules.anAdapterKnowsOnlyItselfAndItsTools(
                                "mail", "jakarta..", "javax.net.ssl..", "org.eclipse.angus.mail..")),
                rule(
                        "rest knows only itself and its tools",
                        rules -> rules.anAdapterKnowsOnlyItselfAndItsTools(
                                "rest", "jakarta..", "javax.crypto..", "com.nulabinc.zxcvbn..")),
                rule(
                        "calendar knows only itself and its tools",
                        rules -> rules.anAdapterKnowsOnlyItselfAndItsTools("calendar", "jakarta..", "biweekly..")),
                rule("the sandbox shares nothing with the product", HouseRules::theSandboxSharesNothingWithTheProduct),
                rule("the core is told time and dice", HouseRules::theCoreIsToldTimeAndDice),
                rule("no circles in the domain", rules -> rules.wordsOfTheBusinessFormNoCircles("domain")),
                rule("no circles in the application", rules -> rules.wordsOfTheBusinessFormNoCircles("application")),
                rule(
                        "only the stereotype is transactional in the core",
                        HouseRules::onlyTheStereotypeIsTransactionalInTheCore),
                rule(
                        "a use case holds no port to a network",
                        rules -> rules.aUseCaseHoldsNoPortToANetwork(
                                "ChannelGateway", "ChannelGateways", "PasswordHash", "Mailbox")),
                rule("every resource method says who may use it", HouseRules::everyResourceMethodSaysWhoMayUseIt),
                rule("facebook is named only in its rooms", HouseRules::facebookIsNamedOnlyInItsRooms),
                rule("restfb stays in facebook", rules -> rules.libraryStaysInItsRoom("com.restfb", "facebook")),
                rule("biweekly stays in calendar", rules -> rules.libraryStaysInItsRoom("biweekly", "calendar")),
                rule("smtp stays in mail", rules -> rules.libraryStaysInItsRoom("jakarta.mail", "mail")),
                rule(
                        "jpa stays in persistence",
                        rules -> rules.libraryStaysInItsRoom("jakarta.persistence", "persistence")),
                rule(
                        "hibernate stays in persistence",
                        rules -> rules.libraryStaysInItsRoom("org.hibernate", "persistence")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_house_keeps_the_rule(Function<HouseRules, ArchRule> rule) {
        rule.apply(new HouseRules(HOUSE)).check(house);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_rule_catches_its_offender(Function<HouseRules, ArchRule> rule) {
        assertTrue(
                rule.apply(new HouseRules(OFFENDERS)).evaluate(offenders).hasViolation(),
                "nobody in the offenders' house breaks this rule, or it cannot fail");
    }

    @Test
    void the_house_that_is_checked_is_the_whole_house() {
        for (String room : new String[] {
            "domain",
            "application",
            "adapters.persistence",
            "adapters.facebook",
            "adapters.calendar",
            "adapters.mail",
            "adapters.rest",
            "adapters.sandbox",
        }) {
            assertTrue(
                    house.stream().anyMatch(each -> each.getPackageName().startsWith(HOUSE + "." + room)),
                    room + " is missing on the class path");
        }
    }

    private static Arguments rule(String name, Function<HouseRules, ArchRule> rule) {
        return Arguments.of(Named.of(name, rule));
    }
}
