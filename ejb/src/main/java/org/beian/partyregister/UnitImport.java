package org.beian.partyregister;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.code.CodeRow;
import org.beian.code.CodeTables;
import org.beian.intake.contract.ImportedRegister;
import org.beian.intake.contract.RowAnswer;
import org.beian.intake.formats.ImportLine;
import org.beian.intake.formats.file.FileColumn;
import org.beian.intake.formats.file.FileTemplate;
import org.beian.intake.formats.file.FileTemplate.Code;
import org.beian.intake.json.JsonShape;
import org.beian.ipregister.unit.IpUnitMark;
import org.beian.ipregister.unit.IpUnitMarks;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.rule.Finding;

/**
 * Import of units by file: each row is registered by the procedure of a single unit. A row that
 * says what the register has already does no harm; one that differs is refused, as a change needs a
 * reason.
 */
@ApplicationScoped
@Clause({"4", "2"})
class UnitImport implements ImportedRegister {

    private static final String TYPES = "provider-types";

    /** What becomes of a row. */
    enum RowState {
        REGISTERED,
        UNCHANGED,
        REFUSED
    }

    @Inject UnitRegistration registration;
    @Inject NewUnitChecks checks;
    @Inject CodeTables codes;
    @Inject UnitAuthority authority;
    @Inject UnitRecords records;
    @Inject Units units;
    @Inject IpUnitMarks marks;
    @Inject Callers callers;
    @Inject EntityManager em;
    @Inject Clock clock;

    @Override
    public String name() {
        return "units";
    }

    @Override
    public String clause() {
        return "4";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.CLERK, Roles.REVIEWER, Roles.MINISTRY);
    }

    @Override
    public List<FileColumn> columns() {
        return UnitRow.COLUMNS;
    }

    @Override
    public FileTemplate template() {
        return new FileTemplate(
                FileTemplate.example(UnitImport.class, "example.properties"),
                Map.of(
                        UnitRow.CAPACITIES,
                        UnitRow.codes(UnitDetails.REGISTERED),
                        UnitRow.PROVIDER_TYPE,
                        providerTypes(),
                        UnitRow.MARK,
                        UnitRow.codes(EnumSet.allOf(IpUnitMark.class))));
    }

    /** Choices of the template: the Chinese name, and what names the same. */
    private List<Code> providerTypes() {
        return codes.validOn(TYPES, Shanghai.date(clock.instant())).stream()
                .map(row -> new Code(row.nameZh(), row.nameEn() + ", " + row.code()))
                .toList();
    }

    /** The code of a type of provider that is valid on a day, by it or its name, in any case. */
    private String providerType(String written, LocalDate on) {
        List<CodeRow> valid = codes.validOn(TYPES, on);
        return valid.stream()
                .filter(
                        row ->
                                Stream.of(row.code(), row.nameZh(), row.nameEn())
                                        .anyMatch(written::equalsIgnoreCase))
                .map(CodeRow::code)
                .findFirst()
                .orElseThrow(
                        () ->
                                PartyRegisterRefusal.UNIT_TYPE_UNKNOWN.of(
                                        written,
                                        names(valid, CodeRow::nameZh, "、"),
                                        names(valid, CodeRow::nameEn, "; ")));
    }

    private static String names(
            List<CodeRow> rows, Function<CodeRow, String> name, String between) {
        return rows.stream().map(name).collect(Collectors.joining(between));
    }

    @Override
    public List<RowAnswer> check(long importId, List<ImportLine> lines) {
        return answers(importId, lines, false);
    }

    @Override
    public List<RowAnswer> apply(long importId, List<ImportLine> lines) {
        return answers(importId, lines, true);
    }

    /** Nothing is noted: earlier rows are found by their answers. */
    @Override
    public void forget(long importId) {
        // as said
    }

    private List<RowAnswer> answers(long importId, List<ImportLine> lines, boolean register) {
        Set<String> seen = new HashSet<>();
        List<RowAnswer> answers = new ArrayList<>();
        for (ImportLine line : lines) {
            RowAnswer answer = answer(importId, line, seen, register);
            if (!answer.state().equals(RowState.REFUSED.name())) {
                seen.add(answer.reference());
            }
            answers.add(answer);
        }
        return answers;
    }

    private RowAnswer answer(long importId, ImportLine line, Set<String> seen, boolean register) {
        if (line.isTooLong()) {
            return refused(line, null, UnitRow.finding("IMPORT_LINE_TOO_LONG", List.of("1048576")));
        }
        UnitRow row = new UnitRow(JsonShape.parse(line.content()));
        Optional<Finding> defect = row.defect();
        if (defect.isPresent()) {
            return refused(line, null, defect.get());
        }
        try {
            NewUnit wish = row.read(callers.current().province(), this::providerType);
            if (seen.contains(wish.code()) || isInFile(importId, wish.code())) {
                throw PartyRegisterRefusal.UNIT_CODE_TAKEN.of(wish.code());
            }
            Optional<Unit> same =
                    units.byCode(wish.code()).filter(unit -> isRegisteredAs(wish, unit));
            if (same.isPresent()) {
                return done(line, wish, same.get().id(), RowState.UNCHANGED);
            }
            checks.require(wish);
            Long id = register ? registration.register(wish) : null;
            return done(line, wish, id, RowState.REGISTERED);
        } catch (RequestRejected refused) {
            return refused(line, row.code(), UnitRow.finding(refused));
        }
    }

    /** Whether an earlier row of the file, of those answered before, names the unit. */
    private boolean isInFile(long importId, String code) {
        return em.createQuery(
                                """
                                select count(r) from ImportRow r
                                where r.importId = :import and r.reference = :code
                                and r.state in :kept""",
                                Long.class)
                        .setParameter("import", importId)
                        .setParameter("code", code)
                        .setParameter(
                                "kept",
                                List.of(RowState.REGISTERED.name(), RowState.UNCHANGED.name()))
                        .getSingleResult()
                > 0;
    }

    /** Whether the caller's authority keeps the unit, and the register has it as the row says. */
    private boolean isRegisteredAs(NewUnit wish, Unit unit) {
        RegisteredUnit row = records.find(unit.id()).orElse(null);
        return authority.keeps(unit)
                && UnitRegistration.detailsOf(unit, row).equals(wish.details())
                && Objects.equals(unit.province().orElse(null), wish.province())
                && unit.validFrom().equals(wish.validFrom())
                && Objects.equals(unit.phone(), wish.contact().phone())
                && Objects.equals(unit.fax(), wish.contact().fax())
                && Objects.equals(unit.email(), wish.contact().email())
                && Objects.equals(headquarters(unit), wish.headquarters())
                && marks.of(unit.id(), wish.validFrom())
                        .equals(wish.mark() == null ? Set.of() : Set.of(wish.mark()));
    }

    private String headquarters(Unit unit) {
        return unit.parentId().flatMap(units::find).map(Unit::code).orElse(null);
    }

    private static RowAnswer done(ImportLine line, NewUnit wish, Long id, RowState state) {
        return new RowAnswer(line, wish.code(), id, state.name(), List.of());
    }

    private static RowAnswer refused(ImportLine line, String code, Finding finding) {
        return new RowAnswer(line, code, null, RowState.REFUSED.name(), List.of(finding));
    }
}
