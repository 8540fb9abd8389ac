package org.beian.annualaudit.answer;

import org.beian.law.RequestRejected;

/**
 * Answer on one of several confirmations.
 *
 * @param rejected why it was refused; null when it was confirmed
 */
public record ConfirmationAnswer(String id, RequestRejected rejected) {}
