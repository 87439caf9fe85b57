package dev.bandeja.adapters.rest.settings;

import dev.bandeja.domain.Refused;
import java.util.Arrays;
import java.util.List;

/**
 * A page's VIPs.
 *
 * @param count how many there are
 * @param added how many of a list were new; absent when nothing was added
 */
public record VipsJson(int count, Integer added) {
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
