/**
 * Reading of the accesses that a provider leaves when it ends (B14), by its sponsors, by the
 * authority that keeps it and by those of the filings.
 */
package org.beian.partyregister.departure;
