/**
 * Pages of the applicant's own applications: home page, list, one application, receipt, and
 * registration of an account.
 */
package org.beian.web.page.filing.own;
