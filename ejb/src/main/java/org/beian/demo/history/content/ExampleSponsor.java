package org.beian.demo.history.content;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sponsor of the examples with an account of its own, whose filing goes through its provider: what
 * one waits for can be answered, the others wait for their bureau.
 */
public enum ExampleSponsor {
    /** Its provider changed what it entrusted; it has to consent (12.7). */
    ASKED("sponsor2", "示例主办者乙", 140),
    /** It is filed and has lost its account; the second person has to confirm (8.6). */
    LOCKED_OUT("sponsor3", "示例主办者丙", 142),
    /** Its provider filed for it and never handed over; it applies to join its filing (12.6). */
    JOINING("sponsor4", "示例主办者丁", ExampleFiling.KEPT.number());

    private final String username;
    private final String person;
    private final ExampleFiling filing;

    ExampleSponsor(String username, String person, int number) {
        this.username = username;
        this.person = person;
        filing = new ExampleFiling(number);
    }

    /** User name, which is the code of its unit too. */
    public String username() {
        return username;
    }

    public String person() {
        return person;
    }

    public ExampleFiling filing() {
        return filing;
    }

    /** What is done for a sponsor so many days before the examples are made; a day has one act. */
    public enum Act {
        LOCKED_OUT_ENTRUSTS(LOCKED_OUT, 40),
        LOCKED_OUT_IS_VERIFIED(LOCKED_OUT, 39),
        LOCKED_OUT_IS_APPROVED(LOCKED_OUT, 33),
        ASKED_ENTRUSTS(ASKED, 20),
        ASKED_IS_VERIFIED(ASKED, 19),
        ASKED_IS_REFUSED(ASKED, 12),
        ASKED_IS_CHANGED(ASKED, 2),
        JOINING_APPLIES(JOINING, 5),
        LOCKED_OUT_DISAVOWS(LOCKED_OUT, 3),
        LOCKED_OUT_APPLIES(LOCKED_OUT, 1);

        private final ExampleSponsor sponsor;
        private final int daysAgo;

        Act(ExampleSponsor sponsor, int daysAgo) {
            this.sponsor = sponsor;
            this.daysAgo = daysAgo;
        }

        public static Optional<Act> on(long daysAgo) {
            return Stream.of(values()).filter(act -> act.daysAgo == daysAgo).findFirst();
        }

        /** Whether the sponsor's application begins with it. */
        public boolean entrusts() {
            return this == LOCKED_OUT_ENTRUSTS || this == ASKED_ENTRUSTS;
        }

        public ExampleSponsor sponsor() {
            return sponsor;
        }
    }
}
