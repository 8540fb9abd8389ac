package org.beian.intake.formats.stored;

import java.util.List;

/**
 * Row of a stored file.
 *
 * @param number of its line in the file that was sent
 * @param fields in the order of the header, as they came
 * @param defect code of the reason why it cannot be split into the columns; null when it can
 * @param arguments of the code
 */
public record StoredRow(long number, List<String> fields, String defect, List<String> arguments) {

    public boolean isReadable() {
        return defect == null;
    }
}
