/**
 * The pages of ICP filing: the bureau's review desk and blacklist, the applicant's own filings, and
 * the downloads of letters and attachments.
 *
 * <p>What a page shows stands in its address, so that links can be shared and nothing is held in
 * the session; the procedures check every act again.
 */
package org.beian.web.page.filing;
