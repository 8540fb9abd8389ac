package org.beian.intake;

import java.util.List;
import java.util.OptionalLong;

/**
 * Rows that were read and shall be staged in one transaction.
 *
 * @param from where the first of them begins in the stored file
 * @param to where the next chunk begins
 * @param staged values for the stage: import, row, refused, and the register's columns
 * @param noted rows in which something was found, in their order
 * @param read rows in all
 * @param rejected of these
 * @param unreadable of the rejected, those that could not be split into the columns
 * @param last whether nothing follows
 */
public record StageChunk(
        long from,
        long to,
        List<Object[]> staged,
        List<RowNote> noted,
        long read,
        long rejected,
        long unreadable,
        boolean last) {

    /** Number of a row that is staged. */
    OptionalLong firstStaged() {
        return staged.isEmpty() ? OptionalLong.empty() : OptionalLong.of((Long) staged.get(0)[1]);
    }
}
