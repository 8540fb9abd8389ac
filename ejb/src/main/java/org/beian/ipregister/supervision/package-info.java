/**
 * Supervision of units (9.1): lists and cards with their figures, guidance of branches, and the
 * setting of a unit's status.
 */
package org.beian.ipregister.supervision;
