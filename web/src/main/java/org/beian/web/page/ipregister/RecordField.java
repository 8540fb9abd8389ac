package org.beian.web.page.ipregister;

import java.util.ArrayList;
import java.util.List;
import org.beian.ipregister.record.IpRecordKind;

/**
 * Field of a record's form.
 *
 * @param name name of the column (formats.md 8.2), also the id of the input; {@link #REGION} stands
 *     for the three columns of province, city and county
 * @param group part of the form: range, use, user, contact
 * @param type type of the input, as the tag {@code b:field} names it
 * @param required whether every record of the kind needs it
 */
record RecordField(String name, String group, String type, boolean required, int longest) {

    /** Name of the one field for the columns of province, city and county. */
    static final String REGION = "region";

    private static final String SELECT = "select";
    private static final String TEXT = "text";

    private static final List<RecordField> USER =
            List.of(
                    new RecordField("date", "use", "date", false, 10),
                    new RecordField("unitName", "user", TEXT, false, 512),
                    new RecordField("nature", "user", SELECT, false, 60),
                    new RecordField("industry", "user", TEXT, false, 120),
                    new RecordField(REGION, "user", REGION, false, 6),
                    new RecordField("address", "user", TEXT, false, 1024),
                    new RecordField("contactName", "contact", TEXT, false, 256),
                    new RecordField("contactPhone", "contact", TEXT, false, 60),
                    new RecordField("contactEmail", "contact", TEXT, false, 254),
                    new RecordField("gateway", "contact", TEXT, false, 45),
                    new RecordField("gatewayAddress", "contact", TEXT, false, 1024));

    /**
     * The fields for a kind of record, in the order of the form; ending a record needs only a few.
     *
     * @param event whether the day of a change is asked for
     */
    static List<RecordField> of(IpRecordKind kind, boolean ending, boolean event) {
        List<RecordField> fields = new ArrayList<>();
        fields.add(new RecordField("start", "range", TEXT, true, 45));
        fields.add(new RecordField("end", "range", TEXT, false, 45));
        if (event) {
            fields.add(new RecordField("eventDate", "range", "date", true, 10));
        }
        if (!ending) {
            fields.addAll(items(kind));
        }
        return fields;
    }

    private static List<RecordField> items(IpRecordKind kind) {
        List<RecordField> fields = new ArrayList<>();
        switch (kind) {
            case SOURCE -> fields.add(new RecordField("upstream", "use", TEXT, true, 40));
            case ANNOUNCED -> {
                fields.add(new RecordField("receiver", "use", TEXT, true, 40));
                fields.add(USER.get(0));
            }
            case ALLOCATION -> {
                fields.add(new RecordField("status", "use", SELECT, true, 20));
                fields.add(new RecordField("receiver", "use", TEXT, false, 40));
                fields.add(new RecordField("mode", "use", SELECT, false, 60));
                fields.addAll(USER);
            }
            default -> fields.addAll(USER);
        }
        fields.add(new RecordField("note", "note", "textarea", false, 1024));
        return fields;
    }
}
