/**
 * Rules on one row of a reported file (10.1 to 10.3, 20.1), judged by the row and by facts about
 * its reporting unit, the top levels and the regions. No rule queries the database.
 */
package org.beian.domainregister.rule;
