package org.beian.filing.rule.register;

import static org.beian.rule.Question.in;
import static org.beian.rule.Question.padded;
import static org.beian.rule.Question.text;
import static org.beian.rule.Question.time;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beian.filing.application.ClaimKind;
import org.beian.rule.Question;
import org.beian.value.DomainName;

/** Database queries of the rules about what is filed already. */
final class IcpRegister {

    private static final Question.Columns DOMAIN_HOLDER =
            Question.columns(
                    text("w.filing_number"),
                    text("s.name"),
                    text("s.document_type"),
                    text("s.document_number"),
                    time("d.since"),
                    text("d.domain"));
    private static final Question.Columns DOMAIN = Question.columns(text("d.domain"));
    private static final Question.Columns SUBJECT =
            Question.columns(text("s.filing_number"), time("s.filed_at"));

    private IcpRegister() {}

    /**
     * Holder of a filed domain, as stored; the rule discloses only what is public (B10).
     *
     * @param filingNumber the website's number
     * @param documentKey see {@link ClaimKind#DOCUMENT}
     */
    record Holder(String filingNumber, String subjectName, String documentKey, Instant since) {}

    /** Number of a filed subject, and the time of its filing. */
    record Filed(String number, Instant since) {}

    /**
     * Whether a filed website holds any of these domains now.
     *
     * @param domains one at least
     */
    static Question<Boolean> holdsAny(Collection<DomainName> domains) {
        List<String> all = padded(domains.stream().map(DomainName::toString).toList());
        return Question.rows(DOMAIN)
                .everyOf("icp_domain d where " + in("d.domain", all), all)
                .any();
    }

    /**
     * The filed websites that hold any of these domains now, by domain.
     *
     * @param domains one at least, each once
     */
    static Question<Map<String, Holder>> holdersOf(Collection<DomainName> domains) {
        List<String> all = padded(domains.stream().map(DomainName::toString).toList());
        return Question.rows(DOMAIN_HOLDER)
                .everyOf(
                        "icp_domain d join icp_website w on w.id = d.website_id"
                                + " join icp_subject s on s.id = w.subject_id where "
                                + in("d.domain", all),
                        all)
                .read(
                        rows ->
                                rows.stream()
                                        .collect(
                                                Collectors.toMap(
                                                        row -> (String) row[5],
                                                        IcpRegister::holder,
                                                        (one, same) -> one)));
    }

    /** The subject that is filed under a document now. */
    static Question<Optional<Filed>> subjectWith(String documentType, String documentNumber) {
        return Question.rows(SUBJECT)
                .everyOf(
                        "icp_subject s where s.document_type = ? and s.document_number = ?"
                                + " and s.state = 'ACTIVE'",
                        List.of(documentType, documentNumber))
                .read(
                        rows ->
                                rows.stream()
                                        .map(row -> new Filed((String) row[0], instant(row[1])))
                                        .findFirst());
    }

    private static Holder holder(Object[] row) {
        return new Holder((String) row[0], (String) row[1], row[2] + ":" + row[3], instant(row[4]));
    }

    private static Instant instant(Object column) {
        return ((Timestamp) column).toLocalDateTime().toInstant(ZoneOffset.UTC);
    }
}
