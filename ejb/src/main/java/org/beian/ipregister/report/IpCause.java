package org.beian.ipregister.report;

/**
 * What made the register another one: an import, or a single edit.
 *
 * @param unitId whose it was
 * @param late how many of its rows were reported too late (9.3)
 */
public record IpCause(Long unitId, Long importId, Long editId, long late) {}
