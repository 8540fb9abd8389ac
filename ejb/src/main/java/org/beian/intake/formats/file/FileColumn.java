package org.beian.intake.formats.file;

/**
 * Column of a register's files (formats.md 8.2).
 *
 * @param required whether a file without the column is refused
 */
public record FileColumn(String name, boolean required) {}
