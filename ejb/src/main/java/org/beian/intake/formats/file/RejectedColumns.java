package org.beian.intake.formats.file;

import java.util.List;

/**
 * The columns that a file of rejected rows has before those of the register, and the guard of its
 * fields: an apostrophe in front of what a spreadsheet would run (ASVS 1.2.10), which is taken away
 * again when the corrected file comes back.
 */
public final class RejectedColumns {

    /** Number of the row in the file that was sent; tells that a file is one of rejected rows. */
    static final String ROW = "rejected_row";

    private static final String OURS = "rejected_";

    /** What a spreadsheet takes for a formula, also in full width. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private RejectedColumns() {}

    /** In their order. */
    public static List<String> names() {
        return List.of(
                ROW, "rejected_field", "rejected_code", "rejected_message", "rejected_suggestion");
    }

    public static boolean isOurs(String column) {
        return column.startsWith(OURS);
    }

    /** The field as it can be opened in a spreadsheet. */
    public static String guarded(String field) {
        return isGuardable(field, 0) ? "'" + field : field;
    }

    /** The field as it was before it was guarded. */
    public static String unguarded(String field) {
        return !field.isEmpty() && field.charAt(0) == '\'' && isGuardable(field, 1)
                ? field.substring(1)
                : field;
    }

    /** Whether a formula follows, perhaps behind apostrophes: then one more can be told. */
    private static boolean isGuardable(String field, int from) {
        int at = from;
        while (at < field.length() && field.charAt(at) == '\'') {
            at++;
        }
        return at < field.length() && FORMULA.indexOf(field.charAt(at)) >= 0;
    }
}
