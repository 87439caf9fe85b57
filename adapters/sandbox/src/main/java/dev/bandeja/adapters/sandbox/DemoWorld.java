package dev.bandeja.adapters.sandbox;

import dev.bandeja.adapters.sandbox.world.Account;
import dev.bandeja.adapters.sandbox.world.Page;
import dev.bandeja.adapters.sandbox.world.Person;
import java.time.Duration;
import java.util.List;

/**
 * What is there before anybody touches the sandbox: one app, three pages, the first of them with two posts, three people
 * who look after pages, three customers. Every value is fixed, so that a configuration file, a test and a demonstration can name it.
 */
public final class DemoWorld {

    /** The Meta app that stands for Bandeja. */
    public static final String APP_ID = "123456789012345";

    /** The name that Graph reports for the app. */
    public static final String APP_NAME = "Bandeja";

    /** Key of the webhook signatures and of {@code appsecret_proof}. */
    public static final String APP_SECRET = "sandbox-app-secret";

    /** What the verification call of a webhook subscription carries. */
    public static final String VERIFY_TOKEN = "sandbox-verify-token";

    /** App id in the echoes of what people write from Meta's own page inbox. */
    public static final String PAGE_INBOX_APP_ID = "26390203743090";

    /** The page customers write to. */
    public static final String PAGE_ID = "104501234567890";

    /** The page's name. */
    public static final String PAGE_NAME = "Almacén del Sur";

    /** The page's access token; it does not expire. */
    public static final String PAGE_TOKEN = tokenOf(PAGE_ID);

    /** The second page of the same company. */
    public static final String OUTLET_ID = "104501234567891";

    /** The second page's name. */
    public static final String OUTLET_NAME = "Sur Outlet";

    /** The third page of the same company. */
    public static final String WORKSHOP_ID = "104501234567892";

    /** Alma Rojas is administrator of all three pages. */
    public static final String ALMA = "10160000000000001";

    /** Bruno Editor is editor of «Sur Outlet», without the task MESSAGING. */
    public static final String BRUNO = "10160000000000002";

    /** Nadia Salas has no page. */
    public static final String NADIA = "10160000000000003";

    /** A configuration of Facebook Login for Business, {@code config_id}. */
    public static final String LOGIN_CONFIGURATION = "987654321098765";

    /** Everything an administrator may do on a page. */
    public static final List<String> ALL_TASKS =
            List.of("ANALYZE", "ADVERTISE", "MESSAGING", "MODERATE", "CREATE_CONTENT", "MANAGE");

    /** Lucía Fernández writes Spanish. */
    public static final String LUCIA = "6812345678900001";

    /** Grace Miller writes English. */
    public static final String GRACE = "6812345678900002";

    /** Rafael Souza writes Portuguese. */
    public static final String RAFAEL = "6812345678900003";

    /** The newer post of the page; people comment on it. */
    public static final String LAMPS_POST = PAGE_ID + "_122105550000000002";

    /** The older post of the page. */
    public static final String OPENING_POST = PAGE_ID + "_122105550000000001";

    private DemoWorld() {}

    /** The pages of this world. */
    public static List<Page> pages() {
        return List.of(
                new Page(PAGE_ID, PAGE_NAME, PAGE_TOKEN, "Home decor"),
                page(OUTLET_ID, OUTLET_NAME, "Outlet store"),
                page(WORKSHOP_ID, "Taller del Sur", "Workspace"));
    }

    private static Page page(String id, String name, String category) {
        return new Page(id, name, tokenOf(id), category);
    }

    /** The access token that a page has had from the beginning. */
    public static String tokenOf(String pageId) {
        return "SANDBOX-PAGE-TOKEN-" + pageId;
    }

    /** Those who can sign in to Facebook. */
    public static List<Account> accounts() {
        return List.of(
                new Account(ALMA, "Alma Rojas"), new Account(BRUNO, "Bruno Editor"), new Account(NADIA, "Nadia Salas"));
    }

    /** Who may do what on which page, at first. */
    public static List<Role> roles() {
        return List.of(
                new Role(ALMA, PAGE_ID, ALL_TASKS),
                new Role(ALMA, OUTLET_ID, ALL_TASKS),
                new Role(ALMA, WORKSHOP_ID, ALL_TASKS),
                new Role(BRUNO, OUTLET_ID, List.of("ANALYZE", "ADVERTISE", "MODERATE", "CREATE_CONTENT")));
    }

    /**
     * What somebody may do on a page.
     *
     * @param accountId who
     * @param pageId where
     * @param tasks what
     */
    public record Role(String accountId, String pageId, List<String> tasks) {}

    /** The people of this world, as the page knows them. */
    public static List<Person> people() {
        return List.of(
                new Person(LUCIA, PAGE_ID, "Lucía", "Fernández", "es_LA", -3),
                new Person(GRACE, PAGE_ID, "Grace", "Miller", "en_US", -5),
                new Person(RAFAEL, PAGE_ID, "Rafael", "Souza", "pt_BR", -3));
    }

    /** The page's posts, oldest first. */
    public static List<DemoPost> posts() {
        return List.of(
                new DemoPost(
                        OPENING_POST,
                        "Abrimos también los sábados, de 10 a 14 h. Los esperamos en la tienda de siempre.",
                        Duration.ofDays(4)),
                new DemoPost(
                        LAMPS_POST,
                        "Ya están las lámparas de lino: tres tamaños, cosidas a mano en el taller. "
                                + "Esta semana el envío va por nuestra cuenta. 💡",
                        Duration.ofHours(16)));
    }

    /**
     * A post that is there from the start.
     *
     * @param id page id and post part
     * @param text what it says
     * @param age how long before the sandbox's first day it was published
     */
    public record DemoPost(String id, String text, Duration age) {}
}
