package org.beian.annualaudit.opinion;

import org.beian.law.RequestRejected;

/**
 * Answer on one of several opinions.
 *
 * @param filingNumber as it was given
 * @param id of the opinion; null when it was refused
 * @param rejected why it was refused; null when it was recorded
 */
public record OpinionAnswer(String filingNumber, Long id, RequestRejected rejected) {}
