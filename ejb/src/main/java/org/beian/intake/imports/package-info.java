/**
 * Imports as their owners see them: received, counted, reported, withdrawn; at most so many at once
 * for a unit, and one after the other for the same register.
 */
package org.beian.intake.imports;
