/**
 * Pages of ICP filing: views that the pages of the desk, the applicant and the provider share, and
 * the public look-up.
 *
 * <p>What a page shows is determined by its URL, so that links can be shared and nothing is held in
 * the session; the EJBs check every action again.
 */
package org.beian.web.page.filing;
