package org.beian.enforcement.blacklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.beian.account.Callers;
import org.beian.filing.FilingRefusal;
import org.beian.filing.blacklist.BlacklistEntry;
import org.beian.filing.blacklist.BlacklistRepository;
import org.beian.law.RequestRejected;
import org.beian.value.VisibleText;

/** Entries of the caller's bureau, locked for an act, and the words that go with it. */
@ApplicationScoped
class OwnEntries {

    private static final int SHORTEST = 4;

    @Inject BlacklistRepository entries;
    @Inject Callers callers;

    /**
     * An entry for a change; a second caller waits until the first has committed.
     *
     * @param version that the caller saw
     * @throws RequestRejected {@link FilingRefusal#BLACKLIST_NOT_FOUND} when there is none
     * @throws RequestRejected {@link FilingRefusal#BLACKLIST_OF_ANOTHER_BUREAU} when another bureau
     *     made it
     * @throws RequestRejected {@link FilingRefusal#BLACKLIST_STALE} when it changed since
     */
    BlacklistEntry locked(Long id, int version) {
        BlacklistEntry entry = entries.lock(id).orElseThrow(FilingRefusal.BLACKLIST_NOT_FOUND::of);
        if (callers.current().ownProvince().filter(entry.province()::equals).isEmpty()) {
            throw FilingRefusal.BLACKLIST_OF_ANOTHER_BUREAU.of(entry.number());
        }
        if (entry.version() != version) {
            throw FilingRefusal.BLACKLIST_STALE.of(entry.number());
        }
        return entry;
    }

    /**
     * What was written as reason or opinion.
     *
     * @param field name of the field
     * @throws RequestRejected {@link FilingRefusal#BLACKLIST_ENTRY_INVALID} outside of 4 to 1000
     *     visible characters
     */
    static String text(String field, String entered) {
        return VisibleText.given(entered, SHORTEST, BlacklistDecision.LONGEST)
                .orElseThrow(() -> FilingRefusal.BLACKLIST_ENTRY_INVALID.of(field));
    }
}
