package org.beian.domainregister.record;

import com.google.common.hash.Hashing;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.beian.intake.contract.StagedImport;

/**
 * Detector of repeated domain names, by hashes of the names read. It spares nearly every file the
 * query on the stage table, which takes a tenth of an import; only when two hashes are equal, the
 * file is too large, or this node did not read all of it, is that query needed.
 */
@ApplicationScoped
public class NamesRead {

    /** Bytes kept of each name. */
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
     * @param mostRows greatest number of rows of a file that is examined
     */
    public NamesRead(long mostRows) {
        this.mostRows = mostRows;
    }

    /** Names of one file, as far as this node has read it. */
    public static final class Names {

        private final long[] hashes;
        private long count;

        private Names(long rows, long mostRows) {
            hashes = rows > mostRows ? NONE : new long[(int) rows];
        }

        /** Adds the name of an accepted row; thread-safe. */
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

    /** The collector of a file's names, filled while its rows are read. */
    public synchronized Names of(StagedImport file) {
        return files.computeIfAbsent(file.id(), id -> new Names(file.rows(), mostRows));
    }

    /**
     * Whether no two accepted rows of a file that was read to its end have the same name; forgets
     * the file's names.
     *
     * @return false also when this is unknown, as when another node read a part of it
     */
    public synchronized boolean areDifferent(StagedImport file) {
        Names names = files.remove(file.id());
        return names != null && names.areDifferent(file.accepted());
    }
}
