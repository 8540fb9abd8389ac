package org.beian.web.page.filing.record;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Parts of a record card, named as in the URL. */
public enum RecordTab {
    subject,
    websites,
    accesses,
    versions,
    stops,
    matters,
    asked,
    unfiled,
    rounds,
    letters,
    mails,
    history,
    reads;

    /** The part with a name; the first for any other. */
    static RecordTab of(String name) {
        return Stream.of(values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(subject);
    }

    /**
     * The parts that are shown.
     *
     * @param inner whether the reader sees more than the bureau of an access place
     */
    static List<RecordTab> shown(boolean inner) {
        Set<RecordTab> ofInner = EnumSet.of(matters, asked, unfiled, mails, reads);
        return Stream.of(values()).filter(each -> inner || !ofInner.contains(each)).toList();
    }
}
