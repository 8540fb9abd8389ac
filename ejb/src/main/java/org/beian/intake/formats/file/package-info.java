/**
 * Description of a file: its kind, form, header, columns, limits and template, and the columns of a
 * file of rejected rows.
 */
package org.beian.intake.formats.file;
