/**
 * Service of letters and remedies against decisions. Every letter has a record of its service (how,
 * on which day, by which proof), from which the periods for remedies run. A reconsideration or
 * lawsuit is recorded at the authority whose decision is attacked; a stay holds what is still to be
 * executed, and where the outcome revokes a cancellation or an order, what followed is undone.
 */
package org.beian.remedy;
