package dev.bandeja.adapters.sandbox.world;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The permissions that an app can ask for in the login dialog. */
public final class Permissions {

    /** What nobody can decline. */
    public static final String PUBLIC_PROFILE = "public_profile";

    /** Everything that exists here. */
    public static final List<String> ALL = List.of(
            PUBLIC_PROFILE,
            "email",
            "business_management",
            "pages_show_list",
            "pages_messaging",
            "pages_manage_metadata",
            "pages_read_engagement",
            "pages_read_user_content",
            "pages_manage_engagement",
            "pages_manage_posts",
            "publish_video",
            "pages_user_locale",
            "pages_user_timezone",
            "pages_user_gender",
            "pages_utility_messaging");

    /** What a login configuration ({@code config_id}) of the demo app stands for. */
    public static final List<String> OF_THE_CONFIGURATION = List.of(
            PUBLIC_PROFILE,
            "business_management",
            "pages_show_list",
            "pages_messaging",
            "pages_manage_metadata",
            "pages_read_engagement",
            "pages_read_user_content",
            "pages_manage_engagement");

    private Permissions() {}

    /** Whether it is given for chosen pages and not for the person as a whole. */
    public static boolean ofPages(String permission) {
        return permission.startsWith("pages_") || permission.equals("publish_video");
    }

    /** The names in a list with commas or spaces; {@code public_profile} is always among them. */
    public static Set<String> read(String scope) {
        var names = new LinkedHashSet<String>();
        names.add(PUBLIC_PROFILE);
        Arrays.stream(scope.split("[,\\s]+")).filter(name -> !name.isEmpty()).forEach(names::add);
        return names;
    }
}
