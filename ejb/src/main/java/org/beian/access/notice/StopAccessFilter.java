package org.beian.access.notice;

/**
 * Filter of a list of stop-access and resume-access notices.
 *
 * @param ordered null for notices to stop and to resume
 * @param state null for all
 * @param matter null for all
 * @param provider beginning of the provider's name; empty for all
 * @param elsewhere for a bureau those that others issued on filings of its province, in the place
 *     of its own
 */
public record StopAccessFilter(
        AccessOrder ordered,
        StopAccessState state,
        Matter matter,
        String provider,
        boolean elsewhere) {

    /** What an authority follows among notices. */
    public enum Matter {
        /** Open ones whose last day is over. */
        OVERDUE,
        /** Those that could not be carried out, which the authority has not answered. */
        UNANSWERED,
        /** Those that were not reported on by their last day, whatever came of them (17). */
        MISSED
    }

    /** Condition that a notice, by its alias, waits for the authority's answer. */
    static final String UNANSWERED =
            """
            %1$s.ordered = org.beian.access.notice.AccessOrder.STOP
            and %1$s.execution.result = org.beian.access.notice.ExecutionResult.NOT_POSSIBLE
            and %1$s.execution.answer is null""";

    private static final String MISSED =
            """
             and exists (select m.id from WaitingNotice m where m.caseId = n.id
            and m.stage = org.beian.notice.waiting.WaitingStage.ESCALATED and m.kind in
            (org.beian.notice.waiting.WaitingKind.STOP_ACCESS,
             org.beian.notice.waiting.WaitingKind.RESUME_ACCESS))""";

    /** One of the caller's own. */
    public StopAccessFilter(
            AccessOrder ordered, StopAccessState state, Matter matter, String provider) {
        this(ordered, state, matter, provider, false);
    }

    /** Those of a provider that it did not report on by their last day. */
    public static StopAccessFilter missedBy(String provider) {
        return new StopAccessFilter(AccessOrder.STOP, null, Matter.MISSED, provider);
    }

    /** Whether only open notices are let through. */
    public boolean isOpen() {
        return matter == Matter.OVERDUE || matter == null && state == StopAccessState.OPEN;
    }

    String condition() {
        return (ordered == null ? "" : " and n.ordered = :ordered")
                + (isOpen() || matter == null && state != null ? " and n.state = :state" : "")
                + of(matter)
                + (provider.isEmpty() ? "" : " and u.name like :name escape '!'");
    }

    private static String of(Matter matter) {
        if (matter == null) {
            return "";
        }
        return switch (matter) {
            case OVERDUE -> " and n.due < :today";
            case UNANSWERED -> " and " + UNANSWERED.formatted("n");
            case MISSED -> MISSED;
        };
    }
}
