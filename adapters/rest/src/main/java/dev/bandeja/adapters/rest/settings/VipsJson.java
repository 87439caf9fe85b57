package dev.bandeja.adapters.rest.settings;

import dev.bandeja.application.Page;
import dev.bandeja.application.conversation.Vips;
import dev.bandeja.domain.Refused;
import java.util.Arrays;
import java.util.List;

/**
 * A page's VIPs.
 *
 * @param count how many there are
 * @param added how many of a list were new; absent when nothing was added
 * @param items a stretch of them, in the order of their ids; absent when they were not asked for
 * @param next where the following stretch begins; absent at the end
 */
public record VipsJson(int count, Integer added, List<VipJson> items, String next) {
    static VipsJson of(int count, Page<Vips.Vip> page) {
        return new VipsJson(
                count,
                null,
                page.items().stream()
                        .map(vip -> new VipJson(vip.person(), vip.name().orElse(null)))
                        .toList(),
                page.next().orElse(null));
    }

    /**
     * Somebody whose tickets are important.
     *
     * @param person the id for this page
     * @param name absent while they have not written
     */
    public record VipJson(String person, String name) {}

    /**
     * A list of VIPs as a spreadsheet saves it.
     *
     * @param csv lines whose first column is the person's id for this page; a first line without a digit is a heading
     */
    public record ImportJson(String csv) {
        List<String> people() {
            if (csv == null || csv.isBlank()) {
                throw Refused.invalid("csv", "required");
            }
            List<String> ids = Arrays.stream(csv.split("\\R"))
                    .map(line -> line.split("[;,\t]", 2)[0].strip().replaceAll("^[\"\uFEFF]+|\"+$", ""))
                    .filter(id -> !id.isEmpty())
                    .toList();
            List<String> people = ids.stream().skip(isHeading(ids) ? 1 : 0).toList();
            people.stream().filter(id -> !id.matches("\\d{1,30}")).findFirst().ifPresent(strange -> {
                throw Refused.invalid("csv", "person-id").with("value", strange);
            });
            return people;
        }

        private static boolean isHeading(List<String> ids) {
            return !ids.isEmpty() && ids.get(0).chars().noneMatch(Character::isDigit);
        }
    }
}
