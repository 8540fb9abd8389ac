package org.beian.ipregister;

/**
 * What made the register another one: an import, or a single edit.
 *
 * @param unitId whose it was
 */
record IpCause(Long unitId, Long importId, Long editId) {}
