/**
 * Stored form of rows: one file that is written once while the original is read, and read again
 * from any row on.
 */
package org.beian.intake.formats.stored;
