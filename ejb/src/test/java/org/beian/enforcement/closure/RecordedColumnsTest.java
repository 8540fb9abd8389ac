package org.beian.enforcement.closure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.beian.access.notice.StopAccessNotice;
import org.beian.enforcement.ClueRepository;
import org.beian.enforcement.EnforcementCaseRepository;
import org.beian.enforcement.dossier.CaseInvestigation;
import org.beian.enforcement.dossier.CaseScene;
import org.beian.enforcement.look.LookReason;
import org.beian.enforcement.look.LookResult;
import org.beian.enforcement.look.SiteAnswer;
import org.beian.enforcement.transfer.TransferDesk;
import org.beian.enforcement.transfer.TransferRepository;
import org.beian.enforcement.transfer.TransferRequest;
import org.beian.law.Clause;
import org.beian.persistence.NativeQuery;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestTransactions;
import org.beian.trail.AuditedCase;
import org.beian.trail.History;
import org.beian.trail.TrailVerdict;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Tests that the verification of the history finds a row of enforcement of which one column was
 * changed in the database, and one that was deleted (fault F16).
 */
@DatabaseTest
@Clause({"B8", "16.3"})
class RecordedColumnsTest {

    /**
     * What is not recorded: last days that move with the calendar and are told by letters, who acts
     * next, which follows from the state, the province of a filing, which the register tells, and
     * the clue that has a source, which its merges tell.
     */
    private static final Map<String, Set<String>> UNRECORDED =
            Map.of(
                    "enforcement_case",
                    Set.of(
                            "act_by",
                            "statement_until",
                            "hearing_until",
                            "serve_by",
                            "urge_from",
                            "apply_until",
                            "filed_in",
                            "filed_elsewhere"),
                    "enforcement_clue",
                    Set.of("counted_from", "due", "filed_in", "filed_elsewhere"),
                    "enforcement_clue_source",
                    Set.of("clue_id"),
                    "enforcement_transfer",
                    Set.of("holder", "counted_from", "due"),
                    "assistance",
                    Set.of("counted_from", "due"));

    /** Columns that the object does not load with any other text, each with one that it does. */
    private static final Map<String, String> OTHERS =
            Map.ofEntries(
                    Map.entry("enforcement_case.state", "CLOSED"),
                    Map.entry("enforcement_case.authority", "440000"),
                    Map.entry("enforcement_case.party_kind", "UNKNOWN"),
                    Map.entry("enforcement_case.collection", "ENDED"),
                    Map.entry("case_material.kind", "RECEIPT"),
                    Map.entry("enforcement_clue.state", "OPEN"),
                    Map.entry("enforcement_clue_source.kind", "PUBLIC_REPORT"),
                    Map.entry("enforcement_transfer.state", "RETURNED"),
                    Map.entry("enforcement_transfer.from_bureau", "440000"),
                    Map.entry("enforcement_transfer.to_bureau", "130000"),
                    Map.entry("enforcement_transfer.assigned", "130000"),
                    Map.entry("assistance.state", "DECLINED"),
                    Map.entry("assistance.authority", "440000"),
                    Map.entry("assistance.asked", "130000"),
                    Map.entry("site_look.result", "UP"),
                    Map.entry("site_look.reason", "NO_HTTP"));

    @Inject ClosureScene scene;
    @Inject CaseInvestigation investigation;
    @Inject TransferDesk desk;
    @Inject AssistanceDesk helping;
    @Inject SiteLookRecording looks;
    @Inject EnforcementCaseRepository cases;
    @Inject ClueRepository clues;
    @Inject TransferRepository transfers;
    @Inject AssistanceRepository assistances;
    @Inject History history;
    @Inject EntityManager em;

    @AfterEach
    void leave() {
        scene.cases.leave();
    }

    @Test
    void findsAChangedOrMissingRowOfACaseAndWhatFollowsFromIt() throws Exception {
        String id = scene.closedElsewhere(ClosureScene.CLOSURE);
        String clue = scene.cases.one(id).clueId().toString();
        String request =
                TestTransactions.inNew(
                        () -> assistances.ofCase(Long.valueOf(id)).get(0).id().toString());
        scene.asGuangdong();
        helping.order(
                request,
                TestTransactions.inNew(() -> assistances.find(request).orElseThrow().version()));
        StopAccessNotice notice = scene.notices(id).get(0);
        looks.record(
                notice.id(),
                new SiteAnswer(LookResult.DOWN, 503, "http://a.ninja/", LookReason.NO_ANSWER));

        Supplier<AuditedCase> ofCase = () -> cases.find(id).orElseThrow();
        Supplier<AuditedCase> ofClue = () -> clues.find(clue).orElseThrow();
        everyColumn("enforcement_case", "id = " + id, ofCase);
        everyColumn("case_material", "enforcement_case_id = " + id, ofCase);
        everyColumn("enforcement_clue", "id = " + clue, ofClue);
        everyColumn("enforcement_clue_source", "clue_id = " + clue, ofClue);
        Supplier<AuditedCase> ofRequest = () -> assistances.find(request).orElseThrow();
        everyColumn("assistance", "id = " + request, ofRequest);
        everyColumn("assistance_access", "assistance_id = " + request, ofRequest);
        everyColumn("site_look", "notice_id = " + notice.id(), () -> scene.again(notice));
        for (String rows :
                List.of(
                        "case_material where enforcement_case_id = " + id,
                        "enforcement_clue_source where clue_id = " + clue)) {
            isFound("delete from " + rows, rows.startsWith("case") ? ofCase : ofClue);
        }
        isFound("delete from assistance_access where assistance_id = " + request, ofRequest);
        isFound(
                "delete from site_look where notice_id = " + notice.id(),
                () -> scene.again(notice));
    }

