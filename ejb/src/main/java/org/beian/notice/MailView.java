package org.beian.notice;

/**
 * One mail opened by the operator.
 *
 * @param body plain text
 * @param caseType the kind of case that it tells of
 */
public record MailView(MailLine line, String body, String caseType, Long caseId) {}
