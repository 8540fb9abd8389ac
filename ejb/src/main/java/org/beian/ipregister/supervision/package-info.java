/**
 * Supervision of units (9.1): lists and cards with their figures, guidance of branches, and marks
 * of the ministry.
 */
package org.beian.ipregister.supervision;
