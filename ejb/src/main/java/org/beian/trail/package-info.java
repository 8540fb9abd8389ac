/**
 * Append-only history of every case (obligation B8), the log of reads, and the masking of personal
 * data (principles 2 and 3).
 *
 * <p>Each act is one row, hashed with the hash of the row before it; the case's own row keeps the
 * count and the last hash under a seal whose key is not in the database. Changing, swapping,
 * inserting or deleting an entry, the last one included, is therefore found. Entries carry digests
 * of what was decided, and a checkpoint outside the database shows deleted cases and histories put
 * back to an earlier state.
 */
package org.beian.trail;
