package org.beian.web.page.fact;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Detail of a row of the table of violations, as its parts: the basis in both languages, the
 * measures that it allows, and the range of a fine.
 *
 * @param from least fine in yuan; null where none is allowed
 * @param to highest fine in yuan; null where none is allowed
 */
record ViolationDetail(
        String basis, String basisEnglish, List<String> measures, Long from, Long to) {

    static final String TABLE = "violations";

    private static final Pattern WRITTEN =
            Pattern.compile("([^|]*)\\|([^|]*)\\|([A-Z,]*)\\|(?:(\\d{1,9})-(\\d{1,9}))?");

    /** The parts of a detail; empty where it is not written so. */
    static Optional<ViolationDetail> of(String detail) {
        Matcher parts = WRITTEN.matcher(String.valueOf(detail));
        return parts.matches()
                ? Optional.of(
                        new ViolationDetail(
                                parts.group(1),
                                parts.group(2),
                                List.of(parts.group(3).split(",")),
                                number(parts.group(4)),
                                number(parts.group(5))))
                : Optional.empty();
    }

    private static Long number(String digits) {
        return digits == null ? null : Long.valueOf(digits);
    }

    /** The detail as the table has it. */
    String written() {
        return String.join(
                "|", text(basis), text(basisEnglish), String.join(",", measures), fine());
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }

    private String fine() {
        return from == null && to == null
                ? ""
                : (from == null ? to : from) + "-" + (to == null ? from : to);
    }
}
