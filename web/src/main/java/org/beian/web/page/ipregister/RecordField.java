package org.beian.web.page.ipregister;

import java.util.ArrayList;
import java.util.List;
import org.beian.ipregister.record.IpRecordKind;

/**
 * Input field of a record's form.
 *
 * @param name name of the column (formats.md 8.2), also the id of the input
 * @param list list to choose from: status, mode, nature, provinces; empty for a text
 * @param required whether every record of the kind needs it
 */
public record RecordField(String name, String list, boolean required, int longest) {

    private static final List<RecordField> USER =
            List.of(
                    text("date", 10),
                    text("unitName", 512),
                    chosen("nature"),
                    text("industry", 120),
                    chosen("province"),
                    text("city", 6),
                    text("county", 6),
                    text("address", 1024),
                    text("contactName", 256),
                    text("contactPhone", 60),
                    text("contactEmail", 254),
                    text("gateway", 45),
                    text("gatewayAddress", 1024));

    /**
     * The fields for a kind of record, in the order of the form; ending a record needs only a few.
     */
    static List<RecordField> of(IpRecordKind kind, boolean ending, boolean event) {
        List<RecordField> fields = new ArrayList<>();
        fields.add(needed("start", 45));
        fields.add(text("end", 45));
        if (!ending) {
            fields.addAll(items(kind));
        }
        if (event) {
            fields.add(needed("eventDate", 10));
        }
        return fields;
    }

    private static List<RecordField> items(IpRecordKind kind) {
        List<RecordField> fields = new ArrayList<>();
        switch (kind) {
            case SOURCE -> fields.add(needed("upstream", 40));
            case ANNOUNCED -> {
                fields.add(needed("receiver", 40));
                fields.add(text("date", 10));
            }
            case ALLOCATION -> {
                fields.add(new RecordField("status", "status", true, 20));
                fields.add(text("receiver", 40));
                fields.add(chosen("mode"));
                fields.addAll(USER);
            }
            default -> fields.addAll(USER);
        }
        fields.add(text("note", 1024));
        return fields;
    }

    private static RecordField text(String name, int longest) {
        return new RecordField(name, "", false, longest);
    }

    private static RecordField needed(String name, int longest) {
        return new RecordField(name, "", true, longest);
    }

    private static RecordField chosen(String name) {
        return new RecordField(name, name, false, 60);
    }
}
