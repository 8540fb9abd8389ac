/**
 * What a file is: its kind, its header and columns, its limits, its template, and what is wrong
 * with one that cannot be read.
 */
package org.beian.intake.formats.file;
