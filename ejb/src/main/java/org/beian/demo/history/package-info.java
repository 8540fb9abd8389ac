/**
 * Examples of three months for the demo (setting {@code beian.demo.history}): made through the
 * procedures, each act by its account and at its time, so that history, letters, events and mails
 * are whole.
 */
package org.beian.demo.history;
