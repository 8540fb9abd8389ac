/**
 * Clearing of empty filings (B14): a website without access, and a subject without website, are
 * given a day by which their sponsor mends it; what is still empty then is cancelled.
 */
package org.beian.cancellation.clearing;
