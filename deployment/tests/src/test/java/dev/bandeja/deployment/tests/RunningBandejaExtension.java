package dev.bandeja.deployment.tests;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Keeps one server per combination of settings for the whole test run, or one for a class; JUnit closes them at the end. */
final class RunningBandejaExtension implements BeforeAllCallback, ParameterResolver {
    private static final ExtensionContext.Namespace SERVERS =
            ExtensionContext.Namespace.create(RunningBandejaExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        server(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == BandejaServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return server(context);
    }

    private static BandejaServer server(ExtensionContext context) {
        RunningBandeja wanted = context.getRequiredTestClass().getAnnotation(RunningBandeja.class);
        // A store also finds what its parents keep: what is a class's own has to bear its name.
        String whose = wanted.shared() ? "" : context.getRequiredTestClass().getName();
        List<Object> combination = List.of(whose, wanted.demo(), wanted.sandbox(), List.of(wanted.settings()));
        return (wanted.shared() ? context.getRoot() : context)
                .getStore(SERVERS)
                .getOrComputeIfAbsent(combination, key -> start(wanted), BandejaServer.class);
    }

    private static BandejaServer start(RunningBandeja wanted) {
        BandejaServer.Plan plan = wanted.demo() ? BandejaServer.demo() : BandejaServer.plain();
        plan.setting("bandeja.sandbox.enabled", Boolean.toString(wanted.sandbox()));
        Arrays.stream(wanted.settings()).map(setting -> setting.split("=", 2)).forEach(setting -> {
            plan.setting(setting[0], setting[1]);
        });
        return plan.start();
    }
}
