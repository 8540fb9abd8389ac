package org.beian.cancellation.rule;

import java.time.LocalDate;
import java.util.List;
import org.beian.filing.rule.UntrueDatum;

/**
 * Facts about the target of a cancellation, from the register and from what waits.
 *
 * @param known whether the applicant may apply about this number: it holds the filing, or gives
 *     access under it
 * @param ofWebsite whether the number is that of a website
 * @param accessKnown whether the named provider gives or gave access to that website
 * @param ownAccess whether that access is the applicant's
 * @param cancelled whether the target is cancelled already
 * @param accessRemains whether the website has another access in force
 * @param mandateRevoked whether the sponsor revoked the mandate of the applicant
 * @param untrue what the applicant, a provider, reported of the filing and is not settled
 * @param cancellations numbers of other cancellations of it that wait, at most one
 * @param changes numbers of applications that change it and wait, at most one
 * @param moves numbers of its websites whose move to another provider waits
 * @param filedOn when the website was filed; null for a subject
 */
public record TargetFacts(
        boolean known,
        boolean ofWebsite,
        boolean accessKnown,
        boolean ownAccess,
        boolean cancelled,
        boolean accessRemains,
        boolean mandateRevoked,
        List<UntrueDatum> untrue,
        List<String> cancellations,
        List<String> changes,
        List<String> moves,
        LocalDate filedOn) {

    public TargetFacts {
        untrue = List.copyOf(untrue);
        cancellations = List.copyOf(cancellations);
        changes = List.copyOf(changes);
        moves = List.copyOf(moves);
    }

    /** What is found about a number that nobody has, and about another's. */
    public static TargetFacts unknown(boolean ofWebsite) {
        return new TargetFacts(
                false, ofWebsite, false, false, false, true, false, List.of(), List.of(), List.of(),
                List.of(), null);
    }
}
