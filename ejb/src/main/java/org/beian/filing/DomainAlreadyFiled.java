package org.beian.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.beian.code.CodeTables;
import org.beian.filing.FilingItems.Item;
import org.beian.filing.IcpRegister.Holder;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.value.DomainName;

/** A domain belongs to one filed website. Who holds it is told as far as it is public. */
@ApplicationScoped
@Clause({"12.3", "B10"})
class DomainAlreadyFiled implements Rule<FilingCheck> {

    @Inject IcpRegister register;
    @Inject CodeTables codes;

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (Item<DomainName> domain : FilingItems.domains(filing.content())) {
            register.holderOf(domain.value())
                    .ifPresent(
                            holder ->
                                    out.add(
                                            domain.pointer(),
                                            domain.value().unicode(),
                                            holder.filingNumber(),
                                            publicName(holder),
                                            Shanghai.date(holder.since())));
        }
    }

    /** An organisation's name is public, a person's is not. */
    private String publicName(Holder holder) {
        String type = holder.documentKey().substring(0, holder.documentKey().indexOf(':'));
        boolean organisation =
                codes.rows("document-types").stream()
                        .anyMatch(
                                row ->
                                        row.code().equals(type)
                                                && "ORGANISATION".equals(row.detail()));
        return organisation ? holder.subjectName() : "***";
    }
}
