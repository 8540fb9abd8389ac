/**
 * Pages of ICP filing: what the desk, the applicant's and the provider's pages share, and the
 * public look-up.
 *
 * <p>What a page shows stands in its address, so that links can be shared and nothing is held in
 * the session; the procedures check every act again.
 */
package org.beian.web.page.filing;
