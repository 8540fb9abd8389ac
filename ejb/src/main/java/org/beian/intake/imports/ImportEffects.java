package org.beian.intake.imports;

/**
 * What an import did to records of its register.
 *
 * @param added that the register did not have
 * @param changed whose content is another one now
 * @param ended that are no longer in force
 * @param unchanged that were as the rows say already
 */
public record ImportEffects(long added, long changed, long ended, long unchanged) {}
