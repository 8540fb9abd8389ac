/**
 * The applicant's own applications: home page, list, one application, receipt, and the way to an
 * account.
 */
package org.beian.web.page.filing.own;
