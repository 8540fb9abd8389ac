/**
 * Backlog of the whole system for those who operate it: what waits, what is late, what failed. Ours
 * and not the regulation's; it only reads.
 */
package org.beian.monitoring;
