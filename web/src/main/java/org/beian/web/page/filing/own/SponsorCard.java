package org.beian.web.page.filing.own;

import java.util.List;
import org.beian.filing.application.FilingClock;

/**
 * Card of one application, for its sponsor.
 *
 * @param title names of the websites
 * @param about domains, kind and round
 * @param stateKind info, good, warn, bad or plain
 * @param steps steps up to the filing number; empty when it was withdrawn
 * @param problem first problem to correct, or null
 * @param next next step, of the sponsor or of others
 * @param clock deadline of the bureau; null while the application does not wait for it
 * @param sites websites with their numbers, once filed
 * @param act text of the main button, or empty
 * @param actHref target of that button, from the context root
 * @param deleteAsk what is asked before the draft is deleted; empty when it is none
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
        String href,
        String deleteAsk) {

    public boolean deletable() {
        return !deleteAsk.isEmpty();
    }

    /**
     * @param done whether the step is completed
     * @param current whether it is the current step
     */
    public record Step(String text, boolean done, boolean current) {}

    /**
     * @param text fault and remedy
     * @param clause clause id, or empty
     * @param count number of this problem and of all, in words
     */
    public record Problem(String title, String text, String clause, String count) {}
}
