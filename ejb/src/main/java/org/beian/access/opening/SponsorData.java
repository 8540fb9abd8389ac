package org.beian.access.opening;

import java.util.List;
import org.beian.access.AccessRefusal;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingJson;
import org.beian.filing.content.Texts;
import org.beian.law.RequestRejected;

/**
 * Serialization of the data that a sponsor gives on its filing: a subject and one website, each
 * possibly in part.
 */
final class SponsorData {

    private static final FilingContent NOTHING = FilingContent.empty(null);

    private SponsorData() {}

    static String write(FilingContent given) {
        return FilingJson.write(given == null ? NOTHING : given);
    }

    static FilingContent read(String given) {
        return given == null ? NOTHING : FilingJson.read(given);
    }

    /**
     * Requires the subject's name and the website's domains, without which a filing cannot be told
     * from another's.
     *
     * @throws RequestRejected {@link AccessRefusal#COMPARISON_INCOMPLETE} when one is missing
     */
    static void requireEnough(FilingContent given) {
        List<FilingContent.Website> websites = given.websites();
        if (given.subject() == null
                || Texts.isBlank(given.subject().name())
                || websites.isEmpty()
                || websites.get(0).domains().isEmpty()) {
            throw AccessRefusal.COMPARISON_INCOMPLETE.of();
        }
    }
}
