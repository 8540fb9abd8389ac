package org.beian.annualaudit.answer;

import java.time.LocalDate;

/**
 * Request to record an urging (7.9).
 *
 * @param officer of its roster who urged; null for the caller
 * @param day on which it did
 * @param note what was said; null for none
 */
public record UrgingRequest(String officer, LocalDate day, String note) {}
