package org.beian.filing.content;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.beian.filing.content.FilingContent.Document;
import org.beian.value.EmailAddress;
import org.beian.value.InvalidValue;

/**
 * Facts of a subject's content that the annual audit asks of every subject.
 *
 * @param county GB/T 2260 code of the domicile; empty where none is filed
 * @param documentsUntil when the first of its documents ends; null where none says it
 * @param noticeAddress first mail address that is filed; null where it is none
 */
public record AuditedFacts(String county, LocalDate documentsUntil, String noticeAddress) {

    private static final int LONGEST_CODE = 12;
    private static final int LONGEST_ADDRESS = 254;

    /** What is not plausible comes from a typing error and says nothing, as in the check. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    public static AuditedFacts of(FilingContent.Subject subject) {
        String county = Texts.isBlank(subject.county()) ? "" : subject.county().strip();
        Document ofPerson = subject.responsible() == null ? null : subject.responsible().document();
        LocalDate until =
                Stream.of(subject.document(), ofPerson)
                        .filter(Objects::nonNull)
                        .map(Document::validTo)
                        .filter(Objects::nonNull)
                        .filter(day -> !day.isBefore(EARLIEST) && !day.isAfter(LATEST))
                        .min(LocalDate::compareTo)
                        .orElse(null);
        return new AuditedFacts(
                county.length() > LONGEST_CODE ? "" : county,
                until,
                ContentFacts.firstEmail(subject.responsible())
                        .filter(AuditedFacts::isAddress)
                        .orElse(null));
    }

    private static boolean isAddress(String text) {
        try {
            EmailAddress.parse(text);
            return text.length() <= LONGEST_ADDRESS;
        } catch (InvalidValue none) {
            return false;
        }
    }
}
