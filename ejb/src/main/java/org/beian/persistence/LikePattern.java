package org.beian.persistence;

/** Patterns for the comparison by LIKE, with the escape {@code !}. */
public final class LikePattern {

    private LikePattern() {}

    /**
     * Pattern of all texts that begin with the one typed. Control characters are left out:
     * PostgreSQL takes no NUL, and no name has any.
     */
    public static String prefix(String typed) {
        return visible(typed).replaceAll("([!%_])", "!$1") + '%';
    }

    /** A text as typed, without control characters and blanks around it; empty for null. */
    public static String visible(String typed) {
        return typed == null ? "" : typed.replaceAll("\\p{Cntrl}", "").strip();
    }
}
