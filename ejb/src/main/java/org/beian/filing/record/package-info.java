/**
 * The register of filings as officials read it (principle 2): the card of one subject with
 * everything that belongs to it.
 */
package org.beian.filing.record;
