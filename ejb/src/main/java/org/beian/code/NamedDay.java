package org.beian.code;

import java.time.LocalDate;
import org.beian.law.SpecialDay;

/**
 * Special day of the working calendar with the holiday to which it belongs.
 *
 * @param name of the holiday, at most 60 characters
 */
public record NamedDay(LocalDate date, SpecialDay kind, String name) {}
