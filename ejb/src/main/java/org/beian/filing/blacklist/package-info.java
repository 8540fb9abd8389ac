/**
 * Entries of the blacklist of subjects and domains whose filings nobody accepts (6.4): their basis
 * in law, their last day and their states. What bureaus do with them is in {@code
 * enforcement.blacklist}.
 */
package org.beian.filing.blacklist;
