package org.beian.value;

/**
 * Number of digits that year and serial have in a newly issued filing number; a dated setting.
 *
 * @param yearDigits 2 (until 2020) or 4
 * @param serialDigits 4 or 6
 */
public record SerialPattern(int yearDigits, int serialDigits) {

    public SerialPattern {
        if (yearDigits != 2 && yearDigits != 4 || serialDigits != 4 && serialDigits != 6) {
            throw new IllegalArgumentException(
                    "No pattern: " + yearDigits + " and " + serialDigits);
        }
    }

    String digits(int year, int serial) {
        if (year < 1000 || year > 9999) {
            throw new IllegalArgumentException("Not a year of four digits: " + year);
        }
        String serialText = String.valueOf(serial);
        if (serial < 1 || serialText.length() > serialDigits) {
            throw new InvalidValue("FILING_NUMBER_SERIAL", serial);
        }
        return String.valueOf(year).substring(4 - yearDigits)
                + "0".repeat(serialDigits - serialText.length())
                + serialText;
    }
}
