/**
 * The law's own measures: which clause a piece of code fulfils, what day it is where the law
 * applies, and how many working days a deadline leaves.
 *
 * <p>Clause ids are those of the obligations list, {@code article.item} ({@code 11.3.1} = article
 * 11, item (三), point 1). All dates are dates in {@link org.beian.law.Shanghai}; all instants are
 * stored in UTC.
 */
package org.beian.law;
