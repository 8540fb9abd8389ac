package org.beian.value;

/**
 * Shape of a telephone number of any country, of which more is not known: 5 to 22 digits, and only
 * usual characters between them.
 */
public final class Telephone {

    private static final String BETWEEN = " .-()/x;";
    private static final int FEWEST = 5;
    private static final int MOST = 22;

    private Telephone() {}

    /** Accepts also the registries' form +86.1012345678, and an extension after the number. */
    public static boolean isNumber(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (!(c == '+' && i == 0) && BETWEEN.indexOf(c) < 0) {
                return false;
            }
        }
        return digits >= FEWEST && digits <= MOST;
    }
}
