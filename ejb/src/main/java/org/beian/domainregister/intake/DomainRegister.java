package org.beian.domainregister.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.beian.account.Roles;
import org.beian.code.Regions;
import org.beian.domainregister.DomainRefusal;
import org.beian.domainregister.record.DomainFileFacts;
import org.beian.domainregister.record.DomainItem;
import org.beian.domainregister.record.DomainOptions;
import org.beian.domainregister.record.DomainRemits;
import org.beian.domainregister.record.RegionNames;
import org.beian.domainregister.record.Reporter;
import org.beian.domainregister.record.SuffixCache;
import org.beian.domainregister.report.DomainReportRepository;
import org.beian.domainregister.rule.DomainRules;
import org.beian.intake.ImportRefusal;
import org.beian.intake.bulk.StageTable;
import org.beian.intake.contract.ImportOrder;
import org.beian.intake.contract.StagedImport;
import org.beian.intake.contract.StagedRegister;
import org.beian.intake.contract.StagedStep;
import org.beian.intake.formats.file.FileColumn;
import org.beian.intake.formats.file.FileTemplate;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.party.Units;

/**
 * Register of domains as a target of imports: the columns, options, admission and steps of the
 * files in which registries and registrars report (20.1).
 */
@ApplicationScoped
class DomainRegister implements StagedRegister {

    @Inject Units units;
    @Inject DomainTemplate template;
    @Inject DomainRemits remits;
    @Inject DomainRules rules;
    @Inject DomainReportRepository reports;
    @Inject Regions regions;
    @Inject Clock clock;

    @Inject SequenceReusedCheck number;
    @Inject RepeatedDomainsCheck repeated;
    @Inject UnmatchedRowsCheck unmatched;
    @Inject SharedDomainsCheck shared;
    @Inject LateRowsCheck late;
    @Inject ClaimSequenceStep sequence;
    @Inject ApplyChangesStep records;
    @Inject LapseRecordsStep lapses;
    @Inject DrawUpReportStep judgement;

    @Override
    public String name() {
        return "domains";
    }

    @Override
    public String clause() {
        return "20.1";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.REGISTRY, Roles.REGISTRAR);
    }

    /**
     * The columns of kind and payer are optional: only registries report kinds, and few units
     * payers.
     */
    @Override
    public List<FileColumn> columns() {
        List<FileColumn> columns = new ArrayList<>();
        columns.add(new FileColumn("action", true));
        columns.add(new FileColumn("domain", true));
        columns.add(new FileColumn(DomainItem.KIND.column(), false));
        columns.add(new FileColumn("registered", true));
        columns.add(new FileColumn("expires", true));
        for (DomainItem item : DomainItem.ALL) {
            if (item != DomainItem.KIND) {
                columns.add(new FileColumn(item.column(), !item.column().startsWith("payer")));
            }
        }
        columns.add(new FileColumn("eventDate", true));
        return List.copyOf(columns);
    }

    @Override
    public FileTemplate template(Long unitId) {
        return template.of(units.find(unitId).orElseThrow(DomainRefusal.NO_DOMAIN_UNIT::of));
    }

    @Override
    public Set<String> options() {
        return DomainOptions.NAMES;
    }

    @Override
    public StageTable stage() {
        return DomainFileReader.STAGE;
    }

    /**
     * @throws RequestRejected {@link DomainRefusal#NO_DOMAIN_UNIT} when the unit reports no domains
     *     today
     * @throws RequestRejected {@link ImportRefusal#IMPORT_OPTION_WRONG} when {@code type} or {@code
     *     sequence} is invalid
     * @throws RequestRejected {@link DomainRefusal#SEQUENCE_USED} when a later report took effect
     *     already
     */
    @Override
    @Clause({"10.1", "20.1"})
    public void admit(ImportOrder order, Long unitId) {
        LocalDate today = Shanghai.date(clock.instant());
        units.find(unitId)
                .filter(unit -> unit.validOn(today))
                .filter(unit -> unit.is(Capacity.REGISTRY) || unit.is(Capacity.REGISTRAR))
                .orElseThrow(DomainRefusal.NO_DOMAIN_UNIT::of);
        DomainOptions options = DomainOptions.of(order.options());
        Long last = reports.lastSequence(unitId);
        if (options.sequence() != null && last != null && options.sequence() < last) {
            throw DomainRefusal.SEQUENCE_USED.of(options.sequence(), last);
        }
    }

    @Override
    public RowReader reader(StagedImport file) {
        LocalDate received = Shanghai.date(file.receivedAt());
        Unit unit = units.find(file.unitId()).orElseThrow(DomainRefusal.NO_DOMAIN_UNIT::of);
        return new DomainFileReader(
                new DomainFileFacts(
                        Reporter.of(unit),
                        DomainOptions.of(file.options()).full(),
                        received,
                        remits.on(received),
                        new RegionNames(regions),
                        new SuffixCache()),
                rules.on(received));
    }

    @Override
    public List<StagedStep> steps(StagedImport file) {
        return List.of(
                number, repeated, unmatched, shared, late, sequence, records, lapses, judgement);
    }
}
