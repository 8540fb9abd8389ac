package org.beian.ipregister.intake;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.util.ArrayList;
import java.util.List;
import org.beian.intake.contract.StagedRegister;
import org.beian.intake.contract.StagedRow;
import org.beian.intake.formats.file.FileColumn;
import org.beian.intake.formats.file.FileRow;
import org.beian.ipregister.check.RangeBlockKey;
import org.beian.ipregister.record.IpFacts;
import org.beian.ipregister.record.IpRow;
import org.beian.ipregister.rule.IpRules;
import org.beian.rule.Finding;
import org.beian.rule.RulesInForce;
import org.beian.rule.Severity;

/** Reader of the rows of one file of a unit, which applies the rules to each row alone. */
public final class IpRowReader implements StagedRegister.RowReader {

    /** The file's columns for the content of a record, in the order of the tables' columns. */
    private static final List<String> ITEMS =
            List.of(
                    "status",
                    "upstream",
                    "receiver",
                    "mode",
                    "date",
                    "unitName",
                    "nature",
                    "industry",
                    "province",
                    "city",
                    "county",
                    "address",
                    "contactName",
                    "contactPhone",
                    "contactEmail",
                    "gateway",
                    "gatewayAddress",
                    "note");

    private static final int DATE = ITEMS.indexOf("date");

    /** Number of columns of the stage before the items: action, key, since. */
    private static final int KEY_COLUMNS = 8;

    /** Code of the rule on reports in time. */
    private static final String LATE = "IP_REPORTED_LATE";

    private static final HashFunction KEYS = Hashing.sipHash24();

    private final IpFacts facts;
    private final RulesInForce<IpRow> rules;

    public IpRowReader(IpFacts facts, IpRules rules) {
        this.facts = facts;
        this.rules = rules.on(facts);
    }

    /** Columns of the files. */
    static List<FileColumn> columns() {
        List<FileColumn> columns = new ArrayList<>();
        for (String name : List.of("action", "record", "start", "end")) {
            columns.add(new FileColumn(name, !name.equals("end")));
        }
        for (String name : ITEMS) {
            if (name.equals("note")) {
                columns.add(new FileColumn("eventDate", false));
            }
            columns.add(new FileColumn(name, false));
        }
        return columns;
    }

    @Override
    public StagedRow read(FileRow file) {
        IpRow row = IpRow.of(file, facts);
        List<Finding> findings = rules.check(row);
        boolean refused =
                findings.stream().anyMatch(finding -> finding.severity() == Severity.REFUSE);
        return new StagedRow(refused ? null : values(row, isLate(findings)), findings);
    }

    private static boolean isLate(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> LATE.equals(finding.code()));
    }

    private Object[] values(IpRow row, boolean late) {
        Object[] values = new Object[KEY_COLUMNS + ITEMS.size() + 3];
        values[0] = row.action().name();
        values[1] = (short) row.range().family();
        values[2] = RangeBlockKey.block(row.range());
        values[3] = row.range().startHex();
        values[4] = row.range().endHex();
        values[5] = row.kind().name();
        values[6] = facts.unitId();
        values[7] = row.eventDate().or(row::date).orElse(facts.today());
        Hasher content = Hashing.sha256().newHasher();
        for (int i = 0; i < ITEMS.size(); i++) {
            String text = row.text(ITEMS.get(i));
            values[KEY_COLUMNS + i] = i == DATE ? row.date().orElse(null) : text;
            if (text != null) {
                content.putInt(i).putInt(text.length()).putUnencodedChars(text);
            }
        }
        values[KEY_COLUMNS + ITEMS.size()] = content.hash().asLong();
        values[KEY_COLUMNS + ITEMS.size() + 1] =
                KEYS.newHasher()
                        .putUnencodedChars(row.range().startHex())
                        .putUnencodedChars(row.range().endHex())
                        .putInt(row.range().family())
                        .putInt(row.kind().ordinal())
                        .hash()
                        .asLong();
        values[KEY_COLUMNS + ITEMS.size() + 2] = (short) (late ? 1 : 0);
        return values;
    }
}
