package org.beian.job.execution;

/**
 * Something that a job found in a case.
 *
 * @param number from 1 in each job
 * @param code what it is, upper case
 * @param detail in words, or null
 */
public record JobFinding(int number, String caseType, Long caseId, String code, String detail) {}
