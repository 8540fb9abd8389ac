/**
 * Check reports (19.2, 19.3): findings, the decisions on them, what is sent back to the unit, and
 * the notices about it.
 */
package org.beian.ipregister.report;
