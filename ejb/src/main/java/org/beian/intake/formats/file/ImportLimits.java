package org.beian.intake.formats.file;

/**
 * Limits on the size of a file, by the settings of a day.
 *
 * @param bytes as sent
 * @param unpackedBytes once unpacked
 * @param ratio unpacked bytes for each byte sent; not checked below a megabyte
 */
public record ImportLimits(long bytes, long unpackedBytes, int ratio) {}
