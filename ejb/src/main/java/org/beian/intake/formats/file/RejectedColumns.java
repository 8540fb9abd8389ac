package org.beian.intake.formats.file;

import java.util.List;

/**
 * Columns that a file of rejected rows has before those of the register, and the guard of its
 * fields against formula injection: an apostrophe in front of what a spreadsheet would evaluate
 * (ASVS 1.2.10), which is removed when the corrected file comes back.
 */
public final class RejectedColumns {

    /** Column for the row's number in the file that was sent; marks a file of rejected rows. */
    static final String ROW = "rejected_row";

    private static final String OURS = "rejected_";

    /** First characters of a spreadsheet formula, also in full width. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private RejectedColumns() {}

    /** The columns in their order. */
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

    /** Whether a formula follows, perhaps behind apostrophes, so that guarding stays reversible. */
    private static boolean isGuardable(String field, int from) {
        int at = from;
        while (at < field.length() && field.charAt(at) == '\'') {
            at++;
        }
        return at < field.length() && FORMULA.indexOf(field.charAt(at)) >= 0;
    }
}
