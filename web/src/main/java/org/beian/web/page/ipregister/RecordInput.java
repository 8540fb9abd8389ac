package org.beian.web.page.ipregister;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Input of one field of a record's form, with a value of its type. */
public final class RecordInput {

    private final RecordField field;
    private String text;
    private LocalDate day;

    /**
     * @param given value at first; null for none
     */
    RecordInput(RecordField field, String given) {
        this.field = field;
        if (isOfDay()) {
            day = day(given);
        } else {
            text = given;
        }
    }

    private static LocalDate day(String given) {
        try {
            return given == null ? null : LocalDate.parse(given);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    public String getName() {
        return field.name();
    }

    public String getType() {
        return field.type();
    }

    public boolean isOfDay() {
        return field.type().equals("date");
    }

    public boolean isRequired() {
        return field.required();
    }

    public int getLongest() {
        return field.longest();
    }

    String group() {
        return field.group();
    }

    /** The value as a file has it; empty for none. */
    String written() {
        Object value = isOfDay() ? day : text;
        return value == null ? "" : value.toString().strip();
    }

    public String getText() {
        return text;
    }

    public void setText(String entered) {
        text = entered;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate entered) {
        day = entered;
    }
}
