package org.beian.domainregister;

import com.google.common.hash.BloomFilter;
import com.google.common.hash.Funnels;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.beian.intake.StagedImport;

/**
 * Tells of nearly every file that names no domain twice that it does not, by what was seen while it
 * was read: asking the stage takes a tenth of an import. What it cannot tell is asked there.
 */
@ApplicationScoped
class NamesRead {

    /**
     * A filter for more names than come answers after looking at ten places, not thirty, and takes
     * one of a thousand million names for seen.
     */
    private static final int ROOM = 5;

    private static final double MISTAKEN_WHEN_FULL = 0.001;

    /** What a filter takes for each name. */
    private static final int BYTES = 9;

    private static final int MOST_FILES = 4;

    /** All files together take no more than a tenth of the heap. */
    private static final int SHARE_OF_ONE = 10 * MOST_FILES;

    private final long mostRows;

    private final Map<Long, Names> files =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Names> eldest) {
                    return size() > MOST_FILES;
                }
            };

    NamesRead() {
        this(Runtime.getRuntime().maxMemory() / SHARE_OF_ONE / BYTES);
    }

    /**
     * @param mostRows of larger files nothing is told
     */
    NamesRead(long mostRows) {
        this.mostRows = mostRows;
    }

    /** The names of one file, as far as this node reads it. */
    static final class Names {

        private final BloomFilter<CharSequence> seen;
        private long count;
        private boolean repeated;

        private Names(long rows, long mostRows) {
            seen =
                    rows > mostRows
                            ? null
                            : BloomFilter.create(
                                    Funnels.unencodedCharsFunnel(),
                                    ROOM * Math.max(1, rows),
                                    MISTAKEN_WHEN_FULL);
        }

        /**
         * Adds the name of a row that is good. For several threads, of which two may have the same
         * name.
         */
        synchronized void add(String name) {
            count++;
            repeated = repeated || seen == null || !seen.put(name);
        }

        private synchronized boolean areDifferent(long all) {
            return !repeated && count == all;
        }
    }

    /** Where the rows of a file are added while they are read. */
    synchronized Names of(StagedImport file) {
        return files.computeIfAbsent(file.id(), id -> new Names(file.rows(), mostRows));
    }

    /**
     * Whether no two good rows of a file, which was read to its end, have the same name.
     *
     * @param all how many good rows it has
     * @return false also when it cannot be told, as when another node read a part of it
     */
    synchronized boolean areDifferent(StagedImport file, long all) {
        Names names = files.remove(file.id());
        return names != null && names.areDifferent(all);
    }
}
