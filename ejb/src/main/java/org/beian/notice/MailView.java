package org.beian.notice;

/**
 * Mail as opened by the operator, with its text.
 *
 * @param body plain text
 * @param caseType kind of the case that the mail is about
 */
public record MailView(MailLine line, String body, String caseType, Long caseId) {}
