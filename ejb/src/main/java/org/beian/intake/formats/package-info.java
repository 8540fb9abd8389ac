/**
 * Readers of the file formats: text with one record a line, and tables (CSV, JSON lines, XLSX) that
 * become rows of one stored form, whatever they were.
 */
package org.beian.intake.formats;
