package org.beian.ipregister.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.beian.account.Roles;
import org.beian.intake.bulk.StageTable;
import org.beian.intake.contract.ImportOrder;
import org.beian.intake.contract.StagedImport;
import org.beian.intake.contract.StagedRegister;
import org.beian.intake.contract.StagedStep;
import org.beian.intake.formats.file.FileColumn;
import org.beian.intake.formats.file.FileTemplate;
import org.beian.ipregister.record.IpFactsReader;
import org.beian.ipregister.rule.IpRules;
import org.beian.law.Clause;

/**
 * Register of addresses as the intake sees it: units file their ranges in files of any size (19.1).
 */
@ApplicationScoped
@Clause("19.1")
class IpRegister implements StagedRegister {

    @Inject IpTemplate template;
    @Inject IpFactsReader facts;
    @Inject IpRules rules;
    @Inject DuplicateRecordStep fileOrder;
    @Inject RecordExistsStep presence;
    @Inject ReportedTogetherStep together;
    @Inject DryRunCheckStep check;
    @Inject ApplyRowsStep apply;
    @Inject DrawUpReportStep report;

    @Override
    public String name() {
        return "ip";
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
        return IpRowReader.columns();
    }

    @Override
    public FileTemplate template(Long unitId) {
        return template.template();
    }

    @Override
    public Set<String> options() {
        return Set.of();
    }

    @Override
    public StageTable stage() {
        return new StageTable("ip_stage", IpTables.stage());
    }

    @Override
    public void admit(ImportOrder order, Long unitId) {
        facts.requireFilingUnit(unitId);
    }

    @Override
    public RowReader reader(StagedImport file) {
        return new IpRowReader(facts.of(file.unitId(), file.receivedAt()), rules);
    }

    @Override
    public List<StagedStep> steps(StagedImport file) {
        return file.dryRun()
                ? List.of(fileOrder, presence, together, check)
                : List.of(fileOrder, presence, together, apply, report);
    }
}
