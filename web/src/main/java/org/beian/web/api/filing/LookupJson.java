package org.beian.web.api.filing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.beian.filing.lookup.LookupKind;
import org.beian.filing.lookup.LookupNote;
import org.beian.filing.lookup.PublicAnswer;
import org.beian.filing.lookup.PublicEnding;
import org.beian.filing.lookup.PublicWebsite;
import org.beian.party.Authorities;
import org.beian.web.RejectionTexts;

/**
 * JSON view of the answer of the public look-up.
 *
 * @param query the query as it was understood
 * @param warnings differences between the query and what was typed
 * @param items websites filed now, or the number that was looked for where it is cancelled; empty
 *     when nothing is
 */
public record LookupJson(Query query, List<Warning> warnings, List<Item> items) {

    /** Kind of the query, and its value in canonical spelling. */
    public record Query(LookupKind kind, String value) {}

    public record Warning(String code, String message) {}

    /**
     * A filed website; of a number that is cancelled only number, state and day.
     *
     * @param state VALID or CANCELLED
     * @param sponsorNature row of the code table {@code natures}
     * @param domains in A-labels
     * @param unicodeDomains the same in U-labels
     * @param preApprovals rows of the code table {@code pre-approval-categories}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            String filingNumber,
            String state,
            String websiteName,
            String sponsorName,
            String sponsorNature,
            List<String> domains,
            List<String> unicodeDomains,
            List<String> homeUrls,
            List<String> preApprovals,
            LocalDate filedOn,
            String bureau,
            LocalDate endedOn) {

        private static Item of(PublicWebsite website) {
            return new Item(
                    website.filingNumber(),
                    "VALID",
                    website.name(),
                    website.sponsorName(),
                    website.nature(),
                    website.domains(),
                    website.unicodeDomains(),
                    website.homeUrls(),
                    website.preApprovals(),
                    website.filedOn(),
                    Authorities.name(website.authority()),
                    null);
        }

        private static Item of(PublicEnding ended) {
            return new Item(
                    ended.filingNumber(),
                    "CANCELLED",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    ended.endedOn());
        }
    }

    static LookupJson of(PublicAnswer answer, Locale locale) {
        return new LookupJson(
                new Query(answer.kind(), answer.asked()),
                answer.notes().stream().map(note -> warning(note, locale)).toList(),
                Stream.concat(
                                answer.websites().stream().map(Item::of),
                                Stream.ofNullable(answer.ended()).map(Item::of))
                        .toList());
    }

    private static Warning warning(LookupNote note, Locale locale) {
        return new Warning(
                note.code(),
                RejectionTexts.text(
                        LookupNote.class, note.code() + ".message", note.arguments(), locale));
    }
}
