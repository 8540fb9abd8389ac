/**
 * The blacklist of subjects and domains whose filings nobody accepts (6.4).
 *
 * <p>A bureau proposes an entry on a case or letter of its own or on a judgment, with a last day; a
 * second person approves it. The party, where it is in the register, gets a letter that names the
 * remedies. All bureaus read all entries; only the one that made an entry lifts it. An entry ends
 * on its last day, when it is lifted, or when its letter is revoked. Those that were made before
 * each needed a basis are reviewed: without a basis they lapse.
 */
package org.beian.enforcement.blacklist;
