package org.beian.intake.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.beian.code.Settings;
import org.beian.law.Shanghai;

/**
 * Retention of the files of ended imports, from which rejected rows are shown as they came. As all
 * units share the disk, the files of one unit take no more than the setting {@code
 * import.keptBytesPerUnit} says; those of open imports count, but are not deleted.
 */
@ApplicationScoped
public class ImportFileRetention {

    /** Most files deleted for one that comes in. */
    private static final int MOST = 100;

    @Inject ImportRepository imports;
    @Inject ImportStore store;
    @Inject Settings settings;
    @Inject Clock clock;

    /** Deletes the unit's oldest files of ended imports until its files are within the setting. */
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

    /**
     * Deletes the file of an ended import. If the transaction rolls back afterwards, readers treat
     * the missing file as deleted.
     */
    public void clear(Import ended) {
        store.delete(ended.file().storedAs());
        ended.fileCleared();
    }
}
