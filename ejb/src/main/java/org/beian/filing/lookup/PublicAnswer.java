package org.beian.filing.lookup;

import java.util.List;

/**
 * Result of a public look-up.
 *
 * @param asked the text that was looked for, in canonical spelling
 * @param notes on how the text was interpreted
 * @param websites filed now; empty when nothing is, whatever the reason
 * @param ended the number that was looked for, where it is cancelled; null for none
 * @param more whether further websites follow
 */
public record PublicAnswer(
        LookupKind kind,
        String asked,
        List<LookupNote> notes,
        List<PublicWebsite> websites,
        PublicEnding ended,
        boolean more) {

    static PublicAnswer of(LookupQuestion question, List<PublicWebsite> found, int limit) {
        boolean more = found.size() > limit;
        return new PublicAnswer(
                question.kind(),
                question.asked(),
                question.notes(),
                more ? found.subList(0, limit) : found,
                null,
                more);
    }

    /** The same of a number under which nothing is filed any more. */
    PublicAnswer ended(PublicEnding ending) {
        return new PublicAnswer(kind, asked, notes, websites, ending, more);
    }

    /** Key of the last website, after which the next page goes on; 0 when there is none. */
    public long lastKey() {
        return websites.isEmpty() ? 0 : websites.get(websites.size() - 1).key();
    }
}
