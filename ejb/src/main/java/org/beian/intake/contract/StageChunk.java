package org.beian.intake.contract;

import java.util.List;
import org.beian.intake.bulk.BulkRows;

/**
 * Rows that were read and shall be staged in one transaction.
 *
 * @param from where the first of them begins in the stored file
 * @param to where the next chunk begins
 * @param staged values for the stage: import, row, refused, and the register's columns
 * @param firstStaged number of the first row that is staged; null when none is
 * @param noted rows in which something was found, in their order
 * @param read rows in all
 * @param rejected of these
 * @param unreadable of the rejected, those that could not be split into the columns
 * @param last whether nothing follows
 */
public record StageChunk(
        long from,
        long to,
        List<BulkRows> staged,
        Long firstStaged,
        List<RowNote> noted,
        long read,
        long rejected,
        long unreadable,
        boolean last) {}
