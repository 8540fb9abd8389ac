package org.beian.account.signin;

/**
 * Sanitizer of names and addresses for the log, so that what somebody typed cannot forge log lines.
 */
public final class LogSanitizer {

    private static final int LONGEST = 60;

    private LogSanitizer() {}

    /**
     * The text with a question mark for each character that is not visible ASCII; at most 60
     * characters.
     */
    public static String loggable(String text) {
        String shown = String.valueOf(text).replaceAll("[^\\p{Graph}]", "?");
        return shown.length() > LONGEST ? shown.substring(0, LONGEST) : shown;
    }
}
