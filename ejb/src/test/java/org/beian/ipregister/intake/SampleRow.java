package org.beian.ipregister.intake;

import java.util.HashMap;
import java.util.Map;
import org.beian.intake.formats.file.FileRow;

/** Sample row of a file of addresses, which a test makes out of a valid one. */
public record SampleRow(long number, Map<String, String> fields) implements FileRow {

    private static final String[] USER = {
        "status", "USED", "mode", "STATIC", "date", "2026-11-20", "unitName", "示例用户", "nature",
        "ENTERPRISE", "province", "110000", "city", "110100", "county", "110108", "address",
                "示例路1号",
        "contactName", "示例联系人", "contactPhone", "010-66412345", "contactEmail", "a@example.cn"
    };

    public static SampleRow source(String start, String end) {
        return row("SOURCE", start, end).with("upstream", "APNIC");
    }

    /** An allocation to a user, with everything that it asks for. */
    public static SampleRow used(String start, String end) {
        SampleRow row = row("ALLOCATION", start, end);
        for (int i = 0; i < USER.length; i += 2) {
            row = row.with(USER[i], USER[i + 1]);
        }
        return row;
    }

    public static SampleRow row(String kind, String start, String end) {
        return new SampleRow(2, Map.of("action", "ADD", "record", kind))
                .with("start", start)
                .with("end", end);
    }

    public SampleRow with(String column, String text) {
        Map<String, String> changed = new HashMap<>(fields);
        if (text == null) {
            changed.remove(column);
        } else {
            changed.put(column, text);
        }
        return new SampleRow(number, changed);
    }

    public SampleRow without(String column) {
        return with(column, null);
    }

    SampleRow at(long row) {
        return new SampleRow(row, fields);
    }

    @Override
    public String text(String column) {
        return fields.get(column);
    }
}
