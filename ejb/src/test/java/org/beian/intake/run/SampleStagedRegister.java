package org.beian.intake.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.beian.account.Roles;
import org.beian.intake.ImportRefusal;
import org.beian.intake.bulk.StageTable;
import org.beian.intake.contract.ImportOrder;
import org.beian.intake.contract.ImportPhase;
import org.beian.intake.contract.RowFindings;
import org.beian.intake.contract.StagedImport;
import org.beian.intake.contract.StagedRegister;
import org.beian.intake.contract.StagedRow;
import org.beian.intake.contract.StagedStep;
import org.beian.intake.formats.file.FileColumn;
import org.beian.intake.formats.file.FileTemplate;
import org.beian.rule.Finding;
import org.beian.rule.Severity;

/**
 * Sample staged register of goods: each has a name and an amount. Its stage and its own table are
 * made by the test. It fails when a test asks for it, at a step and a piece.
 */
@ApplicationScoped
public class SampleStagedRegister implements StagedRegister {

    static final String NAME = "goods";

    /** Rows of a piece. */
    static volatile int piece = 1000;

    /** Step and number of the piece at which the server seems to die, once; null for none. */
    static volatile String failsAt;

    private static final AtomicInteger PIECES = new AtomicInteger();

    @Inject EntityManager em;

    public static void failAt(String stepAndPiece) {
        PIECES.set(0);
        failsAt = stepAndPiece;
    }

    private static void mayFail(String step) {
        String asked = failsAt;
        if (asked != null
                && asked.startsWith(step + ":")
                && asked.equals(step + ":" + PIECES.incrementAndGet())) {
            failsAt = null;
            throw new IllegalStateException("killed at " + asked);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String clause() {
        return "19.1";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.IP_UNIT);
    }

    @Override
    public List<FileColumn> columns() {
        return List.of(
                new FileColumn("name", true),
                new FileColumn("amount", true),
                new FileColumn("note", false));
    }

    @Override
    public FileTemplate template(Long unitId) {
        return new FileTemplate(
                Map.of("name", "=1+1", "amount", "007"),
                Map.of("note", List.of(new FileTemplate.Code("A", "a"))));
    }

    @Override
    public Set<String> options() {
        return Set.of("type");
    }

    @Override
    public StageTable stage() {
        return new StageTable("goods_stage", List.of("name", "amount", "note"));
    }

    @Override
    public void admit(ImportOrder order, Long unitId) {
        if (order.options().getOrDefault("type", "").equals("wrong")) {
            throw ImportRefusal.IMPORT_OPTION_WRONG.of("type");
        }
    }

    @Override
    public RowReader reader(StagedImport file) {
        return row -> {
            mayFail("reading");
            String name = row.text("name");
            String amount = row.text("amount");
            List<Finding> findings = new ArrayList<>();
            if (name == null) {
                findings.add(finding("/name", "GOODS_NAME", Severity.REFUSE, ""));
            }
            if (amount == null || !amount.matches("[0-9]{1,9}")) {
                findings.add(finding("/amount", "GOODS_AMOUNT", Severity.REFUSE, "" + amount));
                return new StagedRow(null, findings);
            }
            if (amount.equals("0")) {
                findings.add(finding("/amount", "GOODS_NOTHING", Severity.WARN, amount));
            }
            Object[] values = {name, Integer.valueOf(amount), row.text("note")};
            return new StagedRow(name == null ? null : values, findings);
        };
    }

    static Finding finding(String pointer, String code, Severity severity, String argument) {
        return new Finding(pointer, code, severity, null, List.of(argument), "unit 1");
    }

    @Override
    public List<StagedStep> steps(StagedImport file) {
        return List.of(new Repeated(), new Applied(), new Drawn());
    }

    private static long from(String cursor) {
        return cursor == null ? 0 : Long.parseLong(cursor);
    }

    private List<?> query(String sql, Object... parameters) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultList();
    }

