package org.beian.enforcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.beian.filing.content.PersonalData;
import org.beian.filing.reading.FilingDomicile;
import org.beian.filing.record.FilingMatter;
import org.beian.filing.record.FilingMatters;
import org.beian.filing.register.RegisterEntry;
import org.beian.filing.retention.CancelledFiling;
import org.beian.filing.retention.CaseMasking;
import org.beian.filing.retention.CasesOfFiling;
import org.beian.law.Clause;
import org.beian.trail.RecordedContent;

/**
 * Enforcement cases against a filing, which its bureau reads, and whose personal data is masked
 * with the filing's.
 */
@ApplicationScoped
class CasesAgainstFiling implements CasesOfFiling, FilingMatters {

    @Inject EnforcementCaseRepository cases;
    @Inject CaseMaterialRepository materials;
    @Inject CaseMasking masking;
    @Inject FilingDomicile domiciles;

    @Override
    public List<FilingMatter> of(Long subject, boolean open) {
        return cases.latest(subject, open, MOST).stream()
                .map(each -> FilingMatter.of(each, each.number(), each.state().isWaiting()))
                .toList();
    }

    /** Lets them follow a filing to another province, whose bureau reads them from then on. */
    @Clause({"B13", "16.3"})
    void moved(@Observes RegisterEntry.Moved moved) {
        domiciles.keys(moved.subject()).stream()
                .flatMap(key -> cases.of(key).stream())
                .forEach(each -> each.site().filedIn(moved.subject().province()));
    }

    @Override
    public boolean isOpen(CancelledFiling filing) {
        return cases.of(filing.subject().id()).stream().anyMatch(each -> each.state().isWaiting());
    }

    @Override
    public void mask(CancelledFiling filing, PersonalData data) {
        for (EnforcementCase each : cases.of(filing.subject().id())) {
            each.mask(data);
            List<RecordedContent> own = new ArrayList<>(List.of(each));
            for (CaseMaterial material : materials.of(each.id())) {
                material.mask(data);
                own.add(material);
            }
            masking.mask(each, data, own);
        }
    }
}
