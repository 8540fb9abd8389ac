package org.beian.domainregister.record;

import com.google.common.hash.Hashing;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.beian.intake.contract.StagedImport;

/**
 * Tells of nearly every file that names no domain twice that it does not, by hashes of the names
 * that were read: asking the stage takes a tenth of an import. What it cannot tell is asked there.
 */
@ApplicationScoped
public class NamesRead {

    /** What is kept of each name. */
    private static final int BYTES = Long.BYTES;

    private static final int MOST_FILES = 4;

    private static final long[] NONE = {};

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

    public NamesRead() {
        this(Runtime.getRuntime().maxMemory() / SHARE_OF_ONE / BYTES);
    }

    /**
     * @param mostRows of larger files nothing is told
     */
    public NamesRead(long mostRows) {
        this.mostRows = mostRows;
    }

    /** The names of one file, as far as this node reads it. */
    public static final class Names {

        private final long[] hashes;
        private long count;

        private Names(long rows, long mostRows) {
            hashes = rows > mostRows ? NONE : new long[(int) rows];
        }

        /** Adds the name of a row that is good; for several threads. */
        public void add(String name) {
            long hash =
                    Hashing.farmHashFingerprint64()
                            .hashBytes(name.getBytes(StandardCharsets.US_ASCII))
                            .asLong();
            synchronized (this) {
                if (count < hashes.length) {
                    hashes[(int) count] = hash;
                }
                count++;
            }
        }

        private synchronized boolean areDifferent(long all) {
            if (count != all || count > hashes.length) {
                return false;
            }
            Arrays.sort(hashes, 0, (int) count);
            for (int i = 1; i < count; i++) {
                if (hashes[i] == hashes[i - 1]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Where the rows of a file are added while they are read. */
    public synchronized Names of(StagedImport file) {
        return files.computeIfAbsent(file.id(), id -> new Names(file.rows(), mostRows));
    }

    /**
     * Whether no two good rows of a file, which was read to its end, have the same name.
     *
     * @return false also when it cannot be told, as when another node read a part of it
     */
    public synchronized boolean areDifferent(StagedImport file) {
        Names names = files.remove(file.id());
        return names != null && names.areDifferent(file.accepted());
    }
}
