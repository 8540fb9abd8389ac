package org.beian.intake.imports;

/**
 * Effects of an import on the records of its register, counted.
 *
 * @param added records that the register did not have
 * @param changed records whose content changed
 * @param ended records that are no longer in force
 * @param unchanged records that already were as the rows say
 */
public record ImportEffects(long added, long changed, long ended, long unchanged) {}
