/**
 * Filings that went on under another number in another province (B13): which one they are now, with
 * its websites, and what still waits on the number that they had. Until a move said, as a
 * cancellation does, that what is filed changed, clocks and tasks stayed open there. A job finds
 * them: run without a number it changes nothing and tells how many there are; run with that number
 * it says of each such filing what a move says now, and each procedure ends its own.
 */
package org.beian.filing.moved;
