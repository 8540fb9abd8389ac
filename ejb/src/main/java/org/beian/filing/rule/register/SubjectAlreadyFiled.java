package org.beian.filing.rule.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.beian.filing.content.DocumentKey;
import org.beian.filing.content.FilingContent.Document;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.Texts;
import org.beian.filing.rule.FilingCheck;
import org.beian.filing.rule.register.IcpRegister.Filed;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.rule.AskingRule;
import org.beian.rule.Findings;
import org.beian.rule.Questions;
import org.beian.rule.RuleCode;

/** Rule that a subject is filed only once; further websites are added to it. */
@ApplicationScoped
@Clause({"12.3", "13.2"})
@RuleCode("SUBJECT_ALREADY_FILED")
class SubjectAlreadyFiled implements AskingRule<FilingCheck> {

    @Override
    public Consumer<Findings> ask(FilingCheck filing, Questions questions) {
        Optional<Document> document =
                FilingItems.subjectDocument(filing.content())
                        .filter(found -> !Texts.isBlank(found.type()));
        Optional<String> number = document.flatMap(DocumentKey::number);
        if (number.isEmpty() || !"NEW".equals(filing.content().kind())) {
            return NOTHING;
        }
        Supplier<Optional<Filed>> filed =
                questions.ask(IcpRegister.subjectWith(document.get().type(), number.get()));
        return out ->
                filed.get()
                        .ifPresent(
                                found ->
                                        out.add(
                                                "/subject/document/number",
                                                found.number(),
                                                Shanghai.date(found.since())));
    }
}
