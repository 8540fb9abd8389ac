package org.beian.remedy.service;

import java.time.LocalDate;

/**
 * Filter of a party's letters.
 *
 * @param caseType type of the matter that they are about; empty for every type
 * @param since first day of issue; null for none
 * @param until last day of issue; null for none
 * @param open whether only those are listed in whose matter something waits for the party, or
 *     against which remedies are open
 */
public record OwnLetterFilter(String caseType, LocalDate since, LocalDate until, boolean open) {}
