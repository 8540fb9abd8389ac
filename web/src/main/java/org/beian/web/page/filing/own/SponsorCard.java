package org.beian.web.page.filing.own;

import java.util.List;
import org.beian.filing.application.FilingClock;

/**
 * One application as its sponsor sees it at a glance.
 *
 * @param title names of the websites
 * @param about domains, kind and round
 * @param stateKind info, good, warn, bad or plain
 * @param steps the way to the number; empty when it was taken back
 * @param problem the first thing to mend, or null
 * @param next what happens next, or what to do
 * @param clock null while nobody waits for the bureau
 * @param sites websites with their numbers, once filed
 * @param act text of the main button, or empty
 * @param actHref where it leads, from the context root
 */
public record SponsorCard(
        String id,
        String title,
        String about,
        String state,
        String stateKind,
        List<Step> steps,
        Problem problem,
        String next,
        FilingClock clock,
        List<String> sites,
        String act,
        String actHref,
        String href) {

    /**
     * @param done whether it is behind
     * @param current whether it is here
     */
    public record Step(String text, boolean done, boolean current) {}

    /**
     * @param text what is wrong and how to mend it
     * @param clause clause id, or empty
     * @param count which of how many, in words
     */
    public record Problem(String title, String text, String clause, String count) {}
}
