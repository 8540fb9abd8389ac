package org.beian.trail;

/**
 * Act of a procedure on a case, as the case's history records it.
 *
 * @param name verb of the procedure, upper case, at most 40 characters
 * @param from state before, or null
 * @param to state after, or null
 * @param reason in words, at most 4000 characters, or null
 * @param clause clause of the regulation that empowers the act
 */
public record Act(String name, String from, String to, String reason, String clause) {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_REASON = 4000;
    private static final int LONGEST_CLAUSE = 20;

    /**
     * Checks the lengths and drops NUL, which PostgreSQL stores in no text.
     *
     * @throws IllegalArgumentException when a part is longer than its column
     */
    public Act {
        requireAtMost(LONGEST_NAME, name);
        requireAtMost(LONGEST_NAME, from);
        requireAtMost(LONGEST_NAME, to);
        requireAtMost(LONGEST_REASON, reason);
        requireAtMost(LONGEST_CLAUSE, clause);
        reason = reason == null ? null : reason.replace("\0", "");
    }

    /** An act that moves a case from one state to another. */
    public static Act move(String name, Enum<?> from, Enum<?> to, String reason, String clause) {
        return new Act(
                name,
                from == null ? null : from.name(),
                to == null ? null : to.name(),
                reason,
                clause);
    }

    /** An act that leaves the state as it is. */
    public static Act note(String name, String reason, String clause) {
        return new Act(name, null, null, reason, clause);
    }

    private static void requireAtMost(int longest, String part) {
        if (part != null && part.length() > longest) {
            throw new IllegalArgumentException("longer than " + longest + ": part of an act");
        }
    }
}
