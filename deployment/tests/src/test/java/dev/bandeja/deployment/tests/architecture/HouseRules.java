package dev.bandeja.deployment.tests.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/**
 * What the compiler cannot check about the rooms. A rule says what is allowed, wherever possible: a misspelt prohibition
 * would pass silently.
 *
 * @param base the package that holds the rooms; the offenders' house is built like the real one
 */
record HouseRules(String base) {
    private static final Set<String> MAKES_TIME_OR_DICE = Set.of(
            "java.lang.Math.random",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current");

    ArchRule theDomainKnowsOnlyJava() {
        return classes()
                .that()
                .resideInAPackage(base + ".domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(base + ".domain..", "java..");
    }

    ArchRule theApplicationKnowsTheDomainAndTwoStereotypes() {
        DescribedPredicate<JavaClass> allowed = resideInAnyPackage(
                        base + ".application..", base + ".domain..", "java..", "jakarta.inject..")
                .as("the application, the domain, java and jakarta.inject");
        DescribedPredicate<JavaClass> stereotypes =
                DescribedPredicate.describe("are no stereotypes", javaClass -> !javaClass.isAnnotation());
        return classes()
                .that()
                .resideInAPackage(base + ".application..")
                .and(stereotypes)
                .should(onlyDependOnClassesThat(allowed));
    }

    ArchRule anAdapterKnowsOnlyItselfAndItsTools(String room, String... tools) {
        String[] allowed = new String[tools.length + 5];
        allowed[0] = base + ".adapters." + room + "..";
        allowed[1] = base + ".application..";
        allowed[2] = base + ".domain..";
        allowed[3] = "java..";
        allowed[4] = "org.eclipse.microprofile..";
        System.arraycopy(tools, 0, allowed, 5, tools.length);
        return classes()
                .that()
                .resideInAPackage(base + ".adapters." + room + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed);
    }

    ArchRule theSandboxSharesNothingWithTheProduct() {
        return classes()
                .that()
                .resideInAPackage(base + ".adapters.sandbox..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        base + ".adapters.sandbox..",
                        "java..",
                        "com.sun.net.httpserver..",
                        "javax.crypto..",
                        "jakarta.servlet..",
                        "jakarta.json..",
                        "jakarta.inject..",
                        "jakarta.enterprise..",
                        "jakarta.annotation..",
                        "org.eclipse.microprofile.config..");
    }

    ArchRule theCoreIsToldTimeAndDice() {
        return noClasses()
                .that()
                .resideInAnyPackage(base + ".domain..", base + ".application..")
                .should()
                .callCodeUnitWhere(makesTimeOrDice());
    }

    ArchRule wordsOfTheBusinessFormNoCircles(String room) {
        // An id is only a number with a name: to mention one is not to know the thing.
        return slices().matching(base + "." + room + ".(*)..")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(alwaysTrue(), simpleNameEndingWith("Id"));
    }

    ArchRule onlyTheStereotypeIsTransactionalInTheCore() {
        return classes()
                .that()
                .resideInAnyPackage(base + ".domain..", base + ".application..")
                .and(DescribedPredicate.describe("are no stereotypes", javaClass -> !javaClass.isAnnotation()))
                .should(notBeAnnotatedDirectly("jakarta.transaction.Transactional"));
    }

    ArchRule aUseCaseHoldsNoPortToANetwork(String... networkPorts) {
        Set<String> ports = Set.of(networkPorts);
        return classes()
                .that()
                .areAnnotatedWith(base + ".application.UseCase")
                .should(onlyDependOnClassesThat(DescribedPredicate.describe(
                        "are no ports to a network", javaClass -> !ports.contains(javaClass.getSimpleName()))));
    }

    ArchRule everyResourceMethodSaysWhoMayUseIt() {
        return methods()
                .that()
                .areDeclaredInClassesThat(
                        resideInAPackage(base + ".adapters.rest..").and(simpleNameEndingWith("Resource")))
                .and()
                .arePublic()
                .should(sayWhoMayUseIt());
    }

    ArchRule facebookIsNamedOnlyInItsRooms() {
        return classes()
                .that()
                .haveSimpleNameContaining("Facebook")
                .should()
                .resideInAnyPackage(base + ".adapters.facebook..", base + ".adapters.sandbox..");
    }

    ArchRule libraryStaysInItsRoom(String library, String room) {
        return classes()
                .that(dependOn(library))
                .and()
                .resideInAPackage(base + "..")
                .should()
                .resideInAPackage(base + ".adapters." + room + "..")
                .allowEmptyShould(false);
    }

    private static DescribedPredicate<JavaClass> dependOn(String packagePrefix) {
        return DescribedPredicate.describe(
                "depend on " + packagePrefix, javaClass -> javaClass.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency ->
                                dependency.getTargetClass().getPackageName().startsWith(packagePrefix)));
    }

    private static DescribedPredicate<JavaCall<?>> makesTimeOrDice() {
        return DescribedPredicate.describe("make time or dice", call -> {
            String owner = call.getTargetOwner().getName();
            String name = call.getName();
            boolean now = owner.startsWith("java.time.") && name.equals("now");
            boolean systemClock = owner.equals("java.time.Clock") && name.startsWith("system")
                    || owner.equals("java.time.InstantSource") && name.equals("system");
            boolean newDice = name.equals("<init>")
                    && List.of("java.util.Random", "java.security.SecureRandom", "java.util.SplittableRandom")
                            .contains(owner);
            return now || systemClock || newDice || MAKES_TIME_OR_DICE.contains(owner + "." + name);
        });
    }

    private static ArchCondition<JavaClass> notBeAnnotatedDirectly(String annotation) {
        return new ArchCondition<>("not carry @" + annotation + " themselves") {
            @Override
            public void check(JavaClass javaClass, ConditionEvents events) {
                boolean carries = javaClass.tryGetAnnotationOfType(annotation).isPresent()
                        || javaClass.getMethods().stream().anyMatch(method -> method.tryGetAnnotationOfType(annotation)
                                .isPresent());
                events.add(new SimpleConditionEvent(javaClass, !carries, javaClass.getName() + " carries it"));
            }
        };
    }

    private ArchCondition<JavaMethod> sayWhoMayUseIt() {
        return new ArchCondition<>("carry @RolesAllowed or @OpenToAll, or answer no request") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean answers = method.getAnnotations().stream()
                        .anyMatch(
                                annotation -> annotation.getRawType().isMetaAnnotatedWith("jakarta.ws.rs.HttpMethod"));
                boolean says = method.isAnnotatedWith("jakarta.annotation.security.RolesAllowed")
                        || method.isAnnotatedWith(base + ".adapters.rest.OpenToAll");
                events.add(new SimpleConditionEvent(method, !answers || says, method.getFullName() + " does not say"));
            }
        };
    }
}
