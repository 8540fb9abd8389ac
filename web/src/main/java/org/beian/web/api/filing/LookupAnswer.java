package org.beian.web.api.filing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.beian.filing.lookup.LookupKind;
import org.beian.filing.lookup.LookupNote;
import org.beian.filing.lookup.PublicAnswer;
import org.beian.filing.lookup.PublicWebsite;
import org.beian.party.Authorities;
import org.beian.web.DeclinedTexts;

/**
 * What the public look-up says.
 *
 * @param query the question as it was read
 * @param warnings where that differs from what was written
 * @param items websites filed now; empty when nothing is
 */
public record LookupAnswer(Query query, List<Warning> warnings, List<Item> items) {

    /** The kind of question, and its value in canonical spelling. */
    public record Query(LookupKind kind, String value) {}

    public record Warning(String code, String message) {}

    /**
     * A filed website.
     *
     * @param sponsorNature row of the code table {@code natures}
     * @param domains in A-labels
     * @param unicodeDomains the same in U-labels
     * @param preApprovals rows of the code table {@code pre-approval-categories}
     */
    public record Item(
            String filingNumber,
            String websiteName,
            String sponsorName,
            String sponsorNature,
            List<String> domains,
            List<String> unicodeDomains,
            List<String> homeUrls,
            List<String> preApprovals,
            LocalDate filedOn,
            String bureau) {}

    static LookupAnswer of(PublicAnswer answer, Locale locale) {
        return new LookupAnswer(
                new Query(answer.kind(), answer.asked()),
                answer.notes().stream().map(note -> warning(note, locale)).toList(),
                answer.websites().stream().map(LookupAnswer::item).toList());
    }

    private static Warning warning(LookupNote note, Locale locale) {
        return new Warning(
                note.code(),
                DeclinedTexts.text(
                        LookupNote.class, note.code() + ".message", note.arguments(), locale));
    }

    private static Item item(PublicWebsite website) {
        return new Item(
                website.filingNumber(),
                website.name(),
                website.sponsorName(),
                website.nature(),
                website.domains(),
                website.unicodeDomains(),
                website.homeUrls(),
                website.preApprovals(),
                website.filedOn(),
                Authorities.bureauName(website.province()));
    }
}
