package org.beian.web.page.filing.record;

import java.util.List;
import java.util.stream.Stream;

/** Parts of a record card, named as in the URL. */
public enum RecordTab {
    subject,
    websites,
    accesses,
    versions,
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
     * @param inner whether the reader sees mails and reads
     */
    static List<RecordTab> shown(boolean inner) {
        return Stream.of(values()).filter(each -> inner || each != mails && each != reads).toList();
    }
}
