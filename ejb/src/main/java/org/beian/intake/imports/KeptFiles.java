package org.beian.intake.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.beian.code.Settings;
import org.beian.law.Shanghai;

/**
 * The files of ended imports, kept so that what was rejected can be read in its own words. The disk
 * is everybody's: one unit's files take no more of it than the setting {@code
 * import.keptBytesPerUnit} says, and those of open imports.
 */
@ApplicationScoped
public class KeptFiles {

    /** Files cleared away for one that comes in. */
    private static final int MOST = 100;

    @Inject ImportRepository imports;
    @Inject ImportStore store;
    @Inject Settings settings;
    @Inject Clock clock;

    /** Clears the unit's oldest files away as far as what it keeps is too much. */
    void makeRoom(Long unitId) {
        long kept =
                settings.largeNumber(
                        "import.keptBytesPerUnit", null, Shanghai.date(clock.instant()));
        long excess = imports.keptBytes(unitId) - kept;
        if (excess <= 0) {
            return;
        }
        for (Import ended : imports.endedWithFile(unitId, MOST)) {
            excess -= ended.file().storedBytes();
            clear(ended);
            if (excess <= 0) {
                return;
            }
        }
    }

    /** A file that is gone although this was not to be is read as one that was cleared away. */
    public void clear(Import ended) {
        store.delete(ended.file().storedAs());
        ended.fileCleared();
    }
}
