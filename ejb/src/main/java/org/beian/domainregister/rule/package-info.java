/**
 * Rules on a reported domain alone (articles 10.1, 20.1): a row of a file and what the rules know
 * of its reporter, the top levels and the regions. None of them asks the database for the row.
 */
package org.beian.domainregister.rule;
