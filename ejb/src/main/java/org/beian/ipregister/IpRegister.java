package org.beian.ipregister;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.beian.account.Roles;
import org.beian.intake.FileColumn;
import org.beian.intake.ImportOrder;
import org.beian.intake.StageTable;
import org.beian.intake.StagedImport;
import org.beian.intake.StagedRegister;
import org.beian.intake.StagedStep;
import org.beian.law.Clause;

/**
 * The register of addresses as the intake sees it: units file their ranges in files of any size
 * (19.1).
 */
@ApplicationScoped
@Clause("19.1")
class IpRegister implements StagedRegister {

    @Inject IpFactsReader facts;
    @Inject IpRules rules;
    @Inject IpFileOrder order;
    @Inject IpPresence presence;
    @Inject IpDryCheck check;
    @Inject IpApply apply;
    @Inject IpReportStep report;

    @Override
    public String name() {
        return "ip";
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
    public StageTable stage() {
        return new StageTable("ip_stage", IpTables.stage());
    }

    @Override
    public void admit(ImportOrder file, Long unitId) {
        facts.requireFilingUnit(unitId);
        if (!file.options().keySet().stream().allMatch("charset"::equals)) {
            throw new IpOptionUnknown(String.join(", ", file.options().keySet()));
        }
    }

    @Override
    public RowReader reader(StagedImport file) {
        return new IpRowReader(facts.of(file.unitId(), file.receivedAt()), rules.book());
    }

    @Override
    public List<StagedStep> steps(StagedImport file) {
        return file.dryRun()
                ? List.of(order, presence, check)
                : List.of(order, presence, apply, report);
    }
}
