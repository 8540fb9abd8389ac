package org.beian.intake.formats.file;

/**
 * How much a file may be, by the settings of a day.
 *
 * @param bytes as sent
 * @param unpackedBytes once unpacked
 * @param ratio unpacked bytes for each byte sent; not looked at below a megabyte
 */
public record ImportLimits(long bytes, long unpackedBytes, int ratio) {}
