package org.beian.fact;

/**
 * Content of a version of a fact.
 *
 * @param value value of a setting, severity or OFF, Chinese name of a code, purpose of a block
 * @param english English name of a code; null for other kinds
 * @param detail further information on a code, or null
 * @param place place of a code in its table; 0 for other kinds
 */
public record FactContent(String value, String english, String detail, int place) {

    public FactContent {
        value = value == null ? "" : value.strip();
        english = english == null || english.isBlank() ? null : english.strip();
        detail = detail == null || detail.isBlank() ? null : detail.strip();
    }

    public static FactContent of(String value) {
        return new FactContent(value, null, null, 0);
    }
}
