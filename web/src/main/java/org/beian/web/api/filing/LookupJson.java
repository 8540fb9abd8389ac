package org.beian.web.api.filing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.beian.filing.lookup.LookupKind;
import org.beian.filing.lookup.LookupNote;
import org.beian.filing.lookup.PublicAnswer;
import org.beian.filing.lookup.PublicWebsite;
import org.beian.party.Authorities;
import org.beian.web.RejectionTexts;

/**
 * JSON view of the answer of the public look-up.
 *
 * @param query the query as it was understood
 * @param warnings differences between the query and what was typed
 * @param items websites filed now; empty when nothing is
 */
public record LookupJson(Query query, List<Warning> warnings, List<Item> items) {

    /** Kind of the query, and its value in canonical spelling. */
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

    static LookupJson of(PublicAnswer answer, Locale locale) {
        return new LookupJson(
                new Query(answer.kind(), answer.asked()),
                answer.notes().stream().map(note -> warning(note, locale)).toList(),
                answer.websites().stream().map(LookupJson::item).toList());
    }

    private static Warning warning(LookupNote note, Locale locale) {
        return new Warning(
                note.code(),
                RejectionTexts.text(
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
                Authorities.name(website.authority()));
    }
}
