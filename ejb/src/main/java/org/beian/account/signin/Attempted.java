package org.beian.account.signin;

/** What somebody tried, as the log tells it. */
public final class Attempted {

    private static final int LONGEST = 60;

    private Attempted() {}

    /** What somebody typed must not forge lines of the log. */
    public static String loggable(String text) {
        String shown = String.valueOf(text).replaceAll("[^\\p{Graph}]", "?");
        return shown.length() > LONGEST ? shown.substring(0, LONGEST) : shown;
    }
}
