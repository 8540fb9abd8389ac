package org.beian.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.rule.Findings;
import org.beian.rule.Rule;

/** A subject is filed once; further websites are added to it. */
@ApplicationScoped
@Clause({"12.3", "13.2"})
class SubjectAlreadyFiled implements Rule<FilingCheck> {

    @Inject IcpRegister register;

    @Override
    public void check(FilingCheck filing, Findings out) {
        if (!"NEW".equals(filing.content().kind())) {
            return;
        }
        FilingItems.subjectDocument(filing.content())
                .filter(found -> !PlainText.isBlank(found.type()))
                .flatMap(
                        found ->
                                DocumentKey.number(found)
                                        .flatMap(
                                                number ->
                                                        register.subjectWith(found.type(), number)))
                .ifPresent(
                        holder ->
                                out.add(
                                        "/subject/document/number",
                                        holder.filingNumber(),
                                        Shanghai.date(holder.since())));
    }
}
