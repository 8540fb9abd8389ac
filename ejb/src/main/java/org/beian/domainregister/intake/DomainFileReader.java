package org.beian.domainregister.intake;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.beian.domainregister.record.DomainAction;
import org.beian.domainregister.record.DomainFileFacts;
import org.beian.domainregister.record.DomainItem;
import org.beian.domainregister.record.DomainRow;
import org.beian.intake.bulk.StageTable;
import org.beian.intake.contract.StagedRegister.RowReader;
import org.beian.intake.contract.StagedRow;
import org.beian.intake.formats.file.FileRow;
import org.beian.rule.Finding;
import org.beian.rule.RulesInForce;
import org.beian.rule.Severity;

/** Reader that checks the rows of one file and converts them into rows of the stage table. */
final class DomainFileReader implements RowReader {

    /** Columns with the content of a record, in the order of the tables. */
    static final List<String> CONTENT = content();

    static final StageTable STAGE = new StageTable("domain_stage", stageColumns());

    /** Code of the rule whose finding marks a row as incomplete; with that rule off, no row is. */
    private static final String INCOMPLETE = "REPORTED_ITEMS_MISSING";

    private static final int BEFORE_CONTENT = 5;
    private static final byte[] NOTHING = {};

    private final DomainFileFacts facts;
    private final RulesInForce<DomainRow> rules;
    private byte[] content = new byte[1024];

    DomainFileReader(DomainFileFacts facts, RulesInForce<DomainRow> rules) {
        this.facts = facts;
        this.rules = rules;
    }

    private static List<String> content() {
        List<String> columns = new ArrayList<>(List.of("top_level", "registered", "expires"));
        DomainItem.ALL.forEach(item -> columns.add(item.stored()));
        return List.copyOf(columns);
    }

    private static List<String> stageColumns() {
        List<String> columns =
                new ArrayList<>(
                        List.of("action", "domain", "incomplete", "event_date", "content_hash"));
        columns.addAll(CONTENT);
        return columns;
    }

    @Override
    public StagedRow read(FileRow file) {
        DomainRow row = new DomainRow(file, facts);
        List<Finding> findings = rules.check(row);
        if (!row.isIndependent()) {
            return new StagedRow(null, findings);
        }
        boolean refused =
                findings.stream().anyMatch(finding -> finding.severity() == Severity.REFUSE);
        if (refused) {
            return new StagedRow(named(row), findings);
        }
        boolean incomplete =
                findings.stream().anyMatch(finding -> INCOMPLETE.equals(finding.code()));
        return new StagedRow(values(row, incomplete), findings);
    }

    /**
     * Values with the action and the name only, all that is kept of a refused row: the domain it
     * names has not lapsed.
     */
    private static Object[] named(DomainRow row) {
        Object[] values = new Object[STAGE.columns().size()];
        values[0] = row.action() == null ? DomainAction.ADD.stored() : row.action().stored();
        values[1] = row.name().toString();
        values[2] = (short) 0;
        return values;
    }

    private Object[] values(DomainRow row, boolean incomplete) {
        Object[] values = named(row);
        values[3] = row.event().date();
        if (row.deletes()) {
            return values;
        }
        values[2] = (short) (incomplete ? 1 : 0);
        values[BEFORE_CONTENT] = row.name().topLevel();
        values[BEFORE_CONTENT + 1] = row.registered().date();
        values[BEFORE_CONTENT + 2] = row.expires().date();
        for (DomainItem item : DomainItem.ALL) {
            values[BEFORE_CONTENT + 3 + item.ordinal()] = text(row, item);
        }
        values[4] = hash(values);
        return values;
    }

    /** The text of an item as stored: domestic regions by their codes. */
    private String text(DomainRow row, DomainItem item) {
        String text = row.item(item);
        if (text == null) {
            return null;
        }
        return switch (item.form()) {
            case PROVINCE -> facts.regions().province(text).orElse(text);
            case CITY -> city(row.item(item.province()), text);
            default -> text;
        };
    }

    private String city(String province, String text) {
        return province == null
                ? text
                : facts.regions()
                        .province(province)
                        .flatMap(code -> facts.regions().city(code, text))
                        .orElse(text);
    }

    /** Fingerprint of the content; two different contents share one with a probability of 2^-64. */
    private long hash(Object[] values) {
        int length = 0;
        for (int i = BEFORE_CONTENT; i < values.length; i++) {
            byte[] text =
                    values[i] == null
                            ? NOTHING
                            : values[i].toString().getBytes(StandardCharsets.UTF_8);
            int end = length + text.length;
            if (end >= content.length) {
                content = Arrays.copyOf(content, 2 * end);
            }
            System.arraycopy(text, 0, content, length, text.length);
            content[end] = 0;
            length = end + 1;
        }
        return Hashing.farmHashFingerprint64().hashBytes(content, 0, length).asLong();
    }
}
