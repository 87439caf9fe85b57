package dev.bandeja.adapters.facebook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the login dialog is and what is asked for in it. From the configuration keys {@code bandeja.facebook.dialog-url},
 * {@code .login-config-id}, {@code .permissions.needed} and {@code .permissions.optional}.
 */
@Dependent
public final class LoginSettings {
    private final URI dialog;
    private final Optional<String> configuration;
    private final List<String> needed;
    private final List<String> optional;

    @Inject
    public LoginSettings(
            @ConfigProperty(
                            name = "bandeja.facebook.dialog-url",
                            defaultValue = "https://www.facebook.com/v24.0/dialog/oauth")
                    String dialogUrl,
            @ConfigProperty(name = "bandeja.facebook.login-config-id") Optional<String> configuration,
            @ConfigProperty(
                            name = "bandeja.facebook.permissions.needed",
                            defaultValue = "pages_show_list,pages_manage_metadata,pages_messaging,"
                                    + "pages_read_engagement,pages_read_user_content,pages_manage_engagement,"
                                    + "pages_manage_posts,business_management")
                    String needed,
            @ConfigProperty(name = "bandeja.facebook.permissions.optional") Optional<String> optional) {
        this.dialog = URI.create(dialogUrl.strip());
        this.configuration = configuration.map(String::strip).filter(text -> !text.isEmpty());
        this.needed = names(needed);
        this.optional = names(optional.orElse(""));
    }

    private static List<String> names(String separatedByCommas) {
        return Stream.of(separatedByCommas.split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    URI dialog() {
        return dialog;
    }

    /** Of Facebook Login for Business: the configuration in the app's dashboard that says what is asked for. */
    Optional<String> configuration() {
        return configuration;
    }

    /** Permissions that must all be granted (decision D18). */
    List<String> needed() {
        return needed;
    }

    /** Permissions that may be declined. */
    List<String> optional() {
        return optional;
    }

    /** Every permission that is asked for: the needed ones, then those that may be declined. */
    List<String> asked() {
        return Stream.concat(needed.stream(), optional.stream()).distinct().toList();
    }

    @Override
    public String toString() {
        return "LoginSettings[" + dialog + "]";
    }
}
