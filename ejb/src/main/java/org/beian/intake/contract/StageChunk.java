package org.beian.intake.contract;

import java.util.List;
import org.beian.intake.bulk.BulkRows;

/**
 * Chunk of rows that were read and are to be staged in one transaction.
 *
 * @param from number of rows of the file before it
 * @param staged values for the stage: import, row, refused, and the register's columns
 * @param firstStaged number of the first row that is staged; null when none is
 * @param noted rows with findings, in their order
 * @param read number of its rows
 * @param rejected number of rejected rows among them
 * @param unreadable number of rejected rows that could not be split into the columns
 * @param last whether it is the last chunk of the file
 */
public record StageChunk(
        long from,
        BulkRows staged,
        Long firstStaged,
        List<RowNote> noted,
        long read,
        long rejected,
        long unreadable,
        boolean last) {}
