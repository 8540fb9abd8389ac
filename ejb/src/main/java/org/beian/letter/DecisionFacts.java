package org.beian.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.beian.letter.LetterText.Reason;

/**
 * Facts of a decision on an application, as its letter needs them.
 *
 * @param bureauName the deciding bureau, or the ministry
 * @param letterNumber number of the letter
 * @param subjectName name of the sponsor, who is the addressee
 * @param applicationId number of the application
 * @param round from 1; each resubmission opens the next
 * @param date day of the decision in Asia/Shanghai
 * @param filingNumber the number that was given; null on refusal
 * @param websites one line for each website: number (once given), name, domains
 * @param reasons why it was refused; may be empty on approval
 * @param opinion the reviewer's own words; may be empty
 * @param reconsiderationDays days to ask for reconsideration, from receipt of the letter
 * @param lawsuitMonths months to go to court, from receipt of the letter
 * @param onBehalf true when a provider filed on behalf of the sponsor (article 12), false when the
 *     sponsor filed itself (article 13)
 * @param providerName that provider; null or empty when the sponsor filed itself
 * @param business of the websites
 * @param act kind of the application, such as NEW or CHANGE, which the letter names
 */
public record DecisionFacts(
        String bureauName,
        String letterNumber,
        String subjectName,
        String applicationId,
        int round,
        LocalDate date,
        String filingNumber,
        List<String> websites,
        List<Reason> reasons,
        String opinion,
        int reconsiderationDays,
        int lawsuitMonths,
        boolean onBehalf,
        String providerName,
        Business business,
        String act) {

    /** Business of the websites, on which the legal basis of the decision depends. */
    public enum Business {
        NON_COMMERCIAL,
        /** Commercial, under a licence of the province (6.6). */
        COMMERCIAL,
        /** Commercial, under a cross-region licence, decided by the ministry (5.5). */
        CROSS_REGION
    }

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException when a name or number is blank, a round or period is below 1
     *     or the provider is missing although it filed
     */
    public DecisionFacts {
        LetterText.requireText(bureauName, "bureauName");
        LetterText.requireText(letterNumber, "letterNumber");
        LetterText.requireText(subjectName, "subjectName");
        LetterText.requireText(applicationId, "applicationId");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(business, "business");
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(opinion, "opinion");
        websites = List.copyOf(websites);
        reasons = List.copyOf(reasons);
        if (round < 1 || reconsiderationDays < 1 || lawsuitMonths < 1) {
            throw new IllegalArgumentException("round and periods start at 1");
        }
        if (onBehalf) {
            LetterText.requireText(providerName, "providerName");
        }
    }
}
