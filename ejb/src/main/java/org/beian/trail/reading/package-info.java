/**
 * The log of reads of data that is not public. The reads of a unit on one day are a case with a
 * history of its own, in which each read is an act, so that a deleted or changed entry is found.
 */
package org.beian.trail.reading;
