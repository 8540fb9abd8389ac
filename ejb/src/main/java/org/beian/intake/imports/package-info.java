/**
 * Imports as their owners see them: received, counted and reported; at most so many at once for a
 * unit, and one after the other for the same staged register.
 */
package org.beian.intake.imports;
