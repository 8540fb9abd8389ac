package org.beian.ipregister.report;

/**
 * Cause of a check: an import or a manual edit that changed the register.
 *
 * @param unitId of the import or edit
 * @param late number of its rows that were reported too late (9.3)
 */
public record IpCause(Long unitId, Long importId, Long editId, long late) {}