    @Test
    void findsAChangedOrMissingRowOfATransfer() throws Exception {
        String id = scene.cases.opened("NUMBER_NOT_SHOWN");
        for (int i = 0; i < 2; i++) {
            investigation.addMaterial(id, scene.version(id), "材料" + i, scene.cases.document());
        }
        scene.cases.as(CaseScene.OPENER);
        String sent =
                desk.send(
                                new TransferRequest(
                                        null,
                                        Long.valueOf(id),
                                        scene.version(id),
                                        Province.GUANGDONG,
                                        CaseScene.WORDS))
                        .toString();
        Supplier<AuditedCase> ofTransfer = () -> transfers.find(sent).orElseThrow();
        everyColumn("enforcement_transfer", "id = " + sent, ofTransfer);
        String rows = "enforcement_transfer_file where transfer_id = " + sent;
        for (String column : List.of("name", "sha256")) {
            isFound(
                    "update "
                            + rows.replace(" where", " set " + column + " = 'x' where")
                            + " and place = 1",
                    ofTransfer);
        }
        isFound("delete from " + rows + " and place = 0", ofTransfer);
        isFound("delete from " + rows + " and place = 1", ofTransfer);
        everyColumn("enforcement_case", "id = " + id, () -> cases.find(id).orElseThrow());
    }

    /** Changes each column of the only row, once, and takes the change back. */
    private void everyColumn(String table, String row, Supplier<AuditedCase> about)
            throws Exception {
        assertThat(TestTransactions.inNew(() -> history.verify(about.get())))
                .as(table)
                .matches(TrailVerdict::isWhole);
        Set<String> unrecorded = UNRECORDED.getOrDefault(table, Set.of());
        for (Map.Entry<String, Object> column : columns(table, row).entrySet()) {
            String name = column.getKey();
            if (!unrecorded.contains(name)) {
                Object other =
                        OTHERS.containsKey(table + "." + name)
                                ? OTHERS.get(table + "." + name)
                                : column.getValue();
                isFound("update %s set %s = ? where %s".formatted(table, name, row), about, other);
            }
        }
    }

    private void isFound(String change, Supplier<AuditedCase> about, Object... values)
            throws Exception {
        boolean whole;
        try {
            TestTransactions.inNew(
                    () -> {
                        assertThat(NativeQuery.of(em, change, values).executeUpdate())
                                .as(change)
                                .isEqualTo(1);
                        em.clear();
                        throw new Verified(history.verify(about.get()).isWhole());
                    });
            throw new AssertionError("was committed");
        } catch (Verified done) {
            whole = done.whole;
        }
        assertThat(whole).as(change).isFalse();
    }

    /** Another value for each column but its keys, by name. */
    private Map<String, Object> columns(String table, String row) throws Exception {
        return TestTransactions.inNew(
                () -> {
                    Map<String, Object> others = new LinkedHashMap<>();
                    Connection connection = em.unwrap(Connection.class);
                    try (Statement statement = connection.createStatement();
                            ResultSet found =
                                    statement.executeQuery(
                                            "select * from " + table + " where " + row)) {
                        assertThat(found.next()).as(table).isTrue();
                        ResultSetMetaData meta = found.getMetaData();
                        for (int i = 1; i <= meta.getColumnCount(); i++) {
                            String name = meta.getColumnName(i).toLowerCase(Locale.ROOT);
                            if (!Set.of("id", "version", "place").contains(name)) {
                                others.put(name, other(found.getObject(i), meta.getColumnType(i)));
                            }
                        }
                    }
                    return others;
                });
    }

    private static Object other(Object value, int type) {
        return switch (type) {
            case Types.VARCHAR -> value == null ? "x" : "x" + value.toString().substring(1);
            case Types.DATE ->
                    value == null
                            ? LocalDate.of(2026, 11, 24)
                            : ((Date) value).toLocalDate().plusDays(1);
            case Types.TIMESTAMP ->
                    value == null
                            ? Instant.parse("2026-11-24T02:00:00Z")
                            : ((Timestamp) value).toInstant().plusSeconds(1);
            case Types.BOOLEAN, Types.BIT -> !(Boolean) value;
            case Types.INTEGER -> value == null ? 1 : ((Number) value).intValue() + 1;
            default -> value == null ? 1L : ((Number) value).longValue() + 1;
        };
    }

    /** Exception that takes a change back, with what the verification said of it. */
    private static final class Verified extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final boolean whole;

        Verified(boolean whole) {
            this.whole = whole;
        }
    }
}
