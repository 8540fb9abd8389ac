package org.beian.domainregister.lookup;

import static org.beian.rule.Question.date;
import static org.beian.rule.Question.in;
import static org.beian.rule.Question.padded;
import static org.beian.rule.Question.text;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.law.Clause;
import org.beian.rule.Question;
import org.beian.value.DomainName;

/** Queries on the register of domains for the automatic check of applications. */
public final class RegisteredDomains {

    private static final Question.Columns REGISTRATION =
            Question.columns(
                    text("r.domain"),
                    text("r.registrant_name"),
                    text("r.registrant_organisation"),
                    date("r.expires"));
    private static final Question.Columns LEVEL = Question.columns(text("l.top_level"));

    private RegisteredDomains() {}

    /**
     * Registration of a domain as one unit reports it.
     *
     * @param names of the registrant: the person's and the organisation's
     */
    public record Registration(List<String> names, LocalDate expires) {}

    /**
     * The registrations of these domains by name, one for each unit that reports the domain.
     *
     * @param domains one at least
     */
    @Clause("20.1")
    public static Question<Map<String, List<Registration>>> registrations(
            Collection<DomainName> domains) {
        List<String> all = padded(domains.stream().map(DomainName::toString).toList());
        return Question.rows(REGISTRATION)
                .everyOf("domain_record r where " + in("r.domain", all), all)
                .read(
                        rows ->
                                rows.stream()
                                        .collect(
                                                Collectors.groupingBy(
                                                        row -> (String) row[0],
                                                        Collectors.mapping(
                                                                RegisteredDomains::registration,
                                                                Collectors.toList()))));
    }

    /**
     * The top levels of these domains under which anything was ever reported: under any other, the
     * absence of a domain from the register proves nothing.
     *
     * @param domains one at least
     */
    public static Question<Set<String>> reportedLevels(Collection<DomainName> domains) {
        List<String> all = padded(domains.stream().map(DomainName::topLevel).distinct().toList());
        return Question.rows(LEVEL)
                .everyOf("domain_level l where " + in("l.top_level", all), all)
                .read(
                        rows ->
                                rows.stream()
                                        .map(row -> (String) row[0])
                                        .collect(Collectors.toSet()));
    }

    private static Registration registration(Object[] row) {
        List<String> names =
                Stream.of((String) row[1], (String) row[2]).filter(Objects::nonNull).toList();
        return new Registration(names, ((Date) row[3]).toLocalDate());
    }
}
