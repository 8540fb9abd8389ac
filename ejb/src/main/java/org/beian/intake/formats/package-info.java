/**
 * Readers of the file formats: text with one record a line, and tables (CSV, JSON Lines, XLSX) that
 * become rows of one stored form.
 */
package org.beian.intake.formats;