    private int update(String sql, Object... parameters) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.executeUpdate();
    }

    private String next(StagedImport file, long from) {
        Object last =
                query("select max(row_no) from goods_stage where import_id = ?", file.id()).get(0);
        long to = from + piece;
        return last == null || ((Number) last).longValue() <= to ? null : String.valueOf(to);
    }

    /**
     * Step that refuses the second row of a name. Here and below a sum keeps Derby, which has no
     * statistics of a new stage, from the index of the rows where the one of the names is wanted.
     */
    private final class Repeated implements StagedStep {

        @Override
        public ImportPhase phase() {
            return ImportPhase.CHECK;
        }

        @Override
        public String name() {
            return "repeated";
        }

        @Override
        public Piece next(StagedImport file, String cursor, RowFindings rows) {
            long from = from(cursor);
            for (Object row :
                    query(
                            "select s.row_no, min(o.row_no) from goods_stage s, goods_stage o where"
                                    + " s.import_id = ? and s.row_no > ? and s.row_no <= ? and"
                                    + " o.import_id = s.import_id and o.name = s.name and"
                                    + " o.row_no + 0 < s.row_no group by s.row_no",
                            file.id(),
                            from,
                            from + piece)) {
                Object[] found = (Object[]) row;
                rows.refuse(
                        ((Number) found[0]).longValue(),
                        List.of(
                                finding(
                                        "/name",
                                        "GOODS_REPEATED",
                                        Severity.REFUSE,
                                        "" + found[1])));
            }
            mayFail("repeated");
            return Piece.of(SampleStagedRegister.this.next(file, from), piece);
        }
    }

    private final class Applied implements StagedStep {

        @Override
        public ImportPhase phase() {
            return ImportPhase.APPLY;
        }

        @Override
        public String name() {
            return "goods";
        }

        @Override
        public Piece next(StagedImport file, String cursor, RowFindings rows) {
            long from = from(cursor);
            Object[] bounds = {file.id(), from, from + piece, file.unitId()};
            int changed =
                    update(
                            "update goods set amount = (select s.amount from goods_stage s where"
                                    + " s.import_id = ? and s.name = goods.name and s.refused = 0)"
                                    + " where unit_id = ? and exists (select 1 from goods_stage s"
                                    + " where s.import_id = ? and s.row_no + 0 > ? and s.row_no + 0"
                                    + " <= ? and s.refused = 0 and s.name = goods.name and"
                                    + " s.amount <> goods.amount)",
                            file.id(),
                            file.unitId(),
                            file.id(),
                            from,
                            from + piece);
            int added =
                    update(
                            "insert into goods (unit_id, name, amount) select "
                                    + file.unitId()
                                    + ", s.name, s.amount from goods_stage s where s.import_id = ?"
                                    + " and s.row_no > ? and s.row_no <= ? and s.refused = 0 and"
                                    + " not exists (select 1 from goods g where g.unit_id = ? and"
                                    + " g.name = s.name)",
                            bounds);
            mayFail("goods");
            return new Piece(
                    SampleStagedRegister.this.next(file, from), piece, added, changed, 0, 0);
        }
    }

    private final class Drawn implements StagedStep {

        @Override
        public ImportPhase phase() {
            return ImportPhase.REPORT;
        }

        @Override
        public String name() {
            return "drawn";
        }

        @Override
        public Piece next(StagedImport file, String cursor, RowFindings rows) {
            rows.note(2, List.of(finding("", "GOODS_DRAWN", Severity.WARN, "")));
            mayFail("drawn");
            return Piece.of(null, file.rows());
        }
    }

    public Map<String, Object> goods(Long unit) {
        Map<String, Object> found = new java.util.TreeMap<>();
        query("select name, amount from goods where unit_id = ?", unit)
                .forEach(row -> found.put((String) ((Object[]) row)[0], ((Object[]) row)[1]));
        return found;
    }

    long staged() {
        return ((Number) query("select count(*) from goods_stage").get(0)).longValue();
    }
}
