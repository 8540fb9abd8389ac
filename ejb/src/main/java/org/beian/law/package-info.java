/**
 * Notions that all packages share: the clause that a piece of code fulfils, the day where the law
 * applies, the working days of a deadline, the reason for which a request is rejected, and the two
 * languages of the texts.
 *
 * <p>Clause ids are those of the obligations list, {@code article.item} ({@code 11.3.1} = article
 * 11, item (三), point 1). All dates are dates in {@link org.beian.law.Shanghai}; all instants are
 * stored in UTC.
 */
package org.beian.law;
