/**
 * Reports of domains as the ministry judges them (10.2, 20.2): the report, its states, its findings
 * and its review.
 */
package org.beian.domainregister.report;
