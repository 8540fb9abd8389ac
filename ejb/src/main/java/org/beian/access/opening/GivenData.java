package org.beian.access.opening;

import java.util.List;
import org.beian.access.AccessRefusal;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingJson;
import org.beian.filing.content.Texts;
import org.beian.law.RequestRejected;

/** What a sponsor told of its filing: a subject and one website, each in part. */
final class GivenData {

    private static final FilingContent NOTHING =
            new FilingContent(null, null, null, null, null, null, null, null, null);

    private GivenData() {}

    static String write(FilingContent given) {
        return FilingJson.write(given == null ? NOTHING : given);
    }

    static FilingContent read(String given) {
        return given == null ? NOTHING : FilingJson.read(given);
    }

    /**
     * Name of the subject and domains of the website: less says nothing of whose filing it is.
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
