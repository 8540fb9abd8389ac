/**
 * Pages of the register of filings as officials read it: search, decisions, and the record card.
 */
package org.beian.web.page.filing.record;
