package org.beian.job.execution;

/**
 * Finding of a job in a case.
 *
 * @param number from 1 in each job
 * @param code kind of the finding, upper case
 * @param detail in words, or null
 */
public record JobFinding(int number, String caseType, Long caseId, String code, String detail) {}
